package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of a day (联系台账): an enterprise with one of its leaders, or without one, and all who work with it.
 *
 * @param tier name of the tier that it is in itself
 * @param leader who holds the post on the day; null while it is vacant or nobody leads
 * @param officers as a list reads them again: who is not of the lead unit has the unit in brackets
 * @param phones office numbers of the officers; of several officers each behind the name
 * @param period of the leader
 * @param documentNo of the leader
 */
public record LedgerRow(
        EnterpriseId enterprise,
        String name,
        @Nullable String uscc,
        String divisionCode,
        @Nullable String tier,
        @Nullable String leader,
        @Nullable String title,
        @Nullable String leadUnit,
        String coUnits,
        String officers,
        String phones,
        @Nullable Period period,
        @Nullable String documentNo) {}
