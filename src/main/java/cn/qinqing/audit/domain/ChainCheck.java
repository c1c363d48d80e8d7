package cn.qinqing.audit.domain;

import cn.qinqing.audit.AuditFinding;
import cn.qinqing.audit.AuditFinding.Kind;
import cn.qinqing.audit.AuditReport;
import cn.qinqing.audit.Outcome;
import cn.qinqing.shared.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the chain in pages, from the first seal to the last. */
@Component
public class ChainCheck {

    private static final int PAGE = 2_000;
    private static final int MOST = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChainCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public AuditReport run() {
        var walk = new Walk();
        List<Link> page;
        do {
            page = page(walk.seq);
            page.forEach(walk::take);
        } while (page.size() == PAGE);
        unsealed().forEach(event -> walk.report(Kind.UNSEALED, null, event));
        return new AuditReport(walk.count, walk.erased, walk.seq, walk.hash, List.copyOf(walk.findings));
    }

    private List<Link> page(long after) {
        return jdbc.sql("""
                SELECT s.seq, s.event_id, s.prev_hash, s.hash AS seal_hash, e.*, p.salt, p.payload
                FROM audit_seal s
                LEFT JOIN audit_event e ON e.id = s.event_id
                LEFT JOIN audit_personal p ON p.event_id = s.event_id
                WHERE s.seq > :after ORDER BY s.seq LIMIT :page""")
                .param("after", after)
                .param("page", PAGE)
                .query(ChainCheck::link)
                .list();
    }

    private List<UUID> unsealed() {
        return jdbc.sql("""
                SELECT e.id FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id
                WHERE s.seq IS NULL AND e.happened_at < :before ORDER BY e.happened_at LIMIT :most""")
                .param("before", OfficeTime.column(clock.instant().minus(PATIENCE)))
                .param("most", MOST)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        AuditEvent event = row.getObject("id", UUID.class) == null ? null : event(row);
        return new Link(
                row.getLong("seq"),
                row.getObject("event_id", UUID.class),
                row.getString("prev_hash"),
                row.getString("seal_hash"),
                event,
                row.getString("hash"),
                row.getString("salt"),
                row.getString("payload"));
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("id", UUID.class),
                OfficeTime.instant(row.getObject("happened_at", LocalDateTime.class)),
                AuditEvent.ActorKind.valueOf(row.getString("actor_kind")),
                row.getObject("account_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("facts"),
                row.getString("personal_digest"),
                row.getString("client_address"));
    }

    private record Link(
            long seq,
            UUID eventId,
            String previous,
            String hash,
            @Nullable AuditEvent event,
            @Nullable String eventHash,
            @Nullable String salt,
            @Nullable String personal) {}

    private static final class Walk {
        private final List<AuditFinding> findings = new ArrayList<>();
        private long count;
        private long erased;
        private long seq;
        private String hash = AuditSealer.FIRST;

        void take(Link link) {
            count++;
            var event = link.event();
            if (event == null || link.eventHash() == null) {
                report(Kind.EVENT_MISSING, link.seq(), link.eventId());
            } else {
                check(link, event, link.eventHash());
            }
            seq = link.seq();
            hash = link.hash();
        }

        private void check(Link link, AuditEvent event, String eventHash) {
            if (!event.hash().equals(eventHash)) {
                report(Kind.EVENT_CHANGED, link.seq(), event.id());
            }
            if (link.seq() != seq + 1
                    || !link.previous().equals(hash)
                    || !Seal.hash(link.seq(), hash, event.id(), eventHash).equals(link.hash())) {
                report(Kind.CHAIN_BROKEN, link.seq(), event.id());
            }
            if (event.personalDigest() != null) {
                if (link.salt() == null || link.personal() == null) {
                    erased++;
                } else if (!Facts.digest(link.salt(), link.personal()).equals(event.personalDigest())) {
                    report(Kind.PERSONAL_CHANGED, link.seq(), event.id());
                }
            }
        }

        void report(Kind kind, @Nullable Long at, UUID event) {
            if (findings.size() < MOST) {
                findings.add(new AuditFinding(kind, at, event));
            }
        }
    }
}
