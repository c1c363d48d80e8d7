package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which enterprise is a member of which chamber or association (商会、协会会员). Joining is voluntary (优化营商环境条例 §17):
 * nothing in this system asks for a membership.
 */
@Service
@Transactional
public class Memberships {

    /** Most members that a chamber's page shows at once. */
    public static final int MOST_SHOWN = 200;

    /** An enterprise's time in a chamber. */
    public record Membership(
            UUID id,
            EnterpriseId enterprise,
            String enterpriseName,
            EnterpriseId chamber,
            String chamberName,
            MemberRole role,
            Period period,
            int version) {}

    /** What is entered. */
    public record Join(
            EnterpriseId enterprise,
            @Nullable EnterpriseId chamber,
            @Nullable MemberRole role,
            Period period) {}

    private static final String ROW = """
            select m.id, m.enterprise_id, e.name, m.chamber_id, c.name, m.role, m.valid_from, m.valid_to, m.version
            from chamber_membership m join enterprise e on e.id = m.enterprise_id join enterprise c on c.id = m.chamber_id
            """;

    private final EnterpriseQueries queries;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Memberships(EnterpriseQueries queries, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The chambers of an enterprise, now and before, the latest first. */
    @Transactional(readOnly = true)
    public List<Membership> ofEnterprise(Actor actor, EnterpriseId enterprise) {
        queries.details(actor, enterprise);
        return jdbc.sql(ROW + " where m.enterprise_id = ? order by m.valid_to desc, m.valid_from desc")
                .param(enterprise.value())
                .query(Memberships::membership)
                .list();
    }

    /** The members of a chamber on a day, its officers first; at most {@link #MOST_SHOWN}. */
    @Transactional(readOnly = true)
    public List<Membership> ofChamber(Actor actor, EnterpriseId chamber, LocalDate day) {
        queries.details(actor, chamber);
        return jdbc.sql(
                        ROW
                                + " where m.chamber_id = ? and m.valid_from <= ? and m.valid_to > ? order by field(m.role, 'PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'DIRECTOR', 'MEMBER'), e.sort_key limit ?")
                .params(chamber.value(), day, day, MOST_SHOWN)
                .query(Memberships::membership)
                .list();
    }

    /**
     * Notes that an enterprise is a member.
     *
     * @throws RuleViolation {@code enterprises.membership.chamberMissing}, {@code enterprises.membership.roleMissing},
     *     {@code enterprises.membership.noChamber} when the one joined is no chamber, {@code enterprises.membership.self},
     *     {@code enterprises.membership.twice} when it is a member on a day of the period already
     */
    public UUID join(Actor actor, Join join) {
        actor.require(Right.ENTERPRISE_EDIT);
        if (join.chamber() == null) {
            throw new RuleViolation("enterprises.membership.chamberMissing");
        }
        if (join.role() == null) {
            throw new RuleViolation("enterprises.membership.roleMissing");
        }
        if (join.chamber().equals(join.enterprise())) {
            throw new RuleViolation("enterprises.membership.self");
        }
        queries.details(actor, join.enterprise());
        EnterpriseForm chamber = queries.details(actor, join.chamber()).form();
        if (!chamber.kind().isChamber()) {
            throw new RuleViolation("enterprises.membership.noChamber", chamber.name());
        }
        jdbc.sql("select id from enterprise where id = ? for update")
                .param(join.enterprise().value())
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "select valid_from from chamber_membership where enterprise_id = ? and chamber_id = ? and valid_from < ? and valid_to > ? limit 1 lock in share mode")
                .params(
                        join.enterprise().value(),
                        join.chamber().value(),
                        join.period().to(),
                        join.period().from())
                .query(LocalDate.class)
                .optional()
                .ifPresent(since -> {
                    throw new RuleViolation("enterprises.membership.twice", chamber.name(), since);
                });
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into chamber_membership (id, enterprise_id, chamber_id, role, valid_from, valid_to, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        join.enterprise().value(),
                        join.chamber().value(),
                        join.role().name(),
                        join.period().from(),
                        join.period().to(),
                        OfficeTime.column(clock.instant()),
                        actor.name())
                .update();
        audit.record(
                actor,
                "MEMBERSHIP_NOTED",
                "enterprise",
                join.enterprise().toString(),
                Map.of(
                        "value", chamber.name(),
                        "role", join.role().name(),
                        "from", join.period().from(),
                        "to", join.period().to()));
        return id;
    }

    /**
     * Ends a membership with its last day.
     *
     * @throws RuleViolation {@code enterprises.membership.unknown}, {@code enterprises.membership.lastDay} when that is
     *     before it began or it ended already
     */
    public void leave(Actor actor, UUID membership, int version, LocalDate lastDay) {
        actor.require(Right.ENTERPRISE_EDIT);
        Membership known = jdbc.sql(ROW + " where m.id = ? for update")
                .param(membership)
                .query(Memberships::membership)
                .optional()
                .filter(one -> one.version() == version)
                .orElseThrow(() -> new RuleViolation("enterprises.membership.unknown"));
        queries.details(actor, known.enterprise());
        LocalDate end = lastDay.plusDays(1);
        if (!end.isAfter(known.period().from()) || end.isAfter(known.period().to())) {
            throw new RuleViolation(
                    "enterprises.membership.lastDay", known.period().from());
        }
        jdbc.sql("update chamber_membership set valid_to = ?, version = version + 1 where id = ?")
                .params(end, membership)
                .update();
        audit.record(
                actor,
                "MEMBERSHIP_ENDED",
                "enterprise",
                known.enterprise().toString(),
                Map.of("value", known.chamberName(), "day", lastDay));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject(1, UUID.class),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                new EnterpriseId(row.getObject(4, UUID.class)),
                row.getString(5),
                MemberRole.valueOf(row.getString(6)),
                new Period(row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)),
                row.getInt(9));
    }
}
