package cn.qinqing.commitments;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.commitments.domain.CommitmentStore;
import cn.qinqing.commitments.domain.CommitmentWords;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever takes over a post acknowledges what hangs on it (接续确认): the holder, who may write for him, the people of the unit
 * while the post is vacant; or the bureau notes a signature on paper. It says that one knows of it, not that it is kept.
 */
@Service
@Transactional
public class CommitmentTakings {

    private static final int MOST_AT_ONCE = 500;

    private static final String MINE = """
            (t.person_id = ? or t.person_id in (select lh.person_id from recording_authority ra join post_holding lh on lh.post_id = ra.post_id
              where ra.person_id = ? and ra.valid_from <= ? and ra.valid_to > ? and lh.valid_from <= ? and lh.valid_to > ?)
              or (t.person_id is null and t.unit_id = ?))""";

    private static final String ROW = """
            select t.id, c.id, c.number, c.text, e.name, e.division_code,
              if(u.name is null or o.title like concat(u.name, '%'), o.title, concat(u.name, o.title)), p.name, t.caretaker, u.name,
              c.promised_title, c.next_on, c.state, t.begins_on, t.due_on, coalesce(t.acknowledged_at, t.over_at), t.acknowledged_by,
              t.open_slot is not null and\s""" + MINE;

    private static final String FROM = """
             from commitment_taking t join commitment c on c.id = t.commitment_id join enterprise e on e.id = c.enterprise_id
            join post o on o.id = t.post_id left join unit u on u.id = t.unit_id left join person p on p.id = t.person_id where 1 = 1""";

