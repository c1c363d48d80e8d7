/** One index, one search box: documents that features put and remove in their own transaction. */
@Level(5)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.search;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
