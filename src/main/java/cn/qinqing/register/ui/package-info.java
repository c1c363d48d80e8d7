@NullMarked
package cn.qinqing.register.ui;

import org.jspecify.annotations.NullMarked;
