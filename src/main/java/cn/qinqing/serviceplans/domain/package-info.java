@NullMarked
package cn.qinqing.serviceplans.domain;

import org.jspecify.annotations.NullMarked;
