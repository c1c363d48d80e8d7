/** An invented prefecture, the same every time. */
@Level(15)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.demo;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
