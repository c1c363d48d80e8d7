package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Succession;
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
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRunId;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one read row into enterprise, people and assignments, and journals everything that it makes. */
@Component
class LeaderListApplier {

    private static final String ENDED_BY = "assignments.import.endedBy";

    private final ImportJournal journal;
    private final PeopleRegistry people;
    private final PeopleService phones;
    private final EnterpriseService enterprises;
    private final EnterpriseFinder finder;
    private final AssignmentService assignments;
    private final I18NProvider texts;

    LeaderListApplier(
            ImportJournal journal,
            PeopleRegistry people,
            PeopleService phones,
            EnterpriseService enterprises,
            EnterpriseFinder finder,
            AssignmentService assignments,
            I18NProvider texts) {
        this.journal = journal;
        this.people = people;
        this.phones = phones;
        this.enterprises = enterprises;
        this.finder = finder;
        this.assignments = assignments;
        this.texts = texts;
    }

    void apply(Actor actor, ImportRunId run, LeaderListRow row, @Nullable String documentNo) {
        EnterpriseId enterprise = enterprise(actor, run, row);
        UnitId unit = row.leadUnit() == null ? null : unit(actor, run, row);
        List<Found<?>> made = people.leader(actor, row.leader(), row.title(), row.period(), documentNo, run.value());
        journal(run, row, made);
        LeaderSeat seat = (LeaderSeat) made.getLast().id();
        begin(actor, run, row, enterprise, AssignmentRole.LEADER, new Holder.OfPost(seat.post()), documentNo);
        if (unit != null) {
            begin(actor, run, row, enterprise, AssignmentRole.LEAD_UNIT, new Holder.OfUnit(unit), documentNo);
            if (row.officer() != null) {
                PersonId officer = officer(actor, run, row, unit);
                begin(
                        actor,
                        run,
                        row,
                        enterprise,
                        AssignmentRole.LIAISON_OFFICER,
                        new Holder.OfPerson(officer),
                        documentNo);
            }
        }
    }

    /** Ends what a row of the plan supersedes, on the day on which the row begins, or (row 0) what no row names. */
    void end(Actor actor, ImportRunId run, ReplacementPlan plan, int row, @Nullable String documentNo) {
        for (ReplacementPlan.Entry entry : plan.endingWith(row)) {
            CurrentAssignments.Current current = Objects.requireNonNull(entry.current());
            assignments.end(
                    actor,
                    current.id(),
                    current.version(),
                    entry.on(),
                    texts.getTranslation(ENDED_BY, Locale.CHINA, documentNo));
            Map<String, String> before = new HashMap<>();
            before.put("to", current.period().to().toString());
            if (current.endReason() != null) {
                before.put("reason", current.endReason());
            }
            journal.changed(run, row, "assignment", current.id().value(), before, current.version() + 1);
        }
    }

    private EnterpriseId enterprise(Actor actor, ImportRunId run, LeaderListRow row) {
        if (row.known() != null) {
            int version = enterprises.fillInCode(actor, row.known(), Objects.requireNonNull(row.uscc()));
            journal.changed(run, row.number(), "enterprise", row.known().value(), Map.of(), version);
            return row.known();
        }
        return finder.find(row.uscc(), row.enterprise()).orElseGet(() -> {
            EnterpriseId id = enterprises.create(
                    actor,
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
                    run.value());
            journal.made(run, row.number(), "enterprise", id.value(), 0);
            return id;
        });
    }

    private UnitId unit(Actor actor, ImportRunId run, LeaderListRow row) {
        Found<UnitId> unit = people.unit(actor, Objects.requireNonNull(row.leadUnit()), run.value());
        journal(run, row, List.of(unit));
        return unit.id();
    }

    private PersonId officer(Actor actor, ImportRunId run, LeaderListRow row, UnitId unit) {
        List<Found<?>> made = people.officer(
                actor, Objects.requireNonNull(row.officer()), unit, row.period().from(), run.value());
        journal(run, row, made);
        PersonId officer = (PersonId) made.getLast().id();
        row.phones()
                .forEach(number ->
                        journal(run, row, List.of(phones.notePhone(actor, officer, unit, number, run.value()))));
        return officer;
    }

    /** The same holder in the same role already: nothing new. */
    private void begin(
            Actor actor,
            ImportRunId run,
            LeaderListRow row,
            EnterpriseId enterprise,
            AssignmentRole role,
            Holder holder,
            @Nullable String documentNo) {
        if (assignments.holds(enterprise, role, holder, row.period())) {
            return;
        }
        if (role == AssignmentRole.LEAD_UNIT && assignments.anyHolds(enterprise, role, row.period())) {
            throw new RuleViolation("assignments.import.otherLeadUnit");
        }
        AssignmentId id = assignments.begin(
                actor,
                new BeginAssignment(
                        enterprise,
                        role,
                        holder,
                        row.period(),
                        documentNo,
                        Succession.SUCCESSOR,
                        null,
                        role == AssignmentRole.LEADER ? row.note() : null,
                        null),
                run.value());
        journal.made(run, row.number(), "assignment", id.value(), 0);
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
