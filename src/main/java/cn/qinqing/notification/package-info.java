/** One inbox for everybody: notices, the daily digest by mail, quiet hours, deputies. */
@Level(5)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.notification;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
