/** Main layout, sign-in, error pages. */
@Level(7)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.shell;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
