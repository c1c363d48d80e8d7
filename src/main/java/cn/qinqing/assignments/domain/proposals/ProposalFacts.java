package cn.qinqing.assignments.domain.proposals;

import cn.qinqing.assignments.ProposalId;
import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a proposal is made from, as of its day: a fixed number of queries, however many enterprises there are. */
@Component
public class ProposalFacts {

    private static final String CHAMBER = "e.kind in ('CHAMBER', 'ASSOCIATION')";

    private static final String LEADERS = """
            select o.id, o.division_code,
              coalesce(sum(e.id is not null and not {chamber}), 0) + (select count(*) from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id
                where r.proposal_id = l.proposal_id and r.by_hand and r.post_id = o.id and not {chamber}),
              coalesce(sum({chamber}), 0) + (select count(*) from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id
                where r.proposal_id = l.proposal_id and r.by_hand and r.post_id = o.id and {chamber})
            from liaison_proposal_leader l join post o on o.id = l.post_id
            left join assignment a on a.post_id = o.id and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
            left join enterprise e on e.id = a.enterprise_id and e.merged_into is null
            where l.proposal_id = ? group by o.id, o.division_code, l.proposal_id order by o.division_code, o.id
            """.replace("{chamber}", CHAMBER);

    private static final String SECTIONS = """
            select l.post_id, e.industry_section, count(*) from liaison_proposal_leader l
            join assignment a on a.post_id = l.post_id and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
            join enterprise e on e.id = a.enterprise_id and e.merged_into is null and e.industry_section is not null
            where l.proposal_id = ? group by l.post_id, e.industry_section
            """;

    private static final String SUBJECTS = """
            select e.id, e.division_code, m.tier, e.industry_section, {chamber},
              if({chamber}, coalesce(t.chambers_most, w.chambers_most), coalesce(t.enterprises_most, w.enterprises_most)),
              e.state = 'CANCELLED',
              (select count(*) from assignment a where a.enterprise_id = e.id and a.role = 'LEADER' and a.valid_to > ?) >= coalesce(t.leaders_most, ?)
            from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id
            left join enterprise_tier m on m.enterprise_id = e.id and m.valid_from <= ? and m.valid_to > ?
            left join liaison_tier_rule t on t.tier = m.tier and t.valid_from <= ? and t.valid_to > ?
            cross join (select coalesce(max(x.enterprises_most), 0) enterprises_most, coalesce(max(x.chambers_most), 0) chambers_most
              from liaison_tier_rule x where x.valid_from <= ? and x.valid_to > ?) w
            where r.proposal_id = ? and not r.by_hand order by r.row_no
            """.replace("{chamber}", CHAMBER);

    private static final String BEFORE = """
            select x.enterprise_id, x.post_id from (
              select r.enterprise_id, a.post_id, a.valid_to until from liaison_proposal_row r
              join assignment a on a.enterprise_id = r.enterprise_id and a.role = 'LEADER' and a.valid_to <= ?
              where r.proposal_id = ?
              union all
              select r.enterprise_id, now.post_id, a.valid_to from liaison_proposal_row r
              join assignment a on a.enterprise_id = r.enterprise_id and a.role = 'LEADER' and a.valid_to <= ?
              join post_holding was on was.post_id = a.post_id and was.valid_from < a.valid_to and was.valid_to > a.valid_from
              join post_holding now on now.person_id = was.person_id and now.valid_from <= ? and now.valid_to > ?
              where r.proposal_id = ?) x
            group by x.enterprise_id, x.post_id order by max(x.until) desc, x.post_id
            """;

    private static final String FAMILY = """
            select distinct x.enterprise_id, a.post_id from (
              select r.enterprise_id, e.parent_id relative from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id
              where r.proposal_id = ? and e.parent_id is not null
              union all
              select r.enterprise_id, c.id from liaison_proposal_row r join enterprise c on c.parent_id = r.enterprise_id where r.proposal_id = ?
              union all
              select r.enterprise_id, s.id from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id
              join enterprise s on s.parent_id = e.parent_id and s.id <> e.id where r.proposal_id = ?) x
            join assignment a on a.enterprise_id = x.relative and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
            order by x.enterprise_id, a.post_id
            """;

    private static final String CONFLICTS = """
            select distinct r.enterprise_id, h.post_id from liaison_proposal_row r
            join interest_declaration d on d.enterprise_id = r.enterprise_id and d.result = 'INTEREST' and d.valid_to > ?
            join post_holding h on h.person_id = d.person_id and greatest(h.valid_from, d.valid_from, ?) < least(h.valid_to, d.valid_to)
            where r.proposal_id = ?
            """;

