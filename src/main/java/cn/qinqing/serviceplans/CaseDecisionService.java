package cn.qinqing.serviceplans;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.people.Bodies;
import cn.qinqing.serviceplans.domain.CaseDecisionDesk;
import cn.qinqing.serviceplans.domain.CaseDecisionDesk.Taken;
import cn.qinqing.serviceplans.domain.CaseDecisionReader;
import cn.qinqing.serviceplans.domain.CaseDecisionRules;
import cn.qinqing.serviceplans.domain.CaseDecisionStore;
import cn.qinqing.serviceplans.domain.CaseNews;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.Numbers;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Case-by-case decisions (一事一议): proposal → joint review → review of lawfulness and of fair competition → meeting. No step
 * can be skipped: {@link CaseDecisionGuards} says so here, and constraints in the database.
 */
@Service
@Transactional
public class CaseDecisionService {

    /** Bytes of a scan. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** Units that are asked in one review. */
    public static final int MOST_UNITS = 30;

    /** Working days for an opinion. */
    public static final int DAYS = 5;

    static final int MOST_DAYS = 30;
    private static final String SERIES = "事议";
    private static final String REF = "case_decision";

    private final CaseDecisionStore store;
    private final CaseDecisionDesk desk;
    private final CaseDecisionReader reader;
    private final CaseDecisionQueries queries;
    private final CaseNews news;
    private final EnterpriseQueries enterprises;
    private final Projects projects;
    private final Timeline timeline;
    private final StoredFiles files;
    private final WorkingDays days;
    private final Numbers numbers;
    private final Bodies bodies;
    private final AuditLog audit;
    private final Clock clock;

    CaseDecisionService(
            CaseDecisionStore store,
            CaseDecisionDesk desk,
            CaseDecisionReader reader,
            CaseDecisionQueries queries,
            CaseNews news,
            EnterpriseQueries enterprises,
            Projects projects,
            Timeline timeline,
            StoredFiles files,
            WorkingDays days,
            Numbers numbers,
            Bodies bodies,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.reader = reader;
        this.queries = queries;
        this.news = news;
        this.enterprises = enterprises;
        this.projects = projects;
        this.timeline = timeline;
        this.files = files;
        this.days = days;
        this.numbers = numbers;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes a matter (提报), and gives it a number such as 巴事议〔2026〕0001号. Sent twice, it is one.
     *
     * @throws RuleViolation {@code serviceplans.case.person} for who is no person in a unit; what {@link CaseDecisionRules}
     *     refuses; {@code enterprises.unknown}, {@code enterprises.merged}, {@code serviceplans.case.enterprise.over} for one
     *     that was dissolved; {@code serviceplans.case.project.other}, {@code serviceplans.case.project.over}; what {@link
     *     CaseDecisionDesk#take} refuses when what it proposes anew is not refused or withdrawn
     */
    public CaseDecisionId propose(Actor actor, CaseDecisionForm form) {
        actor.require(Right.CASE_PROPOSE);
        Optional<CaseDecisionId> sent = store.sent(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        PersonId author = actor.personId().orElseThrow(() -> new RuleViolation("serviceplans.case.person"));
        UnitId unit = actor.unitId().orElseThrow(() -> new RuleViolation("serviceplans.case.person"));
        CaseDecisionRules.check(form);
        EnterpriseDetails enterprise = subject(actor, form);
        if (form.previous() != null) {
            anew(actor, form.previous());
        }
        Instant now = clock.instant();
        CaseDecisionId id = CaseDecisionId.create();
        String number =
                numbers.next(bodies.ofDivision(enterprise.form().divisionCode()).id(), SERIES, OfficeTime.dayOf(now));
        store.add(id, number, form, unit, author, actor, now);
        store.note(actor, id, 1, "PROPOSE", null, CaseDecisionState.PROPOSED, "", null, now);
        told(actor, enterprise.id(), id, "serviceplans.case.timeline.proposed", number);
        audit.record(actor, "CASE_PROPOSE", REF, id.toString(), Map.of("number", number));
        return id;
    }

    /** A refused or withdrawn one is proposed anew: its own guard is asked, and the old one says so in its history. */
    private void anew(Actor actor, CaseDecisionId previous) {
        Taken old = desk.take(actor, previous, CaseDecisionCommand.PROPOSE_ANEW, "");
        desk.done(old, null, Map.of());
    }

    private EnterpriseDetails subject(Actor actor, CaseDecisionForm form) {
        EnterpriseId id = Objects.requireNonNull(form.enterprise());
        EnterpriseDetails enterprise = enterprises.details(actor, id);
        if (enterprise.form().state() == EnterpriseState.CANCELLED) {
            throw new RuleViolation(
                    "serviceplans.case.enterprise.over", enterprise.form().name());
        }
        UUID project = form.project();
        if (project != null) {
            Projects.Project found = projects.of(actor, id).stream()
                    .filter(one -> one.id().equals(project))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("serviceplans.case.project.other"));
            if (found.ended()) {
                throw new RuleViolation(
                        "serviceplans.case.project.over", found.form().name());
            }
        }
        return enterprise;
    }

    /**
     * Writes other words while it is not under review.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.clash} when somebody else
     *     changed it; and as {@link #propose}
     */
    public void amend(Actor actor, CaseDecisionId id, CaseDecisionForm form) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.AMEND);
        Taken taken = desk.take(actor, id, CaseDecisionCommand.AMEND, "");
        if (taken.decision().version() != form.version()) {
            throw new RuleViolation("serviceplans.case.clash");
        }
        CaseDecisionRules.check(form);
        if (!taken.decision().enterprise().equals(form.enterprise().value())) {
            throw new RuleViolation("serviceplans.case.enterprise.fixed");
        }
        subject(actor, form);
        store.amend(id, form);
        desk.done(taken, null, Map.of());
    }

