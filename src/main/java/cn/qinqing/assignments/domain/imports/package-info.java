/** Reading the yearly list of leaders and the enterprises they keep in touch with: pure functions. */
@NullMarked
package cn.qinqing.assignments.domain.imports;

import org.jspecify.annotations.NullMarked;
