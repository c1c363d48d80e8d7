@NullMarked
package cn.qinqing.commitments.ui;

import org.jspecify.annotations.NullMarked;
