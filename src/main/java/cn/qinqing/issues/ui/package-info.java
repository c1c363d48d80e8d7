@NullMarked
package cn.qinqing.issues.ui;

import org.jspecify.annotations.NullMarked;
