/** Enterprises, chambers, associations, their contacts, timeline and contact calendar. */
@Level(8)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.enterprises;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
