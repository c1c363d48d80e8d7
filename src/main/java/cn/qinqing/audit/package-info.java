/** Who did what: the append-only event log and its sealer. */
@Level(3)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.audit;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
