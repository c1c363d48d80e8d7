package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.Involvement;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to follow one's visits (后续事项). A reminder for oneself: nobody counts it, and its day is none that can be missed.
 */
@Service
@Transactional
public class VisitFollowUps {

    private final JdbcClient jdbc;
    private final VisitRepository visits;
    private final VisitQueries queries;
    private final Involvement involvement;
    private final AuditLog audit;
    private final Clock clock;

    VisitFollowUps(
            JdbcClient jdbc,
            VisitRepository visits,
            VisitQueries queries,
            Involvement involvement,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.queries = queries;
        this.involvement = involvement;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is open of the visits that the actor noted, that stand in the actor's name, or that were handed over to the
     * actor; the earliest day first.
     */
    @Transactional(readOnly = true)
    public List<FollowUpRow> mine(Actor actor, int limit) {
        actor.require(Right.VISIT_RECORD);
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        UUID person = actor.personId().map(PersonId::value).orElse(null);
        return jdbc.sql("""
                        select v.id, v.visit_on, e.name, v.follow_up, v.follow_up_on
                        from visit v join enterprise e on e.id = v.enterprise_id
                        where (v.follow_up_person = ? or v.on_behalf_of = ? or v.follow_up_person is null and v.recorded_by = ?) and v.state = 'HELD' and v.follow_up <> ''
                          and v.followed_up_on is null
                        order by coalesce(v.follow_up_on, '9999-12-31'), v.visit_on, v.id limit ?""")
                .params(Arrays.asList(person, person, account, limit))
                .query((row, n) -> new FollowUpRow(
                        new VisitId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /**
     * Notes that what was to follow is done; the record itself stays as it is, also when the leader has checked it.
     *
     * @throws RuleViolation {@code visits.unknown} outside the scope, {@code visits.followUp.notYours} for who had no hand in
     *     the visit, {@code visits.followUp.none} when nothing is open
     */
    public void done(Actor actor, VisitId id) {
        actor.require(Right.VISIT_RECORD);
        Visit visit = visits.findForChange(id.value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        queries.details(actor, id);
        boolean handedOver =
                visit.followUpPerson().isPresent() && visit.followUpPerson().equals(actor.personId());
        if (!handedOver && !involvement.of(actor, visit) && !actor.may(Right.VISIT_CORRECT)) {
            throw new RuleViolation("visits.followUp.notYours");
        }
        visit.followedUp(OfficeTime.today(clock));
        audit.record(actor, "VISIT_FOLLOWED_UP", "visit", id.toString(), Map.of());
    }
}
