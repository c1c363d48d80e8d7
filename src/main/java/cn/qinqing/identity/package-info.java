/** Accounts, roles, rights, scope and sign-in protection. */
@Level(4)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.identity;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
