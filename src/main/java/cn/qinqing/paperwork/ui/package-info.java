@NullMarked
package cn.qinqing.paperwork.ui;

import org.jspecify.annotations.NullMarked;
