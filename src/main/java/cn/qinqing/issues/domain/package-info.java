@NullMarked
package cn.qinqing.issues.domain;

import org.jspecify.annotations.NullMarked;
