package cn.qinqing.conduct;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.conduct.domain.ToleranceWall;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which unit of the party, such as the organisation department (组织部), may read tolerance records besides 纪委: 纪委 says so
 * by a document and takes it back by one. The right that the security administrator grants is needed too.
 */
@Service
@Transactional
public class ToleranceGrants {

    private static final int LONGEST = 100;

    private final ToleranceWall wall;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ToleranceGrants(ToleranceWall wall, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.wall = wall;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param granted whether it holds now; false when it was taken back */
    public record Grant(UnitId unit, String name, boolean granted, String documentNo, String by, Instant at) {}

    /** A unit that may be granted. */
    public record Candidate(UnitId unit, String name) {}

    /** The latest word about each unit. */
    @Transactional(readOnly = true)
    public List<Grant> all(Actor actor) {
        wall.demandDiscipline(actor);
        return jdbc.sql("""
                        select u.id, u.name, g.granted, g.document_no, g.by_name, g.at from tolerance_grant g join unit u on u.id = g.unit_id
                        where g.seq = (select max(l.seq) from tolerance_grant l where l.unit_id = g.unit_id) order by u.name""")
                .query((row, n) -> new Grant(
                        new UnitId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5),
                        OfficeTime.instant(row.getObject(6, LocalDateTime.class))))
                .list();
    }

    /** Units of the party that are there, by name. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, String text, int limit) {
        wall.demandDiscipline(actor);
        return jdbc.sql(
                        "select id, name from unit where body = 'PARTY' and active and name like ? order by name limit ?")
                .params("%" + text.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%", limit)
                .query((row, n) -> new Candidate(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /**
     * Lets a unit read, or takes that back, by a document.
     *
     * @throws RuleViolation {@code conduct.tolerance.discipline}; {@code conduct.tolerance.grant.unit.missing}, {@code
     *     conduct.tolerance.grant.unit.party}; {@code conduct.tolerance.grant.document.missing}, {@code
     *     conduct.tolerance.grant.document.long}
     */
    public void put(Actor actor, @Nullable UnitId unit, boolean granted, String documentNo) {
        wall.demandDiscipline(actor);
        if (unit == null) {
            throw new RuleViolation("conduct.tolerance.grant.unit.missing");
        }
        if (granted && !wall.grantable(unit.value())) {
            throw new RuleViolation("conduct.tolerance.grant.unit.party");
        }
        String document = documentNo.strip();
        if (document.isEmpty()) {
            throw new RuleViolation("conduct.tolerance.grant.document.missing");
        }
        if (document.codePointCount(0, document.length()) > LONGEST) {
            throw new RuleViolation("conduct.tolerance.grant.document.long", LONGEST);
        }
        jdbc.sql("""
                        insert into tolerance_grant (id, unit_id, granted, document_no, by_account, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        unit.value(),
                        granted,
                        document,
                        actor.accountId().map(AccountId::value).orElseThrow(),
                        actor.name(),
                        OfficeTime.column(clock.instant()))
                .update();
        audit.record(
                actor, "TOLERANCE_GRANT", "unit", unit.toString(), Map.of("documentNo", document, "outcome", granted));
    }
}
