/** Views of one's own notices, their settings, and of what was mailed. */
@NullMarked
package cn.qinqing.notification.ui;

import org.jspecify.annotations.NullMarked;
