/** What supervisors see: figures with their rows, samples, where ratings come from; reads the features below. */
@Level(14)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.oversight;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
