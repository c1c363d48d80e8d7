@NullMarked
package cn.qinqing.commitments.domain;

import org.jspecify.annotations.NullMarked;
