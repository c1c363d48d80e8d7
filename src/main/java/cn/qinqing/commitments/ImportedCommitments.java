package cn.qinqing.commitments;

import cn.qinqing.commitments.domain.CommitmentStore;
import cn.qinqing.commitments.domain.TakingKeeper;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportUndo;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commitments of former ledgers (历史承诺): they enter as they stand there and are owed like any other; whoever holds the post
 * today is asked to acknowledge them. Taken back, one is withdrawn: its number and its history stay.
 */
@Service
public class ImportedCommitments implements ImportUndo {

    /** Kind of record in the journal of imports. */
    public static final String KIND = "imported_commitment";

    private final CommitmentStore store;
    private final TakingKeeper takings;
    private final EnterpriseQueries enterprises;
    private final Bodies bodies;
    private final Numbers numbers;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportedCommitments(
            CommitmentStore store,
            TakingKeeper takings,
            EnterpriseQueries enterprises,
            Bodies bodies,
            Numbers numbers,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.takings = takings;
        this.enterprises = enterprises;
        this.bodies = bodies;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes one in, within the import's transaction.
     *
     * @throws RuleViolation what {@link EnterpriseQueries#details} refuses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CommitmentId add(Actor actor, ImportCommitment imported, String file) {
        actor.require(Right.IMPORT_RUN);
        Instant now = clock.instant();
        CommitmentForm form = imported.form();
        Bodies.Body body = bodies.ofDivision(enterprises
                .details(actor, Objects.requireNonNull(form.enterprise()))
                .form()
                .divisionCode());
        CommitmentId id = CommitmentId.create();
        String number = numbers.next(body.id(), CommitmentService.SERIES, OfficeTime.dayOf(now));
        store.add(
                id,
                number,
                body.id(),
                form,
                imported.unitName(),
                new CommitmentStore.Then(imported.promisedPerson(), imported.promisedTitle()),
                imported.state() == CommitmentState.DRAFT ? CommitmentState.DRAFT : CommitmentState.OPEN,
                actor,
                now);
        store.imported(id, imported);
        store.note(id, "IMPORT", actor, file, imported.numberThere().isEmpty() ? null : imported.numberThere(), now);
        takings.keep(id, now);
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> undo(UUID id, int versionThen) {
        int rows = jdbc.sql(
                        "update commitment set state = 'WITHDRAWN', version = version + 1 where id = ? and version = ?")
                .params(id, versionThen)
                .update();
        if (rows == 0) {
            return Optional.of("workbench.import.changed");
        }
        takings.keep(new CommitmentId(id), clock.instant());
        return Optional.empty();
    }
}
