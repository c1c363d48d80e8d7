@NullMarked
package cn.qinqing.people.ui;

import org.jspecify.annotations.NullMarked;
