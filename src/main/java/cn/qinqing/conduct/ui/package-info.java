@NullMarked
package cn.qinqing.conduct.ui;

import org.jspecify.annotations.NullMarked;
