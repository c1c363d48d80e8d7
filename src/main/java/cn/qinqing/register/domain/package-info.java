@NullMarked
package cn.qinqing.register.domain;

import org.jspecify.annotations.NullMarked;
