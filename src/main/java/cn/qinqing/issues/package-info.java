/** What enterprises raise, from the first word to close-out. */
@Level(10)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.issues;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
