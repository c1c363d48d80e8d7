@NullMarked
package cn.qinqing.enterprises.domain;

import org.jspecify.annotations.NullMarked;
