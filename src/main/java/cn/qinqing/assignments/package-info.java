/** Who answers for whom, in which role, from when to when, by which document. */
@Level(9)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.assignments;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
