package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.Participants;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on visits (走访). A visit without an issue is legal and one tap (国办函〔2026〕12号: no quotas). */
@Service
@Transactional
public class VisitService {

    private final VisitRepository visits;
    private final Participants participants;
    private final EnterpriseQueries enterprises;
    private final IssueService issues;
    private final VisitQueries queries;
    private final RecordingAuthorities authorities;
    private final Bodies bodies;
    private final Timeline timeline;
    private final ContactLog contacts;
    private final AuditLog audit;
    private final Clock clock;

    VisitService(
            VisitRepository visits,
            Participants participants,
            EnterpriseQueries enterprises,
            IssueService issues,
            VisitQueries queries,
            RecordingAuthorities authorities,
            Bodies bodies,
            Timeline timeline,
            ContactLog contacts,
            AuditLog audit,
            Clock clock) {
        this.visits = visits;
        this.participants = participants;
        this.enterprises = enterprises;
        this.issues = issues;
        this.queries = queries;
        this.authorities = authorities;
        this.bodies = bodies;
        this.timeline = timeline;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a visit with what the enterprise raised; each issue gets its own number. Sent twice, it is one.
     *
     * @throws RuleViolation {@code visits.day.future}, {@code visits.day.early}, {@code visits.text.long},
     *     {@code visits.participant.twice}, {@code visits.behalf.notAllowed} without a dated authorisation, and what
     *     the issues refuse
     */
    public Recorded record(Actor actor, RecordVisit record) {
        actor.require(Right.VISIT_RECORD);
        Optional<Visit> sentBefore = visits.findByClientKey(record.clientKey());
        if (sentBefore.isPresent()) {
            return new Recorded(
                    sentBefore.get().id(), queries.issuesOf(sentBefore.get().id()));
        }
        LocalDate today = OfficeTime.today(clock);
        enterprises.hit(actor, record.enterprise()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        if (record.onBehalfOf() != null
                && !authorities.mayRecordFor(actor.personId().orElse(null), record.onBehalfOf(), record.on())) {
            throw new RuleViolation("visits.behalf.notAllowed");
        }
        Visit visit = visits.saveAndFlush(
                Visit.held(VisitId.create(), record, bodies.prefecture().id(), actor, today, clock.instant()));
        participants.store(visit.id(), record);
        List<Raised> raised = IntStream.range(0, record.issues().size())
                .mapToObj(n -> raise(actor, record, visit.id(), n))
                .toList();
        timeline.append(
                actor,
                new Timeline.Event(
                        record.enterprise(),
                        record.on(),
                        "visits.timeline." + record.mode().name(),
                        record.text().strip(),
                        Timeline.Visibility.STAFF,
                        "visit",
                        visit.id().value()));
        contacts.record(new ContactLog.Contact(
                record.enterprise(),
                record.on(),
                record.mode().name(),
                ContactLog.State.HELD,
                record.mode().disturbs(),
                false,
                actor.unitId().orElse(null),
                "visit",
                visit.id().value()));
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

    private Raised raise(Actor actor, RecordVisit record, VisitId visit, int position) {
        RecordVisit.Said said = record.issues().get(position);
        UUID key = UUID.nameUUIDFromBytes((record.clientKey() + "/" + position).getBytes(StandardCharsets.UTF_8));
        return issues.raise(
                actor,
                new Origin(Origin.Kind.VISIT, visit.value()),
                new RaiseIssue(record.enterprise(), said.text(), said.privacy(), record.on(), key));
    }
}
