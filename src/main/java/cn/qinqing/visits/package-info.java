/** Visits: planned, held, recorded. */
@Level(12)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.visits;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
