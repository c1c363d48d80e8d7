/** The ground under the product: embedded database, start-up checks, command line; knows no feature. */
@Level(1)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.host;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
