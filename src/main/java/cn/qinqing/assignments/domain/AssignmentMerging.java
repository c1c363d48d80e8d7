package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.AssignmentSettings;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.enterprises.MergeParticipant;
import cn.qinqing.enterprises.MergeRelation;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a merge of two enterprises does with assignments, tiers and declarations. Where both have a tier on a day, the kept
 * one's holds; where both have a leader from today on, there must be room for both.
 */
@Component
@Order(2)
class AssignmentMerging implements MergeParticipant {

    /** The kept enterprise has the same holder in the same role, at least as long. */
    private static final String SAME_HOLDER =
            "k.role = r.role and k.post_id <=> r.post_id and k.person_id <=> r.person_id and k.unit_id <=> r.unit_id"
                    + " and k.valid_from < r.valid_to and k.valid_to > r.valid_from and k.valid_to >= r.valid_to";

    private static final int MOST_SLOTS = 99;

    private record Leading(String leader, Period period) {}

    private final JdbcClient jdbc;
    private final TierStore tiers;
    private final Settings settings;

    AssignmentMerging(JdbcClient jdbc, TierStore tiers, Settings settings) {
        this.jdbc = jdbc;
        this.tiers = tiers;
        this.settings = settings;
    }

    @Override
    public List<MergeRelation> relations() {
        return List.of(
                MergeRelation.moveUnlessKnown("assignment", "enterprise_id", SAME_HOLDER),
                MergeRelation.moveUnlessKnown(
                        "enterprise_tier", "enterprise_id", "k.valid_from < r.valid_to and k.valid_to > r.valid_from"),
                MergeRelation.move("interest_declaration", "enterprise_id"),
                MergeRelation.stay("assignment_batch_row", "enterprise_id"),
                MergeRelation.stay("liaison_proposal_row", "enterprise_id"));
    }

    @Override
    public void check(Merging merging) {
        List<Leading> kept = leaders(merging.kept(), merging, false);
        List<Leading> coming = leaders(merging.merged(), merging, true);
        List<Leading> all = Stream.concat(kept.stream(), coming.stream()).toList();
        for (Leading one : all) {
            LocalDate day = one.period().from().isBefore(merging.today())
                    ? merging.today()
                    : one.period().from();
            List<Leading> then =
                    all.stream().filter(other -> other.period().contains(day)).toList();
            int places = tiers.ruleOf(merging.kept(), day)
                    .map(TierRule::leaders)
                    .orElseGet(() -> settings.get(AssignmentSettings.LEADERS, day));
            boolean both =
                    then.stream().anyMatch(kept::contains) && then.stream().anyMatch(coming::contains);
            if (both && then.size() > places) {
                throw new RuleViolation(
                        "assignments.merge.leaders",
                        String.join("、", then.stream().map(Leading::leader).toList()),
                        places,
                        day);
            }
        }
    }

    /** A leader gets the first place that is free on all days of the period. */
    @Override
    public Map<String, Object> alongside(MergeRelation relation, UUID row, Merging merging) {
        if (!relation.table().equals("assignment")) {
            return Map.of();
        }
        boolean leads = jdbc.sql("select role = 'LEADER' from assignment where id = ?")
                .param(row)
                .query(Boolean.class)
                .single();
        if (!leads) {
            return Map.of();
        }
        List<Integer> taken = jdbc.sql("""
                        select k.leader_slot from assignment r join assignment k on k.enterprise_id = ? and k.role = 'LEADER'
                          and k.valid_from < r.valid_to and k.valid_to > r.valid_from
                        where r.id = ?
                        """)
                .params(merging.kept().value(), row)
                .query(Integer.class)
                .list();
        return Map.of(
                "leader_slot",
                IntStream.rangeClosed(1, MOST_SLOTS)
                        .filter(slot -> !taken.contains(slot))
                        .findFirst()
                        .orElseThrow());
    }

    /** Those who lead today or later; of the merged enterprise without those whom the kept one has too. */
    private List<Leading> leaders(EnterpriseId enterprise, Merging merging, boolean onlyMoving) {
        String moving = onlyMoving
                ? " and not exists (select 1 from assignment k where k.enterprise_id = :kept and " + SAME_HOLDER + ")"
                : "";
        return jdbc.sql("""
                        select concat_ws(' ', o.title, p.name), r.valid_from, r.valid_to from assignment r
                        join post o on o.id = r.post_id
                        left join post_holding h on h.post_id = o.id and h.valid_from <= :today and h.valid_to > :today
                        left join person p on p.id = h.person_id
                        where r.enterprise_id = :enterprise and r.role = 'LEADER' and r.valid_to > :today
                        """ + moving)
                .param("enterprise", enterprise.value())
                .param("kept", merging.kept().value())
                .param("today", merging.today())
                .query((row, n) -> new Leading(
                        row.getString(1),
                        new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))))
                .list();
    }
}
