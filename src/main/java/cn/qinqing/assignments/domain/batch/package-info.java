/** Rows of batches. */
@NullMarked
package cn.qinqing.assignments.domain.batch;

import org.jspecify.annotations.NullMarked;