    /**
     * Begins the joint review (启动联审): each unit is asked for its opinion within so many working days.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.units.missing}, {@code
     *     serviceplans.case.units.many}, {@code serviceplans.case.units.gone} for one that no longer exists; {@code
     *     serviceplans.case.days.wrong}
     */
    public void startReview(Actor actor, CaseDecisionId id, List<UnitId> units, int workingDays) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.START_REVIEW);
        Taken taken = desk.take(actor, id, CaseDecisionCommand.START_REVIEW, "");
        List<UnitId> all = units.stream().distinct().toList();
        if (all.isEmpty()) {
            throw new RuleViolation("serviceplans.case.units.missing");
        }
        if (all.size() > MOST_UNITS) {
            throw new RuleViolation("serviceplans.case.units.many", MOST_UNITS);
        }
        all.forEach(unit -> ask(taken, unit, workingDays));
        desk.done(taken, null, Map.of("rows", all.size()));
    }

    /**
     * Asks one more unit during the review.
     *
     * @throws RuleViolation as {@link #startReview}; {@code serviceplans.case.units.twice}
     */
    public void askUnit(Actor actor, CaseDecisionId id, UnitId unit, int workingDays) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.ASK_UNIT);
        Taken taken = desk.take(actor, id, CaseDecisionCommand.ASK_UNIT, "");
        if (store.askedUnits(taken.decision()) >= MOST_UNITS) {
            throw new RuleViolation("serviceplans.case.units.many", MOST_UNITS);
        }
        String name = ask(taken, unit, workingDays);
        desk.done(taken, name, Map.of("unit", unit.toString()));
    }

    private String ask(Taken taken, UnitId unit, int workingDays) {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new RuleViolation("serviceplans.case.days.wrong", MOST_DAYS);
        }
        String name = store.nameOf(unit).orElseThrow(() -> new RuleViolation("serviceplans.case.units.gone"));
        LocalDate today = OfficeTime.dayOf(taken.now());
        LocalDate due = days.after(today, workingDays);
        store.ask(taken.decision(), unit, taken.actor().name(), today, workingDays, due);
        news.asked(taken.decision(), unit, due);
        return name;
    }

    /**
     * Gives the opinion of the own unit, or records that of another from paper (线下意见), which the chair does.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.opinion.kind.missing}; {@code
     *     serviceplans.case.opinion.given}, {@code serviceplans.case.opinion.notAsked}, {@code
     *     serviceplans.case.opinion.ownUnit} for who records from paper for the own unit; {@code serviceplans.case.paper.*}
     */
    public void opine(Actor actor, GiveCaseOpinion given) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.GIVE_OPINION, CaseDecisionCommand.RECORD_OPINION);
        CaseDecisionCommand command =
                given.paper() == null ? CaseDecisionCommand.GIVE_OPINION : CaseDecisionCommand.RECORD_OPINION;
        if (given.kind() == null || given.kind() == CaseOpinionKind.WAIVED) {
            throw new RuleViolation("serviceplans.case.opinion.kind.missing");
        }
        Taken taken = desk.take(actor, given.decision(), command, given.reason());
        UnitId own = actor.unitId().orElseThrow(() -> new RuleViolation("serviceplans.case.person"));
        UnitId unit = given.paper() == null ? own : given.unit();
        if (unit == null) {
            throw new RuleViolation("serviceplans.case.opinion.unit.missing");
        }
        FileId scan = null;
        if (given.paper() != null) {
            if (unit.equals(own)) {
                throw new RuleViolation("serviceplans.case.opinion.ownUnit");
            }
            scan = kept(taken, given.paper());
        }
        store.answer(
                actor,
                taken.decision(),
                open(taken, unit),
                given.kind(),
                taken.reason(),
                given.paper(),
                scan,
                taken.now());
        answered(taken, unit);
        desk.done(
                taken,
                store.nameOf(unit).orElse(null),
                Map.of("unit", unit.toString(), "kind", given.kind().name()));
    }

    private FileId kept(Taken taken, CasePaper paper) {
        CaseDecisionRow row = queries.seen(taken.actor(), taken.decision().id());
        CaseDecisionRules.check(paper, row.proposedOn(), OfficeTime.dayOf(taken.now()));
        return store.keep(
                taken.actor(), Objects.requireNonNull(paper.fileName()), Objects.requireNonNull(paper.file()), LARGEST);
    }

    private UUID open(Taken taken, UnitId unit) {
        return store.open(taken.decision(), unit)
                .orElseThrow(() -> new RuleViolation(
                        store.asked(taken.decision(), unit)
                                ? "serviceplans.case.opinion.given"
                                : "serviceplans.case.opinion.notAsked"));
    }

    private void answered(Taken taken, UnitId unit) {
        news.answered(taken.decision(), unit);
        if (store.silent(taken.decision()).isEmpty()) {
            news.allAnswered(taken.decision());
        }
    }

    /**
     * Waits no longer for a unit, with a reason that stays visible.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.opinion.given}, {@code
     *     serviceplans.case.opinion.notAsked}
     */
    public void waive(Actor actor, CaseDecisionId id, UnitId unit, String reason) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.WAIVE_OPINION);
        Taken taken = desk.take(actor, id, CaseDecisionCommand.WAIVE_OPINION, reason);
        store.answer(
                actor,
                taken.decision(),
                open(taken, unit),
                CaseOpinionKind.WAIVED,
                taken.reason(),
                null,
                null,
                taken.now());
        answered(taken, unit);
        desk.done(taken, store.nameOf(unit).orElse(null), Map.of("unit", unit.toString()));
    }

    /**
     * Closes the joint review with a conclusion, once each unit answered or was waived.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.silent} naming the units that
     *     did not answer
     */
    public void closeReview(Actor actor, CaseDecisionId id, String conclusion) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.CLOSE_REVIEW);
        Taken taken = desk.take(actor, id, CaseDecisionCommand.CLOSE_REVIEW, conclusion);
        List<String> silent = store.silent(taken.decision());
        if (!silent.isEmpty()) {
            throw new RuleViolation("serviceplans.case.silent", String.join("、", silent));
        }
        store.joint(actor, taken.decision(), taken.reason(), taken.now());
        desk.done(taken, null, Map.of());
        news.toReview(taken.decision());
    }

    /**
     * Notes the result of a review, by somebody who did not propose it.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses, above all {@code serviceplans.case.reviewer.author};
     *     {@code serviceplans.case.review.*}, above all {@code serviceplans.case.review.favours.refused}
     */
    public void review(Actor actor, ReviewCase review) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.PASS_LEGAL);
        boolean passed = Boolean.TRUE.equals(review.passed());
        CaseDecisionCommand command = review.kind() == CaseReviewKind.LEGAL
                ? passed ? CaseDecisionCommand.PASS_LEGAL : CaseDecisionCommand.FAIL_LEGAL
                : passed ? CaseDecisionCommand.PASS_FAIR : CaseDecisionCommand.FAIL_FAIR;
        CaseDecisionRow row = queries.seen(actor, review.decision());
        CaseDecisionRules.check(review, row.proposedOn(), OfficeTime.today(clock));
        Taken taken = desk.take(actor, review.decision(), command, review.words());
        store.review(actor, taken.decision(), review, passed, taken.now());
        desk.done(taken, review.number().strip(), Map.of("kind", review.kind().name(), "outcome", passed));
        CaseDecisionState to = taken.arrow().after(taken.decision().state());
        if (to == CaseDecisionState.CLEARED) {
            news.cleared(taken.decision());
        } else if (to == CaseDecisionState.NOT_PASSED) {
            news.notPassed(taken.decision());
        }
    }

    /**
     * Notes what the meeting decided, by the number of its minutes.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.meeting.*}, and what {@link
     *     cn.qinqing.exchange.FileKind} refuses
     */
    public void decide(Actor actor, DecideCase decided) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.APPROVE);
        CaseDecisionRow row = queries.seen(actor, decided.decision());
        CaseDecisionRules.check(decided, row.proposedOn(), OfficeTime.today(clock));
        CaseDecisionCommand command =
                switch (Objects.requireNonNull(decided.outcome())) {
                    case APPROVED -> CaseDecisionCommand.APPROVE;
                    case APPROVED_CHANGED -> CaseDecisionCommand.APPROVE_CHANGED;
                    default -> CaseDecisionCommand.REFUSE;
                };
        Taken taken = desk.take(actor, decided.decision(), command, decided.reason());
        FileId minutes = decided.file() == null || decided.fileName() == null
                ? null
                : store.keep(actor, decided.fileName(), decided.file(), LARGEST);
        store.meeting(actor, taken.decision(), decided, minutes, taken.now());
        String document = decided.documentNo().strip();
        desk.done(
                taken,
                document,
                Map.of("document", document, "outcome", decided.outcome().name()));
        told(
                actor,
                row.enterprise(),
                row.id(),
                "serviceplans.case.timeline." + decided.outcome().name(),
                row.number() + "　" + document);
        news.decided(taken.decision(), decided.outcome());
    }

    /**
     * Gives it back to the unit that proposed it, for a new round.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses
     */
    public void sendBack(Actor actor, CaseDecisionId id, String reason) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.SEND_BACK);
        Taken taken = plain(actor, id, CaseDecisionCommand.SEND_BACK, reason);
        news.sentBack(taken.decision());
    }

    /**
     * Takes up what did not pass a review, for a new round.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses
     */
    public void revise(Actor actor, CaseDecisionId id, String reason) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.REVISE);
        plain(actor, id, CaseDecisionCommand.REVISE, reason);
    }

    /**
     * Takes it back before a meeting decided.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses
     */
    public void withdraw(Actor actor, CaseDecisionId id, String reason) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.WITHDRAW);
        Taken taken = plain(actor, id, CaseDecisionCommand.WITHDRAW, reason);
        news.settled(taken.decision());
    }

    private Taken plain(Actor actor, CaseDecisionId id, CaseDecisionCommand command, String reason) {
        Taken taken = desk.take(actor, id, command, reason);
        desk.done(taken, null, Map.of());
        return taken;
    }

    /** What the actor may do with it now. */
    @Transactional
    public Set<CaseDecisionCommand> offered(Actor actor, CaseDecisionId id) {
        queries.seen(actor, id);
        return desk.offered(actor, store.lock(id).orElseThrow());
    }

    /**
     * A scan of a decision, asked anew for each download.
     *
     * @throws RuleViolation {@code serviceplans.case.unknown}
     */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, CaseDecisionId id, FileId file) {
        queries.seen(actor, id);
        if (!reader.has(id, file)) {
            throw new RuleViolation("serviceplans.case.unknown");
        }
        return files.get(file);
    }

    private void told(Actor actor, EnterpriseId enterprise, CaseDecisionId id, String kind, String words) {
        timeline.append(
                actor,
                new Timeline.Event(
                        enterprise, OfficeTime.today(clock), kind, words, Timeline.Visibility.STAFF, REF, id.value()));
    }
}
