/** Our Vaadin components, formats, notices and the Chinese component texts; knows no feature. */
@Level(3)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.uikit;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
