package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.CoverageFigure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * What the figures of assignments ask of a row of {@link #JOINS}, within a transaction. Otherwise they are counted and
 * chosen in {@code domain.facts}; {@code FactsIT} compares the two.
 */
public final class AssignmentGaps {

    /**
     * Whoever is there on the day, or on the assignment's last or first day when it is over or has not begun; six times
     * the day.
     */
    public static final String JOINS = """
            assignment a
            join enterprise e on e.id = a.enterprise_id
            left join unit u on u.id = a.unit_id
            left join person p on p.id = a.person_id
            left join post o on o.id = a.post_id
            left join post_holding h on h.post_id = a.post_id
              and h.valid_from <= greatest(a.valid_from, least(?, a.valid_to - interval 1 day))
              and h.valid_to > greatest(a.valid_from, least(?, a.valid_to - interval 1 day))
            left join person hp on hp.id = h.person_id
            left join enterprise_tier m on m.enterprise_id = %s and m.valid_from <= ? and m.valid_to > ?
            """.formatted(Inherited.TIER_HOLDER);

    private static final String HOLDER = "coalesce(a.person_id, h.person_id)";

    private static final String DECLARED =
            "exists (select 1 from interest_declaration d where d.enterprise_id = a.enterprise_id and d.person_id = "
                    + HOLDER + " and d.result = '%s' and d.valid_from <= ? and d.valid_to > ?)";

    private static final String NOBODY = """
            ((a.post_id is not null and h.person_id is null)
              or (a.person_id is not null and (not p.active or not exists (
                select 1 from post_holding ph where ph.person_id = a.person_id and ph.valid_from <= ? and ph.valid_to > ?)))
              or (a.unit_id is not null and not u.active))""";

    /** The state of the declaration as text; four times the day. */
    public static final String STATE =
            "case when a.unit_id is not null then 'NOT_NEEDED' when " + HOLDER + " is null then 'VACANT' when "
                    + DECLARED.formatted("INTEREST") + " then 'CONFLICT' when " + DECLARED.formatted("NONE")
                    + " then 'CLEARED' else 'UNDECLARED' end";

    /** A condition and how often the day stands in it. */
    public record Gap(String sql, List<Object> params) {}

    private AssignmentGaps() {}

    /** What a figure asks as of a day. */
    public static Gap of(CoverageFigure figure, LocalDate day) {
        return switch (figure) {
            case VACANT -> gap(NOBODY, 2, day);
            case UNDECLARED ->
                gap(
                        "(a.unit_id is null and " + HOLDER + " is not null and not " + DECLARED.formatted("INTEREST")
                                + " and not " + DECLARED.formatted("NONE") + ")",
                        4,
                        day);
            case CONFLICT -> gap("(a.unit_id is null and " + DECLARED.formatted("INTEREST") + ")", 2, day);
            case ENDING -> new Gap("a.valid_to <= ?", List.of(day.plusDays(CoverageFigure.ENDING_DAYS + 1L)));
            case ROTATION ->
                gap(
                        "(a.role = 'LEADER' and exists (select 1 from liaison_tier_rule r where r.tier = m.tier and r.valid_from <= ? and r.valid_to > ? and date_add(a.valid_from, interval r.rotation_months month) <= ?))",
                        3,
                        day);
            default -> throw new IllegalArgumentException(figure.name());
        };
    }

    private static Gap gap(String sql, int days, LocalDate day) {
        return new Gap(sql, Collections.nCopies(days, (Object) day));
    }
}
