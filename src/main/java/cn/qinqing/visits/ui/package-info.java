@NullMarked
package cn.qinqing.visits.ui;

import org.jspecify.annotations.NullMarked;
