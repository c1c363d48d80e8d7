package cn.qinqing.enterprises.domain.registry;

import static cn.qinqing.enterprises.domain.registry.RegistryColumns.NAME;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.STATE;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.USCC;

import cn.qinqing.enterprises.EnterpriseDocuments;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.enterprises.domain.StateChanges;
import cn.qinqing.enterprises.domain.registry.RegistryRows.Ready;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.Numbers;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and changes records as a registry file says, some hundreds in one transaction. A record that somebody changed
 * since the comparison is left alone and its row says so; the others of its portion are applied all the same.
 */
@Component
public class RegistryApplier {

    /** Journal's word for a record that a registry file changed. */
    static final String CHANGED_KIND = "enterprise-data";

    static final String TIMELINE_CHANGED = "enterprises.timeline.registry";

    private static final Logger LOG = LoggerFactory.getLogger(RegistryApplier.class);
    private static final String MADE_KIND = "enterprise";
    private static final int PORTION = 250;

    private final RegistryRows rows;
    private final ImportRuns runs;
    private final ImportJournal journal;
    private final EnterpriseRepository enterprises;
    private final EnterpriseDocuments documents;
    private final RegistryNames names;
    private final StateChanges states;
    private final Timeline timeline;
    private final Bodies bodies;
    private final Numbers numbers;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistryApplier(
            RegistryRows rows,
            ImportRuns runs,
            ImportJournal journal,
            EnterpriseRepository enterprises,
            EnterpriseDocuments documents,
            RegistryNames names,
            StateChanges states,
            Timeline timeline,
            Bodies bodies,
            Numbers numbers,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.journal = journal;
        this.enterprises = enterprises;
        this.documents = documents;
        this.names = names;
        this.states = states;
        this.timeline = timeline;
        this.bodies = bodies;
        this.numbers = numbers;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On whose word rows are applied, and which file they come from. */
    private record Terms(Actor actor, ImportRunId run, UUID worker, String reason) {}

    /**
     * Applies every row that is ready.
     *
     * @param reason stands at changed names and states, such as the name of the file
     * @throws JobCancelled when the run is by now somebody else's, or was cancelled
     */
    public void apply(Actor actor, ImportRunId run, String reason, JobProgress progress) {
        Terms terms = new Terms(actor, run, progress.job().value(), reason);
        progress.total((int) rows.countReady(run));
        int done = 0;
        int last = 0;
        List<Ready> portion = next(run, last);
        while (!portion.isEmpty()) {
            applyOrSplit(terms, portion);
            done += portion.size();
            last = portion.getLast().number();
            progress.done(done);
            portion = next(run, last);
        }
        transaction.executeWithoutResult(status -> finish(terms));
    }

    private void finish(Terms terms) {
        if (!journal.holds(terms.run(), terms.worker())) {
            throw new JobCancelled();
        }
        runs.finish(terms.actor(), terms.run());
    }

    private List<Ready> next(ImportRunId run, int after) {
        return Objects.requireNonNull(transaction.execute(status -> rows.ready(run, after, PORTION)));
    }

    /** What the database refuses of a portion is looked for in its halves, down to the one row. */
    private void applyOrSplit(Terms terms, List<Ready> portion) {
        try {
            transaction.executeWithoutResult(status -> applyTogether(terms, portion));
        } catch (RuleViolation refused) {
            split(terms, portion, refused);
        } catch (DataAccessException notStored) {
            String number = Ids.next().toString().substring(28);
            if (portion.size() == 1) {
                LOG.error(
                        "row {} of import {} was not stored, number {}",
                        portion.getFirst().number(),
                        terms.run(),
                        number,
                        notStored);
            }
            split(terms, portion, new RuleViolation("enterprises.registry.notStored", number));
        }
    }

    private void split(Terms terms, List<Ready> portion, RuleViolation refused) {
        if (portion.size() == 1) {
            transaction.executeWithoutResult(status -> refuse(terms, portion.getFirst(), refused));
            return;
        }
        int half = portion.size() / 2;
        applyOrSplit(terms, portion.subList(0, half));
        applyOrSplit(terms, portion.subList(half, portion.size()));
    }

    private void refuse(Terms terms, Ready row, RuleViolation refused) {
        journal.refused(terms.run(), row.number(), refused.noted());
    }

    private void applyTogether(Terms terms, List<Ready> portion) {
        if (!journal.holds(terms.run(), terms.worker())) {
            throw new JobCancelled();
        }
        List<Ready> fresh = portion.stream()
                .filter(row -> row.outcome() == RegistryOutcome.FRESH)
                .toList();
        List<Ready> changed = portion.stream()
                .filter(row -> row.outcome() == RegistryOutcome.CHANGED)
                .toList();
        List<ImportJournal.Entry> entries = new ArrayList<>();
        List<Timeline.Event> events = new ArrayList<>();
        Set<String> taken = takenCodes(portion);
        make(terms, fresh, taken, entries, events);
        change(terms, changed, taken, entries, events);
        journal.noted(terms.run(), entries);
        timeline.appendAll(terms.actor(), events);
        rows.applied(terms.run(), entries.stream().map(ImportJournal.Entry::row).toList());
        entities.flush();
        entities.clear();
    }

    private Set<String> takenCodes(List<Ready> portion) {
        List<String> codes = portion.stream()
                .map(row -> row.after().get(USCC))
                .filter(Objects::nonNull)
                .toList();
        return codes.isEmpty() ? Set.of() : enterprises.codesAmong(codes);
    }

    private void make(
            Terms terms,
            List<Ready> fresh,
            Set<String> taken,
            List<ImportJournal.Entry> entries,
            List<Timeline.Event> events) {
        List<Enterprise> made = new ArrayList<>();
        for (Ready row : fresh) {
            EnterpriseForm form = RegistrySubject.fresh(row.after());
            if (form.uscc() != null && taken.contains(form.uscc())) {
                refuse(terms, row, new RuleViolation("enterprises.registry.changedSince"));
                continue;
            }
            Enterprise enterprise = new Enterprise(
                    EnterpriseId.create(), form, terms.actor().accountId().orElse(null), clock.instant());
            enterprise.cameFrom(terms.run().value());
            if (enterprise.uscc() == null) {
                enterprise.numberTemporarily(numbers.next(
                        bodies.ofDivision(form.divisionCode()).id(),
                        Enterprise.TEMPORARY_SERIES,
                        OfficeTime.today(clock)));
            }
            entities.persist(enterprise);
            made.add(enterprise);
            entries.add(new ImportJournal.Entry(
                    row.number(), MADE_KIND, enterprise.id().value(), null, 0));
            events.add(event(terms, enterprise, "enterprises.timeline.created", enterprise.name()));
        }
        entities.flush();
        made.forEach(documents::putNew);
    }

    private void change(
            Terms terms,
            List<Ready> changed,
            Set<String> taken,
            List<ImportJournal.Entry> entries,
            List<Timeline.Event> events) {
        Map<UUID, Enterprise> known = enterprises
                .findAllById(changed.stream().map(Ready::subject).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
        Map<Ready, Enterprise> applied = new LinkedHashMap<>();
        for (Ready row : changed) {
            Enterprise enterprise = known.get(row.subject());
            String code = row.after().get(USCC);
            boolean changedByAnotherRow = applied.containsValue(enterprise);
            if (enterprise == null
                    || changedByAnotherRow
                    || enterprise.version() != row.version()
                    || code != null && taken.contains(code)) {
                refuse(terms, row, new RuleViolation("enterprises.registry.changedSince"));
                continue;
            }
            EnterpriseForm before = enterprise.form();
            enterprise.apply(RegistrySubject.changed(before, row.after()), clock.instant());
            if (row.after().containsKey(NAME)) {
                names.past(enterprise.id(), before.name(), OfficeTime.today(clock), terms.reason());
            }
            if (row.after().containsKey(STATE)) {
                states.note(
                        terms.actor(), enterprise.id(), enterprise.state(), OfficeTime.today(clock), terms.reason());
            }
            applied.put(row, enterprise);
            events.add(event(terms, enterprise, TIMELINE_CHANGED, terms.reason()));
        }
        entities.flush();
        applied.forEach((row, enterprise) -> {
            documents.put(enterprise);
            entries.add(new ImportJournal.Entry(
                    row.number(), CHANGED_KIND, enterprise.id().value(), row.before(), enterprise.version()));
        });
    }

    private Timeline.Event event(Terms terms, Enterprise enterprise, String kind, String summary) {
        return new Timeline.Event(
                enterprise.id(),
                OfficeTime.today(clock),
                kind,
                summary,
                Timeline.Visibility.STAFF,
                "import_run",
                terms.run().value());
    }
}