    private final CommitmentStore store;
    private final NoticeBoard board;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentTakings(CommitmentStore store, NoticeBoard board, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.board = board;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, the last day that comes first first where nothing else is asked, in one query. */
    @Transactional(readOnly = true)
    public List<TakingRow> page(
            Actor actor, TakingFilter filter, List<SortBy<TakingSort>> order, long offset, int limit) {
        actor.require(Right.COMMITMENT_READ);
        List<Object> params = mine(actor);
        String where = where(actor, filter, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql(ROW + FROM + where
                        + SortBy.clause(order, TakingSort::column, "t.id", SortBy.up(TakingSort.DUE))
                        + " limit ? offset ?")
                .params(params)
                .query((row, n) -> row(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, TakingFilter filter) {
        actor.require(Right.COMMITMENT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /** How many wait for the actor. */
    @Transactional(readOnly = true)
    public long waitingFor(Actor actor) {
        return actor.may(Right.COMMITMENT_READ) ? count(actor, new TakingFilter(null, true, false, false)) : 0;
    }

    /** The open question about one commitment; null where nobody is asked. */
    @Transactional(readOnly = true)
    public @Nullable TakingRow open(Actor actor, CommitmentId id) {
        actor.require(Right.COMMITMENT_READ);
        List<Object> params = mine(actor);
        params.add(id.value());
        return jdbc.sql(ROW + FROM + " and t.commitment_id = ? and t.open_slot = 1")
                .params(params)
                .query((row, n) -> row(row))
                .optional()
                .orElse(null);
    }

    /**
     * Acknowledges some (确认接续).
     *
     * @param words what one remarks; may be empty
     * @throws RuleViolation {@code commitments.taking.none} for no choice, {@code commitments.taking.over} for one that is not
     *     open any more, {@code commitments.taking.notYours}, {@code commitments.words.long}
     */
    public void acknowledge(Actor actor, List<UUID> takings, String words) {
        actor.require(Right.COMMITMENT_READ);
        acknowledged(actor, takings, words, null);
    }

    /**
     * The bureau notes that somebody acknowledged on paper (线下签字确认).
     *
     * @param paper where the signature is
     * @throws RuleViolation as {@link #acknowledge}; {@code commitments.paper.missing}, {@code commitments.paper.long}
     */
    public void acknowledgeOnPaper(Actor actor, List<UUID> takings, String paper, String words) {
        actor.require(Right.COMMITMENT_EDIT);
        actor.require(Right.ASSIGNMENT_EDIT);
        acknowledged(
                actor,
                takings,
                words,
                CommitmentWords.number(paper, "commitments.paper.missing", "commitments.paper.long"));
    }

    private void acknowledged(Actor actor, List<UUID> takings, String words, @Nullable String paper) {
        List<UUID> chosen = takings.stream().distinct().limit(MOST_AT_ONCE).toList();
        if (chosen.isEmpty()) {
            throw new RuleViolation("commitments.taking.none");
        }
        String said = CommitmentWords.within(words.strip(), "commitments.words.long", CommitmentWords.LONGEST);
        Instant now = clock.instant();
        for (UUID taking : chosen) {
            TakingRow row = one(actor, taking);
            if (row.acknowledgedAt() != null) {
                throw new RuleViolation("commitments.taking.over", row.number());
            }
            if (paper == null && !row.mine()) {
                throw new RuleViolation("commitments.taking.notYours", row.number());
            }
            int done = jdbc.sql("""
                            update commitment_taking set acknowledged_at = ?, acknowledged_by = ?, words = ?, paper = ?, open_slot = null
                            where id = ? and open_slot = 1""")
                    .params(java.util.Arrays.asList(
                            OfficeTime.column(now),
                            paper == null ? actor.name() : row.holder() == null ? row.unit() : row.holder(),
                            said.isEmpty() ? null : said,
                            paper,
                            taking))
                    .update();
            if (done == 0) {
                throw new RuleViolation("commitments.taking.over", row.number());
            }
            store.note(
                    row.commitment(),
                    paper == null ? "ACKNOWLEDGE" : "ACKNOWLEDGE_PAPER",
                    actor,
                    said.isEmpty() ? row.postTitle() : row.postTitle() + "：" + said,
                    paper,
                    now);
            audit.record(
                    actor,
                    paper == null ? "COMMITMENT_ACKNOWLEDGE" : "COMMITMENT_ACKNOWLEDGE_PAPER",
                    "commitment",
                    row.commitment().toString(),
                    Map.of("number", row.number()));
        }
        actor.personId()
                .filter(person -> nothingWaits(person))
                .ifPresent(person -> board.withdraw(Recipient.of(person), CommitmentNotices.ASKING));
    }

    private boolean nothingWaits(PersonId person) {
        return jdbc.sql("select count(*) from commitment_taking where person_id = ? and open_slot = 1")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private TakingRow one(Actor actor, UUID taking) {
        List<Object> params = mine(actor);
        params.add(taking);
        StringBuilder where = new StringBuilder(" and t.id = ?");
        seen(actor, where, params);
        return jdbc.sql(ROW + FROM + where)
                .params(params)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> new RuleViolation("commitments.unknown"));
    }

    private List<Object> mine(Actor actor) {
        LocalDate today = OfficeTime.today(clock);
        UUID person = actor.personId().map(PersonId::value).orElse(new UUID(0, 0));
        List<Object> params = new ArrayList<>(List.of(person, person, today, today, today, today));
        // only who works with the unit's commitments answers for a vacant post
        params.add(
                actor.may(Right.COMMITMENT_EDIT)
                        ? actor.unitId().map(UnitId::value).orElse(new UUID(0, 0))
                        : new UUID(0, 0));
        return params;
    }

    private String where(Actor actor, TakingFilter filter, List<Object> params) {
        StringBuilder where =
                new StringBuilder(filter.done() ? " and t.acknowledged_at is not null" : " and t.open_slot = 1");
        if (filter.mine()) {
            where.append(" and ").append(MINE);
            params.addAll(mine(actor));
        } else {
            seen(actor, where, params);
        }
        if (filter.late()) {
            where.append(" and t.due_on < ?");
            params.add(OfficeTime.today(clock));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (c.number like ? or e.name_key like ? or o.title like ? or p.name like ?)");
            Collections.addAll(params, part, NameKey.like(filter.text().strip()), part, part);
        }
        return where.toString();
    }

    /** What one may see of commitments, or acknowledge. */
    private void seen(Actor actor, StringBuilder where, List<Object> params) {
        StringBuilder scope = new StringBuilder();
        List<Object> more = new ArrayList<>();
        CommitmentQueries.scope(actor, OfficeTime.today(clock), scope, more);
        if (!scope.isEmpty()) {
            where.append(" and (")
                    .append(scope.substring(" and ".length()))
                    .append(" or ")
                    .append(MINE)
                    .append(")");
            params.addAll(more);
            params.addAll(mine(actor));
        }
    }

    private static TakingRow row(ResultSet row) throws SQLException {
        LocalDateTime acknowledged = row.getObject(16, LocalDateTime.class);
        return new TakingRow(
                row.getObject(1, UUID.class),
                new CommitmentId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                CommitmentState.valueOf(row.getString(13)),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class),
                acknowledged == null ? null : OfficeTime.instant(acknowledged),
                row.getString(17),
                row.getBoolean(18));
    }
}