    private final JdbcClient jdbc;

    ProposalFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Leader> leaders(ProposalId id, LocalDate day) {
        Map<UUID, Map<String, Integer>> sections = new HashMap<>();
        jdbc.sql(SECTIONS)
                .params(day, day, id.value())
                .query((row, n) -> sections.computeIfAbsent(row.getObject(1, UUID.class), key -> new HashMap<>())
                        .put(row.getString(2), row.getInt(3)))
                .list();
        return jdbc.sql(LEADERS)
                .params(day, day, id.value())
                .query((row, n) -> new Leader(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        sections.getOrDefault(row.getObject(1, UUID.class), Map.of())))
                .list();
    }

    /**
     * Enterprises for which the clerk has not chosen.
     *
     * @param leadersWithoutTier how many leaders an enterprise in no tier may have
     */
    public List<Subject> subjects(ProposalId id, LocalDate day, int leadersWithoutTier, String prefecture) {
        Map<UUID, List<UUID>> before = pairs(BEFORE, day, id.value(), day, day, day, id.value());
        Map<UUID, List<UUID>> family = pairs(FAMILY, id.value(), id.value(), id.value(), day, day);
        Map<UUID, List<UUID>> conflicts = pairs(CONFLICTS, day, day, id.value());
        return jdbc.sql(SUBJECTS)
                .params(day, leadersWithoutTier, day, day, day, day, day, day, id.value())
                .query((row, n) -> {
                    UUID enterprise = row.getObject(1, UUID.class);
                    return new Subject(
                            enterprise,
                            divisions(row.getString(2), row.getString(3), prefecture),
                            row.getString(4),
                            row.getBoolean(5),
                            row.getInt(6),
                            before.getOrDefault(enterprise, List.of()),
                            family.getOrDefault(enterprise, List.of()),
                            new HashSet<>(conflicts.getOrDefault(enterprise, List.of())),
                            row.getBoolean(7) ? Refusal.ENDED : row.getBoolean(8) ? Refusal.LED : null);
                })
                .list();
    }

    /** How many a leader may have of the kind of this enterprise, by the rule of its tier on the day. */
    public int most(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql("""
                        select if({chamber}, coalesce(t.chambers_most, w.chambers_most), coalesce(t.enterprises_most, w.enterprises_most))
                        from enterprise e
                        left join enterprise_tier m on m.enterprise_id = e.id and m.valid_from <= ? and m.valid_to > ?
                        left join liaison_tier_rule t on t.tier = m.tier and t.valid_from <= ? and t.valid_to > ?
                        cross join (select coalesce(max(x.enterprises_most), 0) enterprises_most, coalesce(max(x.chambers_most), 0) chambers_most
                          from liaison_tier_rule x where x.valid_from <= ? and x.valid_to > ?) w
                        where e.id = ?
                        """.replace("{chamber}", CHAMBER))
                .params(day, day, day, day, day, day, enterprise.value())
                .query(Integer.class)
                .single();
    }

    /** How many of the kind of this enterprise the leader has on the day, those proposed counted. */
    public int alike(ProposalId id, EnterpriseId enterprise, UUID post, LocalDate day) {
        String kind = "({chamber}) = (select {other} from enterprise x where x.id = ?)"
                .replace("{chamber}", CHAMBER)
                .replace("{other}", CHAMBER.replace("e.", "x."));
        return jdbc.sql(
                        "select (select count(*) from assignment a join enterprise e on e.id = a.enterprise_id and e.merged_into is null where a.post_id = ? and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ? and "
                                + kind
                                + ") + (select count(*) from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id where r.proposal_id = ? and r.post_id = ? and "
                                + kind + ")")
                .params(post, day, day, enterprise.value(), id.value(), post, enterprise.value())
                .query(Integer.class)
                .single();
    }

    /** The prefecture's leaders for its tier, both for that of departments, else those of the county. */
    static Set<String> divisions(String own, @org.jspecify.annotations.Nullable String tier, String prefecture) {
        if ("PREFECTURE".equals(tier)) {
            return Set.of(prefecture);
        }
        return "DEPARTMENT".equals(tier) && !own.equals(prefecture) ? Set.of(own, prefecture) : Set.of(own);
    }

    private Map<UUID, List<UUID>> pairs(String sql, Object... params) {
        Map<UUID, List<UUID>> pairs = new HashMap<>();
        jdbc.sql(sql)
                .params(params)
                .query((row, n) -> pairs.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)))
                .list();
        return pairs;
    }
}
