/** Workbooks, documents and calendar files in and out as pure functions; features bring their column maps. */
@Level(2)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.exchange;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
