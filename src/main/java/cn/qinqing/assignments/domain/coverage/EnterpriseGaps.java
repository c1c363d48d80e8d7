package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.CoverageFigure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of enterprises ask, as conditions on an enterprise {@code e} for the list. The figures themselves are
 * counted in {@code domain.facts}; {@code CoverageIT} compares the two.
 */
public final class EnterpriseGaps {

    /** How an enterprise is visited: what the disturbance budget knows as coming to it. */
    static final String VISIT = "('ON_SITE', 'MEETING')";

    private static final String CHAMBER = "e.kind in ('CHAMBER', 'ASSOCIATION')";

    private static final String VISIT_DUE =
            "date_sub(?, interval if(" + CHAMBER + ", r.chamber_visit_months, r.visit_months) month)";

    private static final String OFFICER_DUE = "date_sub(?, interval r.officer_months month)";

    private static final String TIER_OF_DAY = """
            from enterprise_tier m join liaison_tier_rule r on r.tier = m.tier and r.valid_from <= ? and r.valid_to > ?
            where m.enterprise_id = %s and m.valid_from <= ? and m.valid_to > ?""".formatted(Inherited.TIER_HOLDER);

    private static final String LIVE = "e.state <> 'CANCELLED'";

    private EnterpriseGaps() {}

    /** A condition on an enterprise {@code e}. */
    public record Gap(String sql, List<Object> params) {}

    /** What a figure asks as of a day; every one of them leaves out what is cancelled. */
    public static Gap of(CoverageFigure figure, LocalDate day) {
        return switch (figure) {
            case LIVE -> gap("true", 0, day);
            case NO_TIER ->
                gap(
                        "not exists (select 1 from enterprise_tier m where m.enterprise_id = " + Inherited.TIER_HOLDER
                                + " and m.valid_from <= ? and m.valid_to > ?)",
                        4,
                        day);
            case NO_LEADER -> gap(unassigned("LEADER") + " and " + Inherited.NO_LEADER_OF_PARENT, 4, day);
            case NO_OFFICER -> gap(unassigned("LIAISON_OFFICER"), 2, day);
            case NOT_THIS_QUARTER ->
                new Gap(live(uncontacted("'HELD'", VISIT) + " and c.contact_on >= ?)"), List.of(day, quarter(day)));
            case NEVER_VISITED -> gap(uncontacted("'HELD'", VISIT) + ")", 1, day);
            case BEHIND ->
                gap(
                        "exists (select 1 " + TIER_OF_DAY + " and m.valid_from < " + VISIT_DUE + " and "
                                + uncontacted("'HELD', 'DECLINED'", VISIT) + " and c.contact_on >= " + VISIT_DUE + "))",
                        9,
                        day);
            case OFFICER_BEHIND ->
                gap(
                        "not (" + CHAMBER + ") and exists (select 1 " + TIER_OF_DAY + " and m.valid_from < "
                                + OFFICER_DUE
                                + " and " + uncontacted("'HELD', 'DECLINED'", null) + " and c.contact_on >= "
                                + OFFICER_DUE + "))",
                        9,
                        day);
            default -> throw new IllegalArgumentException(figure.name());
        };
    }

    private static String unassigned(String role) {
        return "not exists (select 1 from assignment a where a.enterprise_id = e.id and a.role = '" + role
                + "' and a.valid_from <= ? and a.valid_to > ?)";
    }

    /** Without the last bracket: a further condition may follow. */
    private static String uncontacted(String states, @Nullable String modes) {
        return "not exists (select 1 from contact_log c where c.enterprise_id = e.id and c.state in (" + states + ")"
                + (modes == null ? "" : " and c.mode in " + modes) + " and c.contact_on <= ?";
    }

    private static Gap gap(String sql, int days, LocalDate day) {
        return new Gap(live(sql), Collections.nCopies(days, (Object) day));
    }

    private static String live(String sql) {
        return "(" + LIVE + " and " + sql + ")";
    }

    /** First day of the quarter. */
    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
    }
}
