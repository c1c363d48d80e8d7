package cn.qinqing.portal;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.portal.domain.DoorSeals;
import cn.qinqing.portal.domain.IntakeLinkStore;
import cn.qinqing.portal.domain.IntakePoster;
import cn.qinqing.portal.domain.Sha;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lasting addresses by which enterprises and chambers raise issues (企业码、商会码), and the posters with them. Only who may
 * hand links over makes them; with the address alone one can raise something, never see or do anything else. ADR 0038.
 */
@Service
@Transactional
public class IntakeLinks {

    /** Posters in one file. */
    public static final int MOST = 500;

    private final EnterpriseQueries enterprises;
    private final IntakeLinkStore store;
    private final DoorSeals seals;
    private final IntakePoster poster;
    private final Documents documents;
    private final AuditLog audit;
    private final Clock clock;

    IntakeLinks(
            EnterpriseQueries enterprises,
            IntakeLinkStore store,
            DoorSeals seals,
            IntakePoster poster,
            Documents documents,
            AuditLog audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.store = store;
        this.seals = seals;
        this.poster = poster;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How an enterprise stands with its lasting address.
     *
     * @param revokedAt null while it can be used
     */
    public record Status(
            Instant madeAt, String madeBy, @Nullable Instant revokedAt) {

        public boolean open() {
            return revokedAt == null;
        }
    }

    /**
     * The latest one; empty when none was ever made.
     *
     * @throws RuleViolation {@code enterprises.unknown} outside the actor's scope
     */
    @Transactional(readOnly = true)
    public Optional<Status> status(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.LINK_READ);
        hit(actor, enterprise);
        return store.latest(enterprise).map(row -> new Status(row.madeAt(), row.madeBy(), row.revokedAt()));
    }

    /**
     * Posters to be printed and hung up, one page each. Who has no address yet, or one that was revoked, gets one; the others
     * keep theirs, so that what hangs already goes on.
     *
     * @throws RuleViolation {@code enterprises.unknown}; {@code portal.poster.many} for more than 500; {@code
     *     portal.poster.keyLost} when the key of the addresses was lost and they have to be renewed first
     */
    public MadeDocument posters(Actor actor, List<EnterpriseId> chosen) {
        actor.require(Right.LINK_DELIVER);
        if (chosen.size() > MOST) {
            throw new RuleViolation("portal.poster.many", MOST);
        }
        List<IntakePoster.Sheet> sheets = new ArrayList<>();
        for (EnterpriseId one : chosen) {
            EnterpriseRow enterprise = enterprises.row(actor, one);
            sheets.add(
                    new IntakePoster.Sheet(enterprise.name(), enterprise.kind().isChamber(), token(actor, one)));
        }
        return documents.handOut(
                actor,
                Right.LINK_DELIVER,
                "intake-poster",
                poster.title(),
                chosen.size() == 1 ? chosen.getFirst().toString() : "",
                poster.word(sheets),
                sheets.size());
    }

    /**
     * Makes the address invalid and gives another one, as when a poster was taken away or photographed. Posters that hang are
     * to be printed anew.
     *
     * @throws RuleViolation {@code enterprises.unknown}
     */
    public void renew(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.LINK_DELIVER);
        hit(actor, enterprise);
        end(actor, enterprise);
        make(actor, enterprise);
    }

    /**
     * Makes the address invalid.
     *
     * @throws RuleViolation {@code enterprises.unknown}, {@code portal.intake.none} when there is none
     */
    public void revoke(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.LINK_DELIVER);
        hit(actor, enterprise);
        if (!end(actor, enterprise)) {
            throw new RuleViolation("portal.intake.none");
        }
    }

    private boolean end(Actor actor, EnterpriseId enterprise) {
        Optional<UUID> open = store.openForChange(enterprise);
        open.ifPresent(id -> {
            store.revoke(actor, id, clock.instant());
            audit.record(actor, "INTAKE_LINK_REVOKED", "enterprise", enterprise.toString(), Map.of());
        });
        return open.isPresent();
    }

    private String make(Actor actor, EnterpriseId enterprise) {
        UUID id = Ids.next();
        String token = seals.lasting(id);
        store.add(actor, id, enterprise, Sha.of(token), clock.instant());
        audit.record(actor, "INTAKE_LINK_MADE", "enterprise", enterprise.toString(), Map.of());
        return token;
    }

    private String token(Actor actor, EnterpriseId enterprise) {
        Optional<UUID> open = store.openForChange(enterprise);
        if (open.isEmpty()) {
            return make(actor, enterprise);
        }
        String token = seals.lasting(open.get());
        if (store.byToken(Sha.of(token)).isEmpty()) {
            throw new RuleViolation("portal.poster.keyLost");
        }
        return token;
    }

    private EnterpriseHit hit(Actor actor, EnterpriseId enterprise) {
        return enterprises.hit(actor, enterprise).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
    }
}
