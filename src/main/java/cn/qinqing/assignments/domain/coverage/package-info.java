@NullMarked
package cn.qinqing.assignments.domain.coverage;

import org.jspecify.annotations.NullMarked;
