@NullMarked
package cn.qinqing.serviceplans.ui;

import org.jspecify.annotations.NullMarked;
