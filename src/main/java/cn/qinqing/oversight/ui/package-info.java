@NullMarked
package cn.qinqing.oversight.ui;

import org.jspecify.annotations.NullMarked;
