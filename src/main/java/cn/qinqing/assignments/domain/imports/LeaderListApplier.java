package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Succession;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.assignments.domain.imports.LeaderListRow.Officer;
import cn.qinqing.assignments.domain.imports.ListPlan.Entry;
import cn.qinqing.assignments.domain.imports.ListPlan.Kind;
import cn.qinqing.enterprises.EnterpriseFinder;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.people.Found;
import cn.qinqing.people.LeaderSeat;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRunId;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one read row into enterprise, people and assignments, and journals everything that it makes or ends. */
@Component
class LeaderListApplier {

    private final ImportJournal journal;
    private final PeopleRegistry people;
    private final PeopleService phones;
    private final EnterpriseService enterprises;
    private final EnterpriseFinder finder;
    private final AssignmentService assignments;
    private final ListedTiers tiers;
    private final I18NProvider texts;

    LeaderListApplier(
            ImportJournal journal,
            PeopleRegistry people,
            PeopleService phones,
            EnterpriseService enterprises,
            EnterpriseFinder finder,
            AssignmentService assignments,
            ListedTiers tiers,
            I18NProvider texts) {
        this.journal = journal;
        this.people = people;
        this.phones = phones;
        this.enterprises = enterprises;
        this.finder = finder;
        this.assignments = assignments;
        this.tiers = tiers;
        this.texts = texts;
    }

    /**
     * For whom and under what a list is applied.
     *
     * @param document of the whole list (文号), for rows without their own
     * @param fileName says where it came from when there is no document
     */
    record Task(
            Actor actor,
            ImportRunId run,
            ListTerms terms,
            @Nullable String document,
            String fileName) {

        @Nullable
        String document(LeaderListRow row) {
            return row.document() == null ? document : row.document();
        }
    }

    /** Applies a row: what the plan lets end, ends first. */
    void apply(Task task, LeaderListRow row, List<Entry> entries) {
        end(task, entries, task.document(row));
        EnterpriseId enterprise = enterprise(task, row);
        tiers.put(task, row, enterprise);
        for (Entry entry : entries) {
            if (entry.begins()) {
                begin(task, enterprise, entry);
            } else if (entry.kind() == Kind.KEPT) {
                kept(task, entry);
            }
        }
    }

    /** Ends what entries of the plan supersede, on the day on which the new begins. */
    void end(Task task, List<Entry> entries, @Nullable String document) {
        for (Entry entry : entries) {
            if (!entry.ends()) {
                continue;
            }
            Current current = Objects.requireNonNull(entry.current());
            assignments.end(
                    task.actor(),
                    current.id(),
                    current.version(),
                    entry.on(),
                    document == null
                            ? texts.getTranslation("assignments.import.endedByFile", Locale.CHINA, task.fileName())
                            : texts.getTranslation("assignments.import.endedBy", Locale.CHINA, document));
            Map<String, String> before = new HashMap<>();
            before.put("to", current.period().to().toString());
            if (current.endReason() != null) {
                before.put("reason", current.endReason());
            }
            journal.changed(task.run(), entry.row(), "assignment", current.id().value(), before, current.version() + 1);
        }
    }

    private EnterpriseId enterprise(Task task, LeaderListRow row) {
        if (row.givesCode()) {
            EnterpriseId known = Objects.requireNonNull(row.subject());
            int version = enterprises.fillInCode(task.actor(), known, Objects.requireNonNull(row.uscc()));
            journal.changed(task.run(), row.number(), "enterprise", known.value(), Map.of(), version);
            return known;
        }
        if (row.subject() != null) {
            return row.subject();
        }
        // another row of the list may have made it
        return finder.find(row.uscc(), row.enterprise(), row.divisionCode()).orElseGet(() -> created(task, row));
    }

