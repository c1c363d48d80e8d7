/** What every screen needs: drafts, saved views, jobs, files, import runs, numbers, settings. */
@Level(6)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.workbench;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
