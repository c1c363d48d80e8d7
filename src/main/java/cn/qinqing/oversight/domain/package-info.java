@NullMarked
package cn.qinqing.oversight.domain;

import org.jspecify.annotations.NullMarked;