    private EnterpriseId created(Task task, LeaderListRow row) {
        EnterpriseId id = enterprises.create(
                task.actor(),
                new EnterpriseForm(
                        row.kind(),
                        row.enterprise(),
                        null,
                        row.uscc() == null ? null : row.uscc().value(),
                        row.divisionCode(),
                        null,
                        null,
                        null,
                        null,
                        row.planned() ? EnterpriseState.PLANNED : EnterpriseState.OPERATING,
                        ListingConsent.NOT_ASKED,
                        row.keyEnterprise(),
                        null,
                        null,
                        null),
                task.run().value());
        journal.made(task.run(), row.number(), "enterprise", id.value(), 0);
        return id;
    }

    private void begin(Task task, EnterpriseId enterprise, Entry entry) {
        Wanted want = Objects.requireNonNull(entry.wanted());
        Period period = new Period(entry.on(), want.row().period().to());
        Holder holder =
                switch (want.role()) {
                    case LEADER -> leader(task, want.row(), period);
                    case LEAD_UNIT, CO_UNIT -> new Holder.OfUnit(unit(task, want));
                    case LIAISON_OFFICER -> officer(task, want, period.from());
                };
        // another row of the list may have begun it
        if (assignments.holds(enterprise, want.role(), holder, period)) {
            return;
        }
        if (want.role() == AssignmentRole.LEAD_UNIT && assignments.anyHolds(enterprise, want.role(), period)) {
            throw new RuleViolation("assignments.import.otherLeadUnit");
        }
        AssignmentId id = assignments.begin(
                task.actor(),
                new BeginAssignment(
                        enterprise,
                        want.role(),
                        holder,
                        period,
                        task.document(want.row()),
                        Succession.SUCCESSOR,
                        null,
                        want.role() == AssignmentRole.LEADER ? want.row().note() : null,
                        null),
                task.run().value());
        journal.made(task.run(), want.row().number(), "assignment", id.value(), 0);
    }

    private Holder leader(Task task, LeaderListRow row, Period period) {
        List<Found<?>> made = people.leader(
                task.actor(),
                row.leader(),
                row.title(),
                period,
                task.document(row),
                task.run().value());
        journal(task.run(), row, made);
        return new Holder.OfPost(((LeaderSeat) made.getLast().id()).post());
    }

    private UnitId unit(Task task, Wanted want) {
        Found<UnitId> unit = people.unit(
                task.actor(), Objects.requireNonNull(want.unit()), task.run().value());
        journal(task.run(), want.row(), List.of(unit));
        return unit.id();
    }

    private Holder officer(Task task, Wanted want, LocalDate from) {
        Officer officer = Objects.requireNonNull(want.officer());
        UnitId unit = unit(task, want);
        List<Found<?>> made = people.officer(
                task.actor(), officer.name(), unit, from, task.run().value());
        journal(task.run(), want.row(), made);
        PersonId person = (PersonId) made.getLast().id();
        numbers(task, want, person, unit);
        return new Holder.OfPerson(person);
    }

    /** An officer who stays may have got a telephone. */
    private void kept(Task task, Entry entry) {
        Wanted want = Objects.requireNonNull(entry.wanted());
        PersonId person = Objects.requireNonNull(entry.current()).person();
        if (want.officer() != null && person != null && !want.officer().phones().isEmpty()) {
            numbers(task, want, person, unit(task, want));
        }
    }

    private void numbers(Task task, Wanted want, PersonId person, UnitId unit) {
        Objects.requireNonNull(want.officer())
                .phones()
                .forEach(number -> journal(
                        task.run(),
                        want.row(),
                        List.of(phones.notePhone(
                                task.actor(), person, unit, number, task.run().value()))));
    }

    private void journal(ImportRunId run, LeaderListRow row, List<Found<?>> found) {
        for (Found<?> one : found) {
            if (one.created()) {
                journal.made(run, row.number(), one.kind(), one.rowId(), one.version());
            } else if (one.before() != null) {
                journal.changed(run, row.number(), one.kind(), one.rowId(), one.before(), one.version());
            }
        }
    }
}
