@NullMarked
package cn.qinqing.workbench.ui;

import org.jspecify.annotations.NullMarked;
