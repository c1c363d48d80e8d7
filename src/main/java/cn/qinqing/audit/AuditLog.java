package cn.qinqing.audit;

import cn.qinqing.audit.domain.AuditEvent;
import cn.qinqing.audit.domain.AuditEvents;
import cn.qinqing.audit.domain.ClientAddress;
import cn.qinqing.audit.domain.Facts;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The event log (审计日志): who did what to which record, when, with which outcome.
 *
 * <p>An event carries its own SHA-256 and waits for nothing; {@code AuditSealer} chains it a moment later. Facts are
 * texts, numbers, truth values, lists and maps of them; everything else is written as its text. Wrap in {@link Personal}
 * what tells something of a natural person.
 */
@Service
public class AuditLog {

    private final AuditEvents events;
    private final ClientAddress address;
    private final Clock clock;

    AuditLog(AuditEvents events, ClientAddress address, Clock clock) {
        this.events = events;
        this.address = address;
        this.clock = clock;
    }

    /** Writes what was done, in the caller's transaction: both are there, or neither is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subjectKind, String subjectId, Map<String, ?> facts) {
        write(actor, action, subjectKind, subjectId, Outcome.DONE, facts);
    }

    /** Writes what was refused, in a transaction of its own: it stays although the caller's is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Actor actor, String action, String subjectKind, String subjectId, Map<String, ?> facts) {
        write(actor, action, subjectKind, subjectId, Outcome.REFUSED, facts);
    }

    /** Writes what somebody not signed in tried, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nobody(String action, String subjectKind, String subjectId, Outcome outcome, Map<String, ?> facts) {
        write(null, action, subjectKind, subjectId, outcome, facts);
    }

    private void write(
            @Nullable Actor actor,
            String action,
            String subjectKind,
            String subjectId,
            Outcome outcome,
            Map<String, ?> facts) {
        var split = Facts.split(facts);
        var event = AuditEvent.of(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                subjectKind,
                subjectId,
                outcome,
                split,
                address.current());
        events.append(event, split);
    }
}
