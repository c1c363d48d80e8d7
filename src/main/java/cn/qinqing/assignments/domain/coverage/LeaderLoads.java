package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.CoverageFigure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * How many enterprises and chambers each leader has, beside what the tiers of these enterprises allow; the widest of
 * them counts. Without any tier the widest rule of the day does.
 */
public final class LeaderLoads {

    /** Posts of leaders in office; fourteen times the day. */
    private static final String LOADS = """
            select o.id, o.division_code,
              count(case when e.kind not in ('CHAMBER', 'ASSOCIATION') then 1 end) enterprises,
              count(case when e.kind in ('CHAMBER', 'ASSOCIATION') then 1 end) chambers,
              coalesce(max(r.enterprises_most), (select max(x.enterprises_most) from liaison_tier_rule x where x.valid_from <= ? and x.valid_to > ?)) enterprises_most,
              coalesce(max(r.chambers_most), (select max(x.chambers_most) from liaison_tier_rule x where x.valid_from <= ? and x.valid_to > ?)) chambers_most,
              coalesce(min(r.enterprises_least), 0) enterprises_least,
              coalesce(min(r.chambers_least), 0) chambers_least
            from post o
            join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
            left join assignment a on a.post_id = o.id and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
            left join enterprise e on e.id = a.enterprise_id and e.merged_into is null
            left join enterprise_tier m on m.enterprise_id = {tierHolder} and m.valid_from <= ? and m.valid_to > ?
            left join liaison_tier_rule r on r.tier = m.tier and r.valid_from <= ? and r.valid_to > ?
            where o.is_leading
            group by o.id, o.division_code
            """.replace("{tierHolder}", Inherited.TIER_HOLDER);

    private static final int DAYS = 14;

    private static final String NONE = "(l.enterprises = 0 and l.chambers = 0)";
    private static final String FEW =
            "(l.enterprises + l.chambers > 0 and (l.enterprises < l.enterprises_least or l.chambers < l.chambers_least))";
    private static final String MANY = "(l.enterprises > l.enterprises_most or l.chambers > l.chambers_most)";

    private LeaderLoads() {}

    /** A condition on a post {@code o}. */
    public record Gap(String sql, List<Object> params) {}

    public static Gap of(CoverageFigure figure, LocalDate day) {
        String which =
                switch (figure) {
                    case LEADER_NONE -> NONE;
                    case LEADER_FEW -> FEW;
                    case LEADER_MANY -> MANY;
                    default -> throw new IllegalArgumentException(figure.name());
                };
        return new Gap(
                "o.id in (select l.id from (" + LOADS + ") l where " + which + ")",
                Collections.nCopies(DAYS, (Object) day));
    }
}
