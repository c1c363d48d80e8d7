package cn.qinqing.paperwork;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the monthly bulletin counts (通报指标), each by the day on which it happened. History out of ledgers is in none.
 */
public enum BulletinFigure {
    /** 登记: issues registered in the month. */
    RECEIVED(Facts.RECEIVED, null),
    /** 不予受理: declines that a second person confirmed in the month. */
    DECLINED(Facts.DECLINED, null),
    /** 答复: replies signed in the month, each round its own. */
    REPLIED(Facts.REPLIED, null),
    /** 按期答复: signed no later than the deadline that held on that day. */
    ON_TIME(Facts.REPLIED, "ON_TIME"),
    /** 逾期答复. */
    LATE(Facts.REPLIED, "LATE"),
    /** 重办: reopened in the month, by call-back, by the enterprise or out of a sample. */
    REOPENED(Facts.REOPENED, null),
    /** 销号: closed in the month. */
    CLOSED(Facts.CLOSED, null),
    /** 已解决, of those closed. */
    SOLVED(Facts.CLOSED, "SOLVED"),
    /** 部分解决. */
    PARTLY(Facts.CLOSED, "PARTLY"),
    /** 政策不允许，已解释. */
    NOT_ALLOWED(Facts.CLOSED, "NOT_ALLOWED"),
    /** 待上级. */
    AWAITING_HIGHER(Facts.CLOSED, "AWAITING_HIGHER"),
    /** 企业不再需要. */
    NOT_NEEDED(Facts.CLOSED, "WITHDRAWN"),
    /** 程序性办结（企业未认可）: whatever the reply said, never among the solved. */
    BY_PROCEDURE(Facts.CLOSED, "BY_PROCEDURE"),
    /** 企业评价, the five levels. */
    VERY_SATISFIED(Facts.RATED, "VERY_SATISFIED"),
    SATISFIED(Facts.RATED, "SATISFIED"),
    FAIRLY(Facts.RATED, "FAIRLY"),
    DISSATISFIED(Facts.RATED, "DISSATISFIED"),
    VERY_DISSATISFIED(Facts.RATED, "VERY_DISSATISFIED"),
    /** 未评价: rung in vain; never satisfied. */
    NOT_RATED(Facts.RATED, "NOT_RATED");

    /** Where the rows of a figure are taken from. */
    public enum Facts {
        RECEIVED,
        DECLINED,
        REPLIED,
        REOPENED,
        CLOSED,
        RATED
    }

    /** What the first table shows, in its order. */
    public static final List<BulletinFigure> MAIN =
            List.of(RECEIVED, DECLINED, REPLIED, ON_TIME, LATE, REOPENED, CLOSED);

    /** What became of the closed ones. */
    public static final List<BulletinFigure> OUTCOMES =
            List.of(SOLVED, PARTLY, NOT_ALLOWED, AWAITING_HIGHER, NOT_NEEDED, BY_PROCEDURE);

    /** How enterprises rated, the best first. */
    public static final List<BulletinFigure> RATINGS =
            List.of(VERY_SATISFIED, SATISFIED, FAIRLY, DISSATISFIED, VERY_DISSATISFIED, NOT_RATED);

    private final Facts facts;
    private final @Nullable String detail;

    BulletinFigure(Facts facts, @Nullable String detail) {
        this.facts = facts;
        this.detail = detail;
    }

    public Facts facts() {
        return facts;
    }

    /** The part of the facts that it counts; null for all of them. */
    public @Nullable String detail() {
        return detail;
    }

    /** Whether it tells how an enterprise rated: rows of these are for few. */
    public boolean rating() {
        return facts == Facts.RATED;
    }

    /** The figures to which a fact belongs. */
    public static List<BulletinFigure> of(Facts facts, String detail) {
        return Arrays.stream(values())
                .filter(one -> one.facts == facts && (one.detail == null || one.detail.equals(detail)))
                .toList();
    }
}
