@NullMarked
package cn.qinqing.assignments.domain;

import org.jspecify.annotations.NullMarked;
