/** The public contact register: editions, review, releases, public pages. */
@Level(13)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.register;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
