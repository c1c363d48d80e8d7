/** One enterprise, one policy (一企一策): what government does for an enterprise, from founding to production. */
@Level(11)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.serviceplans;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
