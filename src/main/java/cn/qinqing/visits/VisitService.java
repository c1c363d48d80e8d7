package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.BookingContacts;
import cn.qinqing.visits.domain.Participants;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitDays;
import cn.qinqing.visits.domain.VisitRepository;
import cn.qinqing.visits.domain.VisitRevisions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on visits (走访). A visit without an issue is legal and one tap (国办函〔2026〕12号: no quotas). */
@Service
@Transactional
public class VisitService {

    private static final int LONGEST_REASON = 500;

    private final VisitRepository visits;
    private final Participants participants;
    private final VisitRevisions revisions;
    private final VisitDays days;
    private final EnterpriseQueries enterprises;
    private final IssueService issues;
    private final VisitQueries queries;
    private final RecordingAuthorities authorities;
    private final Bodies bodies;
    private final Timeline timeline;
    private final ContactLog contacts;
    private final BookingContacts booked;
    private final NoticeBoard board;
    private final AuditLog audit;
    private final Clock clock;

    VisitService(
            VisitRepository visits,
            Participants participants,
            VisitRevisions revisions,
            VisitDays days,
            EnterpriseQueries enterprises,
            IssueService issues,
            VisitQueries queries,
            RecordingAuthorities authorities,
            Bodies bodies,
            Timeline timeline,
            ContactLog contacts,
            BookingContacts booked,
            NoticeBoard board,
            AuditLog audit,
            Clock clock) {
        this.visits = visits;
        this.participants = participants;
        this.revisions = revisions;
        this.days = days;
        this.enterprises = enterprises;
        this.issues = issues;
        this.queries = queries;
        this.authorities = authorities;
        this.bodies = bodies;
        this.timeline = timeline;
        this.contacts = contacts;
        this.booked = booked;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a visit with what the enterprise raised; each issue gets its own number. Sent twice, it is one.
     *
     * @throws RuleViolation {@code visits.sent.other} when the key is that of a visit that says something else, {@code visits.day.future}, {@code visits.day.early}, {@code visits.day.founded} before the enterprise was set up, {@code visits.text.long},
     *     {@code visits.participant.twice}, {@code visits.behalf.notAllowed} without a dated authorisation, and what
     *     the issues refuse
     */
    public Recorded record(Actor actor, RecordVisit record) {
        actor.require(Right.VISIT_RECORD);
        Optional<Visit> sentBefore = visits.findByClientKey(record.clientKey());
        if (sentBefore.isPresent()) {
            return recordedBefore(actor, record, sentBefore.get());
        }
        LocalDate today = OfficeTime.today(clock);
        EnterpriseHit enterprise =
                enterprises.hit(actor, record.enterprise()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        days.check(record.enterprise(), record.on());
        if (record.onBehalfOf() != null
                && !authorities.mayRecordFor(actor.personId().orElse(null), record.onBehalfOf(), record.on())) {
            throw new RuleViolation("visits.behalf.notAllowed");
        }
        Visit visit = visits.saveAndFlush(
                Visit.held(VisitId.create(), record, bodies.prefecture().id(), actor, today, clock.instant()));
        participants.store(visit, record.on(), record.companions(), record.receivedBy());
        List<Raised> raised = IntStream.range(0, record.issues().size())
                .mapToObj(n -> raise(actor, record, visit.id(), n))
                .toList();
        note(actor, visit, "visits.timeline." + record.mode().name());
        contact(visit, ContactLog.State.HELD);
        visit.leader().ifPresent(leader -> askToCheck(actor, leader, visit, enterprise.name()));
        audit.record(
                actor,
                "VISIT_RECORDED",
                "visit",
                visit.id().toString(),
                Map.of(
                        "enterprise", record.enterprise().toString(),
                        "on", record.on().toString(),
                        "mode", record.mode().name(),
                        "issues", raised.size()));
        return new Recorded(visit.id(), raised);
    }

    /**
     * Corrects a visit that was held; what it said before stays readable beside it. The days of its issues stay: their
     * clocks run from what was registered.
     *
     * @throws RuleViolation {@code visits.unknown} outside the scope; {@code visits.change.notYours} for who neither
     *     noted it nor keeps the lists, {@code visits.change.withdrawn}, {@code visits.change.confirmed}, {@code
     *     visits.clash}; {@code visits.reason.missing}, {@code visits.reason.long}; and what recording refuses
     */
    public void correct(Actor actor, CorrectVisit correction) {
        actor.require(Right.VISIT_RECORD);
        Visit visit = changeable(actor, correction.visit());
        String reason = checked(correction.reason());
        if (visit.leader().isPresent()
                && !correction.on().equals(visit.on())
                && !authorities.mayRecordFor(
                        visit.recorder().orElse(null), visit.leader().get(), correction.on())) {
            throw new RuleViolation("visits.behalf.notAllowed");
        }
        if (!correction.on().equals(visit.on())) {
            days.check(visit.enterprise(), correction.on());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reason", reason);
        facts.put("onBefore", visit.on());
        facts.put("on", correction.on());
        facts.put("modeBefore", visit.mode().name());
        facts.put("mode", correction.mode().name());
        revisions.keep(actor, visit, false, reason, clock.instant());
        visit.correct(actor, correction, OfficeTime.today(clock));
        participants.replace(visit, correction);
        visits.flush();
        contact(visit, ContactLog.State.HELD);
        note(actor, visit, "visits.timeline.corrected");
        audit.record(actor, "VISIT_CORRECTED", "visit", visit.id().toString(), facts);
    }

    /**
     * Takes back the record of a visit, such as one noted for the wrong enterprise. It no longer counts anywhere and stays
     * readable. Its issues stay as they are: an enterprise alone withdraws what it raised, and that is checked by somebody
     * outside the unit.
     *
     * @throws RuleViolation as {@link #correct}
     */
    public void withdraw(Actor actor, VisitId id, int version, String why) {
        actor.require(Right.VISIT_RECORD);
        Visit visit = changeable(actor, id);
        String reason = checked(why);
        revisions.keep(actor, visit, true, reason, clock.instant());
        visit.withdraw(actor, version);
        visits.flush();
        contact(visit, ContactLog.State.CANCELLED);
        board.withdraw(VisitNotices.TO_CHECK, id.value());
        note(actor, visit, "visits.timeline.withdrawn");
        audit.record(actor, "VISIT_WITHDRAWN", "visit", id.toString(), Map.of("reason", reason));
    }

    /**
     * Confirms what somebody noted in the actor's name (本人核对). Neither asked for nor counted: an unconfirmed record stays
     * as good.
     *
     * @throws RuleViolation {@code visits.unknown}, {@code visits.confirm.notYours}, {@code visits.clash}
     */
    public void confirm(Actor actor, VisitId id, int version) {
        actor.require(Right.VISIT_RECORD);
        Visit visit = load(actor, id);
        visit.confirm(actor, version, clock.instant());
        board.withdraw(VisitNotices.TO_CHECK, id.value());
        audit.record(actor, "VISIT_CONFIRMED", "visit", id.toString(), Map.of());
    }

    /** Nothing that was changed after the first sending is taken for the first: words would be lost in silence. */
    private Recorded recordedBefore(Actor actor, RecordVisit record, Visit before) {
        if (!before.says(actor, record)
                || !participants.are(before, record.on(), record.companions(), record.receivedBy())) {
            throw new RuleViolation("visits.sent.other");
        }
        try {
            IntStream.range(0, record.issues().size()).forEach(n -> raise(actor, record, before.id(), n));
        } catch (RuleViolation otherWords) {
            throw new RuleViolation("visits.sent.other");
        }
        return new Recorded(before.id(), queries.issuesOf(before.id()));
    }

    private void askToCheck(Actor actor, PersonId leader, Visit visit, String enterprise) {
        board.tell(new Notice(
                Recipient.of(leader),
                VisitNotices.TO_CHECK,
                visit.id().value(),
                "recorded",
                List.of(actor.name(), visit.on().toString(), enterprise),
                VisitRoutes.details(visit.id()),
                null));
    }

    private Visit changeable(Actor actor, VisitId id) {
        Visit visit = visits.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        VisitDetails shown = queries.details(actor, id);
        if (shown.hindrance() != null) {
            throw new RuleViolation(shown.hindrance(), Objects.requireNonNullElse(shown.onBehalfOf(), ""));
        }
        return visit;
    }

    /** Locks before anything is read: a snapshot older than the lock is refused by newer servers (error 1020). */
    private Visit load(Actor actor, VisitId id) {
        Visit visit = visits.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        queries.details(actor, id);
        return visit;
    }

    private static String checked(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("visits.reason.missing");
        }
        String stripped = reason.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_REASON) {
            throw new RuleViolation("visits.reason.long", LONGEST_REASON);
        }
        return stripped;
    }

    private void contact(Visit visit, ContactLog.State state) {
        contacts.record(new ContactLog.Contact(
                visit.enterprise(),
                visit.on(),
                visit.mode().name(),
                state,
                visit.mode().disturbs() && booked.counts(visit.id()),
                false,
                visit.unit().orElse(null),
                "visit",
                visit.id().value()));
    }

    /** How and when alone: what was said is for those who may read visits, and may be corrected. */
    private void note(Actor actor, Visit visit, String kind) {
        timeline.append(
                actor,
                new Timeline.Event(
                        visit.enterprise(),
                        visit.on(),
                        kind,
                        "",
                        Timeline.Visibility.STAFF,
                        "visit",
                        visit.id().value()));
    }

    private Raised raise(Actor actor, RecordVisit record, VisitId visit, int position) {
        RecordVisit.Said said = record.issues().get(position);
        UUID key = UUID.nameUUIDFromBytes((record.clientKey() + "/" + position).getBytes(StandardCharsets.UTF_8));
        return issues.raise(
                actor,
                new Origin(Origin.Kind.VISIT, visit.value()),
                new RaiseIssue(record.enterprise(), said.text(), said.privacy(), record.on(), key));
    }
}
