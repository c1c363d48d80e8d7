/** Links and calls in the staff application. */
@NullMarked
package cn.qinqing.portal.ui;

import org.jspecify.annotations.NullMarked;
