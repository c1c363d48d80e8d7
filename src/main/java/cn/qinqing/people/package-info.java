/** Organs, units, posts with dated holders, leaders and liaison officers. */
@Level(7)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.people;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
