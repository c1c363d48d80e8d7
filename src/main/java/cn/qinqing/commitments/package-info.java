/** What the government promised to enterprises, who answers for it today, and whether it was kept (承诺台账). */
@Level(10)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.commitments;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
