/** Who could lead which enterprise: the distribution as pure code, and its draft as rows. */
@org.springframework.modulith.NamedInterface("proposals")
@NullMarked
package cn.qinqing.assignments.domain.proposals;

import org.jspecify.annotations.NullMarked;
