@NullMarked
package cn.qinqing.conduct.domain;

import org.jspecify.annotations.NullMarked;
