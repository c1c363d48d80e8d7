/** Measures the running product over HTTP, as browsers drive it ({@code ./qinqing bench}). */
@Level(16)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.bench;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
