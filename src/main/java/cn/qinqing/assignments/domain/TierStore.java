package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.assignments.domain.coverage.Inherited;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of tiers: what holds for each, and who is in which. */
@Component
public class TierStore {

    private static final String RULE = """
            select r.tier, r.name, r.leaders_most, r.enterprises_least, r.enterprises_most, r.chambers_least, r.chambers_most,
              r.visit_months, r.chamber_visit_months, r.officer_months, r.rotation_months, r.valid_from, r.valid_to, r.document_no
            from liaison_tier_rule r join liaison_tier t on t.code = r.tier
            """;

    private static final String MEMBERSHIP = """
            select m.id, m.tier,
              (select r.name from liaison_tier_rule r where r.tier = m.tier and r.valid_from <= m.valid_from and r.valid_to > m.valid_from),
              m.valid_from, m.valid_to, m.document_no, m.reason, m.noted_by
            from enterprise_tier m where m.enterprise_id = ? order by m.valid_from desc
            """;

    private final JdbcClient jdbc;

    TierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TierRule> rulesOn(LocalDate day) {
        return jdbc.sql(RULE + " where r.valid_from <= ? and r.valid_to > ? order by t.sort_order")
                .params(day, day)
                .query(TierStore::rule)
                .list();
    }

    public List<TierRule> allRules() {
        return jdbc.sql(RULE + " order by t.sort_order, r.valid_from desc")
                .query(TierStore::rule)
                .list();
    }

    /** The rule of its own tier; of a subsidiary without one, of its parent's. */
    public Optional<TierRule> ruleOf(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql(RULE
                        + " join enterprise e on e.id = ? join enterprise_tier m on m.tier = r.tier and m.enterprise_id = "
                        + Inherited.TIER_HOLDER
                        + " and m.valid_from <= ? and m.valid_to > ? where r.valid_from <= ? and r.valid_to > ?")
                .params(enterprise.value(), day, day, day, day, day, day)
                .query(TierStore::rule)
                .optional();
    }

    /** The rule of the day before ends; what is set for later stays. */
    public void changeRule(TierRule rule, String by, Instant now) {
        LocalDate from = rule.period().from();
        jdbc.sql("select code from liaison_tier where code = ? for update")
                .param(rule.tier())
                .query(String.class)
                .single();
        LocalDate to = allRules().stream()
                .filter(other -> other.tier().equals(rule.tier()))
                .map(other -> other.period().from())
                .filter(start -> start.isAfter(from))
                .min(LocalDate::compareTo)
                .orElse(Period.OPEN_END);
        jdbc.sql("delete from liaison_tier_rule where tier = ? and valid_from = ?")
                .params(rule.tier(), from)
                .update();
        jdbc.sql(
                        "update liaison_tier_rule set valid_to = ?, version = version + 1 where tier = ? and valid_from < ? and valid_to > ?")
                .params(from, rule.tier(), from, from)
                .update();
        jdbc.sql("""
                        insert into liaison_tier_rule (id, tier, name, leaders_most, enterprises_least, enterprises_most, chambers_least, chambers_most,
                          visit_months, chamber_visit_months, officer_months, rotation_months, valid_from, valid_to, document_no, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        rule.tier(),
                        rule.name().strip(),
                        rule.leaders(),
                        rule.enterprises().least(),
                        rule.enterprises().most(),
                        rule.chambers().least(),
                        rule.chambers().most(),
                        rule.visitMonths(),
                        rule.chamberVisitMonths(),
                        rule.officerMonths(),
                        rule.rotationMonths(),
                        from,
                        to,
                        rule.documentNo(),
                        OfficeTime.column(now),
                        by)
                .update();
    }

    public List<Tiers.Membership> memberships(EnterpriseId enterprise) {
        return jdbc.sql(MEMBERSHIP)
                .param(enterprise.value())
                .query(TierStore::membership)
                .list();
    }

    public Optional<Tiers.Membership> lastMembership(EnterpriseId enterprise) {
        // two clerks at once: the second waits and then sees what the first noted
        jdbc.sql("select id from enterprise where id = ? for update")
                .param(enterprise.value())
                .query(UUID.class)
                .single();
        return memberships(enterprise).stream().findFirst();
    }

    public void begin(Tiers.Change change, String by, Instant now) {
        jdbc.sql(
                        "insert into enterprise_tier (id, enterprise_id, tier, valid_from, valid_to, document_no, reason, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        change.enterprise().value(),
                        change.tier(),
                        change.from(),
                        Period.OPEN_END,
                        change.documentNo().strip(),
                        change.reason().strip(),
                        OfficeTime.column(now),
                        by)
                .update();
    }

    public void end(UUID membership, LocalDate day) {
        jdbc.sql("update enterprise_tier set valid_to = ?, version = version + 1 where id = ?")
                .params(day, membership)
                .update();
    }

    public void remove(UUID membership) {
        jdbc.sql("delete from enterprise_tier where id = ?").param(membership).update();
    }

    private static TierRule rule(ResultSet row, int number) throws SQLException {
        int rotation = row.getInt(11);
        return new TierRule(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                new TierRule.Range(row.getInt(4), row.getInt(5)),
                new TierRule.Range(row.getInt(6), row.getInt(7)),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                rotation == 0 ? null : rotation,
                new Period(row.getObject(12, LocalDate.class), row.getObject(13, LocalDate.class)),
                row.getString(14));
    }

    private static Tiers.Membership membership(ResultSet row, int number) throws SQLException {
        return new Tiers.Membership(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
