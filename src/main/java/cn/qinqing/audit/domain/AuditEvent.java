package cn.qinqing.audit.domain;

import cn.qinqing.audit.Outcome;
import cn.qinqing.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the event log, with the hash over all its other fields. */
public record AuditEvent(
        UUID id,
        Instant happenedAt,
        ActorKind actorKind,
        @Nullable UUID account,
        @Nullable UUID person,
        @Nullable UUID onBehalfOf,
        String actorName,
        String action,
        String subjectKind,
        String subjectId,
        Outcome outcome,
        String facts,
        @Nullable String personalDigest,
        @Nullable String clientAddress) {

    enum ActorKind {
        PERSON,
        LINK,
        JOB,
        NOBODY
    }

    /** An event; {@code actor} is null for somebody not signed in. The token of a link is a secret and stays out. */
    public static AuditEvent of(
            UUID id,
            Instant happenedAt,
            @Nullable Actor actor,
            String action,
            String subjectKind,
            String subjectId,
            Outcome outcome,
            Facts facts,
            @Nullable String clientAddress) {
        ActorKind kind = ActorKind.NOBODY;
        UUID account = null;
        UUID person = null;
        UUID onBehalfOf = null;
        String name = "";
        switch (actor) {
            case Actor.Person who -> {
                kind = ActorKind.PERSON;
                account = who.account().value();
                person = who.person() == null ? null : who.person().value();
                onBehalfOf = who.onBehalfOf() == null ? null : who.onBehalfOf().value();
                name = who.name();
            }
            case Actor.Link link -> {
                kind = ActorKind.LINK;
                name = link.name();
            }
            case Actor.Job job -> {
                kind = ActorKind.JOB;
                name = job.name();
            }
            case null -> {}
        }
        return new AuditEvent(
                id,
                happenedAt,
                kind,
                account,
                person,
                onBehalfOf,
                name,
                action,
                subjectKind,
                subjectId,
                outcome,
                facts.text(),
                facts.personalDigest(),
                clientAddress);
    }

    String hash() {
        return Sha256.of(
                id.toString(),
                happenedAt.toString(),
                actorKind.name(),
                text(account),
                text(person),
                text(onBehalfOf),
                actorName,
                action,
                subjectKind,
                subjectId,
                outcome.name(),
                facts,
                personalDigest,
                clientAddress);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
