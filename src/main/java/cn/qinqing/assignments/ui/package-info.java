@NullMarked
package cn.qinqing.assignments.ui;

import org.jspecify.annotations.NullMarked;
