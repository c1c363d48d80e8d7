package cn.qinqing.assignments;

import java.util.Arrays;
import java.util.List;

/** The figures of coverage (覆盖情况). Each is a filter of the list whose rows it counts, under the same name. */
public enum CoverageFigure {
    /** Enterprises and chambers that are not cancelled: of these the others count. */
    LIVE(Of.ENTERPRISES),
    NO_TIER(Of.ENTERPRISES),
    NO_LEADER(Of.ENTERPRISES),
    NO_OFFICER(Of.ENTERPRISES),
    /** No visit on the spot since the quarter began. */
    NOT_THIS_QUARTER(Of.ENTERPRISES),
    NEVER_VISITED(Of.ENTERPRISES),
    /** Longer without a visit than the tier of the day allows; one that the enterprise declined counts as made. */
    BEHIND(Of.ENTERPRISES),
    /** Longer without any contact than the tier of the day asks of the officer; chambers are left out. */
    OFFICER_BEHIND(Of.ENTERPRISES),
    /** Nobody is there: the post is vacant, the person holds no post any more, the unit is dissolved. */
    VACANT(Of.ASSIGNMENTS),
    /** Who holds it has not declared yet (待申报). */
    UNDECLARED(Of.ASSIGNMENTS),
    /** Who holds it declared an interest in the enterprise and must step back (须回避). */
    CONFLICT(Of.ASSIGNMENTS),
    /** The last day is within {@link #ENDING_DAYS} days. */
    ENDING(Of.ASSIGNMENTS),
    /** A leader has the enterprise longer than the rotation of its tier. */
    ROTATION(Of.ASSIGNMENTS),
    /** Leaders in office without any enterprise or chamber. */
    LEADER_NONE(Of.LEADERS),
    /** Leaders with fewer than their tier asks for. */
    LEADER_FEW(Of.LEADERS),
    /** Leaders with more than their tier allows. */
    LEADER_MANY(Of.LEADERS);

    /** How far ahead an end is told. */
    public static final int ENDING_DAYS = 30;

    /** What a figure counts. */
    public enum Of {
        ENTERPRISES,
        ASSIGNMENTS,
        LEADERS
    }

    private final Of counted;

    CoverageFigure(Of counted) {
        this.counted = counted;
    }

    public Of counted() {
        return counted;
    }

    public static List<CoverageFigure> of(Of counted) {
        return Arrays.stream(values()).filter(one -> one.counted == counted).toList();
    }
}
