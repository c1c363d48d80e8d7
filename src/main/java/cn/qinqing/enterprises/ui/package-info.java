@NullMarked
package cn.qinqing.enterprises.ui;

import org.jspecify.annotations.NullMarked;
