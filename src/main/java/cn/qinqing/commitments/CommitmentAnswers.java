package cn.qinqing.commitments;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.commitments.domain.CommitmentStaff;
import cn.qinqing.commitments.domain.CommitmentStore;
import cn.qinqing.commitments.domain.CommitmentWords;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the enterprise says of a commitment (企业反馈), by its link or to somebody who rings and had no hand in it: kept, or not
 * kept. “Not kept” makes it disputed, whatever the unit noted; “kept” is evidence.
 */
@Service
@Transactional
public class CommitmentAnswers {

    /** Purpose of these links. */
    public static final String PURPOSE = "commitment";

    private static final int MOST_OTHERS = 30;

    private final CommitmentStore store;
    private final CommitmentQueries queries;
    private final CommitmentStaff staff;
    private final NoticeBoard board;
    private final Timeline timeline;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentAnswers(
            CommitmentStore store,
            CommitmentQueries queries,
            CommitmentStaff staff,
            NoticeBoard board,
            Timeline timeline,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.staff = staff;
        this.board = board;
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the enterprise reads: the one it is asked about with its parts, and the others that are promised to it.
     *
     * @param evidence what the unit shows for it, empty when nothing
     */
    public record Shown(
            CommitmentRow row,
            String details,
            String evidence,
            String reason,
            String measures,
            List<CommitmentDetails.Instalment> parts,
            List<CommitmentRow> others) {}

    /** Key of the sentence why nobody need answer any more. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(CommitmentId id) {
        return jdbc.sql("select state from commitment where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(CommitmentState::valueOf)
                .filter(state -> !state.inForce())
                .map(state -> "commitments.answer.over");
    }

    /** Whether the actor or the actor's unit promised it or answers for it. Always false for links and jobs. */
    @Transactional(readOnly = true)
    public boolean involves(Actor actor, CommitmentId id) {
        if (!(actor instanceof Actor.Person person)) {
            return false;
        }
        return jdbc.sql("""
                        select count(*) from commitment c left join post o on o.id = c.post_id
                        where c.id = :id and (c.unit_id = :unit or o.unit_id = :unit or c.promised_person_id = :person
                          or c.post_id in (select h.post_id from post_holding h where h.person_id = :person
                            and h.valid_from <= :today and h.valid_to > :today))""")
                        .param("id", id.value())
                        .param(
                                "unit",
                                person.unit() == null
                                        ? new UUID(0, 0)
                                        : person.unit().value())
                        .param("person", actor.personId().map(PersonId::value).orElse(new UUID(0, 0)))
                        .param("today", OfficeTime.today(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * What the enterprise sees of it.
     *
     * @throws RuleViolation {@code commitments.unknown} for another enterprise's
     */
    @Transactional(readOnly = true)
    public Shown shown(Actor actor, CommitmentId id) {
        actor.require(Right.COMMITMENT_ANSWER);
        CommitmentDetails details = queries.details(reader(actor, id), id);
        List<CommitmentRow> others = queries
                .ofEnterprise(reader(actor, id), details.row().enterprise())
                .stream()
                .filter(row -> row.state().inForce() && !row.id().equals(id))
                .limit(MOST_OTHERS)
                .toList();
        return new Shown(
                details.row(),
                details.details(),
                details.evidence() == null ? "" : details.evidence(),
                details.reason() == null ? "" : details.reason(),
                details.measures() == null ? "" : details.measures(),
                details.instalments(),
                others);
    }

    /**
     * Notes what the enterprise says.
     *
     * @param version of the commitment that it read
     * @throws RuleViolation {@code commitments.said.words.missing} for “not kept” without words, {@code
     *     commitments.said.words.long}, {@code commitments.answer.over}, {@code commitments.answer.changed} when it was changed
     *     since it was read, {@code links.involved} for who promised it or answers for it, {@code commitments.unknown}
     */
    public void say(Actor actor, CommitmentId id, int version, boolean kept, String words) {
        actor.require(Right.COMMITMENT_ANSWER);
        if (involves(actor, id)) {
            throw new RuleViolation("links.involved");
        }
        hindrance(id).ifPresent(key -> {
            throw new RuleViolation(key);
        });
        CommitmentRow row = queries.row(reader(actor, id), id);
        if (row.version() != version) {
            throw new RuleViolation("commitments.answer.changed");
        }
        String said = kept
                ? CommitmentWords.within(words.strip(), "commitments.said.words.long", CommitmentWords.LONGEST)
                : CommitmentWords.text(
                        words,
                        "commitments.said.words.missing",
                        "commitments.said.words.long",
                        CommitmentWords.LONGEST);
        Instant now = clock.instant();
        store.answer(id, kept, said, actor, now);
        CommitmentState next = next(row, kept);
        if (next == row.state()) {
            store.touch(id, version);
        } else if (next == CommitmentState.KEPT) {
            store.keep(id, version, OfficeTime.dayOf(now), said.isEmpty() ? actor.name() : said);
        } else {
            store.state(id, version, next);
        }
        store.note(id, kept ? "SAID_KEPT" : "SAID_NOT_KEPT", actor, said.isEmpty() ? null : said, null, now);
        audit.record(
                actor,
                kept ? "COMMITMENT_SAID_KEPT" : "COMMITMENT_SAID_NOT_KEPT",
                "commitment",
                id.toString(),
                Map.of("number", row.number()));
        if (!kept) {
            disputed(actor, row);
        }
    }

    /** What the enterprise no longer disputes is as it was: kept when nothing is owed, else owed. */
    private static CommitmentState next(CommitmentRow row, boolean kept) {
        if (!kept) {
            return row.state() == CommitmentState.CHANGED ? CommitmentState.CHANGED : CommitmentState.DISPUTED;
        }
        return row.state() == CommitmentState.DISPUTED
                ? row.parts() > row.partsKept() ? CommitmentState.OPEN : CommitmentState.KEPT
                : row.state();
    }

    private void disputed(Actor actor, CommitmentRow row) {
        timeline.append(
                actor,
                new Timeline.Event(
                        row.enterprise(),
                        OfficeTime.today(clock),
                        "commitments.timeline.disputed",
                        row.number(),
                        Timeline.Visibility.STAFF,
                        "commitment",
                        row.id().value()));
        staff.bureau(row.divisionCode())
                .forEach(to -> board.tell(new Notice(
                        to,
                        CommitmentNotices.DISPUTED,
                        row.id().value(),
                        "said-" + clock.instant().getEpochSecond(),
                        List.of(row.number()),
                        CommitmentRoutes.details(row.id()),
                        null)));
    }

    /** A link reads what is promised to its own enterprise; who rings reads within the own scope. */
    private Actor reader(Actor actor, CommitmentId id) {
        if (!(actor instanceof Actor.Link link)) {
            return actor;
        }
        boolean own = jdbc.sql("""
                        select count(*) from commitment c join enterprise e on e.id = ?
                        where c.id = ? and c.enterprise_id = coalesce(e.merged_into, e.id)""")
                        .params(link.enterprise().value(), id.value())
                        .query(Long.class)
                        .single()
                == 1;
        if (!own) {
            throw new RuleViolation("commitments.unknown");
        }
        return new Actor.Job(link.name(), java.util.EnumSet.of(Right.COMMITMENT_READ));
    }
}
