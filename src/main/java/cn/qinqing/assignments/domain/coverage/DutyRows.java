package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.ContactDuty;
import cn.qinqing.assignments.DutyFilter;
import cn.qinqing.enterprises.EnterpriseHolders;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of what is due, with the same words as {@link EnterpriseGaps}: an enterprise {@code e}, its tier and contacts. */
public final class DutyRows {

    private static final String CONTACT =
            "(select max(c.contact_on) from contact_log c where c.enterprise_id = e.id and c.contact_on <= ? and c.state in (%s)%s)";

    /** Ten times the day. */
    public static final String SELECT = """
            select e.id, e.name, e.division_code, r.name, m.valid_from,
              if(e.kind in ('CHAMBER', 'ASSOCIATION'), r.chamber_visit_months, r.visit_months) visit_months,
              if(e.kind in ('CHAMBER', 'ASSOCIATION'), null, r.officer_months) officer_months,
              {visited} visited, {asked} asked, {met} met, {held} held
            from enterprise e
            left join enterprise_tier m on m.enterprise_id = {tierHolder} and m.valid_from <= ? and m.valid_to > ?
            left join liaison_tier_rule r on r.tier = m.tier and r.valid_from <= ? and r.valid_to > ?
            """.replace(
                    "{visited}", CONTACT.formatted("'HELD'", " and c.mode in " + EnterpriseGaps.VISIT))
            .replace("{asked}", CONTACT.formatted("'HELD', 'DECLINED'", " and c.mode in " + EnterpriseGaps.VISIT))
            .replace("{met}", CONTACT.formatted("'HELD', 'DECLINED'", ""))
            .replace("{held}", CONTACT.formatted("'HELD'", ""))
            .replace("{tierHolder}", Inherited.TIER_HOLDER);

    /** By which day somebody is to come; without a tier last. */
    public static final String VISIT_DUE =
            "coalesce(greatest(m.valid_from, coalesce(asked, m.valid_from)) + interval visit_months month, '9999-12-31')";

    /** By which day the officer is to be in touch; without a tier last. */
    public static final String CONTACT_DUE =
            "coalesce(greatest(m.valid_from, coalesce(met, m.valid_from)) + interval officer_months month, '9999-12-31')";

    /** The earlier of the two days. */
    public static final String DUE_FIRST = "least(" + VISIT_DUE + ", " + CONTACT_DUE + ")";

    /** Four times the day and the tier, in which {@code %} stands for any. */
    public static final String IN_TIER = "exists (select 1 from enterprise_tier m where m.enterprise_id = "
            + Inherited.TIER_HOLDER + " and m.valid_from <= ? and m.valid_to > ? and m.tier like ?)";

    private static final UUID NOBODY = new UUID(0, 0);

    private DutyRows() {}

    public static List<Object> params(LocalDate day) {
        return Collections.nCopies(10, day);
    }

    /** A row before its holders are known. */
    public record Row(
            EnterpriseId enterprise,
            String name,
            String divisionCode,
            @Nullable String tier,
            @Nullable LocalDate since,
            int visitMonths,
            int officerMonths,
            @Nullable LocalDate visited,
            @Nullable LocalDate asked,
            @Nullable LocalDate met,
            @Nullable LocalDate held) {

        public ContactDuty duty(EnterpriseHolders.@Nullable Holders holders) {
            return new ContactDuty(
                    enterprise,
                    name,
                    divisionCode,
                    tier,
                    visited,
                    held,
                    due(since, asked, visitMonths),
                    due(since, met, officerMonths),
                    holders == null ? null : holders.leader(),
                    holders == null ? null : holders.officer());
        }
    }

    /** The last day on which {@link EnterpriseGaps} does not call it behind: months of differing lengths are its way. */
    public static @Nullable LocalDate due(@Nullable LocalDate since, @Nullable LocalDate last, int months) {
        if (since == null || months == 0) {
            return null;
        }
        LocalDate begun = last == null || last.isBefore(since) ? since : last;
        LocalDate due = begun.plusMonths(months);
        while (!due.plusDays(1).minusMonths(months).isAfter(begun)) {
            due = due.plusDays(1);
        }
        return due;
    }

    public static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new EnterpriseId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class));
    }

    /**
     * Enterprises for which the actor answers, or records for who does, or the actor's unit answers; a subsidiary without a
     * leader of its own goes with its parent's (随母公司).
     */
    public static void whose(
            Actor actor, DutyFilter.Whose whose, LocalDate day, StringBuilder where, List<Object> params) {
        Answering answering = whose == DutyFilter.Whose.MINE ? ofPerson(actor, day) : ofUnit(actor, day);
        where.append(
                        " and (e.id in (select a.enterprise_id from assignment a where a.valid_from <= ? and a.valid_to > ? and ")
                .append(answering.sql())
                .append(
                        ") or (not exists (select 1 from assignment own where own.enterprise_id = e.id and own.role = 'LEADER' and own.valid_from <= ? and own.valid_to > ?)")
                .append(
                        " and e.parent_id in (select a.enterprise_id from assignment a where a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ? and ")
                .append(answering.sql())
                .append(")))");
        Collections.addAll(params, day, day);
        params.addAll(answering.params());
        Collections.addAll(params, day, day, day, day);
        params.addAll(answering.params());
    }

    /** Whether somebody answers through an assignment {@code a}. */
    private record Answering(String sql, List<Object> params) {}

    private static Answering ofPerson(Actor actor, LocalDate day) {
        Object person = actor.personId().map(PersonId::value).orElse(NOBODY);
        return new Answering("""
                (a.person_id = ? or exists (select 1 from post_holding h where h.post_id = a.post_id and h.person_id = ? and h.valid_from <= ? and h.valid_to > ?)
                  or exists (select 1 from recording_authority ra where ra.post_id = a.post_id and ra.person_id = ? and ra.valid_from <= ? and ra.valid_to > ?))""", List.of(person, person, day, day, person, day, day));
    }

    private static Answering ofUnit(Actor actor, LocalDate day) {
        Object unit = actor.unitId().map(UnitId::value).orElse(NOBODY);
        return new Answering("""
                (a.unit_id = ? or exists (select 1 from post o where o.id = a.post_id and o.unit_id = ?)
                  or exists (select 1 from post_holding h join post o on o.id = h.post_id where o.unit_id = ? and h.person_id = a.person_id and h.valid_from <= ? and h.valid_to > ?))""", List.of(unit, unit, unit, day, day));
    }
}
