/** What an enterprise sees and answers through its links, and the desk that rings back where no link can be sent. */
@NullMarked
@Level(14)
@org.springframework.modulith.ApplicationModule
package cn.qinqing.portal;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
