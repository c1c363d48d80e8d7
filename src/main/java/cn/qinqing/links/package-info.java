/** One-time links for people without an account: tokens, delivery, the call list, the pages at {@code /t}. */
@NullMarked
@Level(5)
@org.springframework.modulith.ApplicationModule
package cn.qinqing.links;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
