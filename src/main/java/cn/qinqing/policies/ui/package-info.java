@NullMarked
package cn.qinqing.policies.ui;

import org.jspecify.annotations.NullMarked;
