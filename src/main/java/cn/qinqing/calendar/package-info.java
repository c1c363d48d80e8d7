/** Working days, holidays, office hours, deadlines. */
@Level(3)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.calendar;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
