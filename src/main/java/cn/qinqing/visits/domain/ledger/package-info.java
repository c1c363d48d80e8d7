/** Reading ledgers of former years (走访问题台账). */
@NullMarked
package cn.qinqing.visits.domain.ledger;

import org.jspecify.annotations.NullMarked;
