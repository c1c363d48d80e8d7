package cn.qinqing.links.domain;

import cn.qinqing.links.CallBacks.Attempt;
import cn.qinqing.links.CallBacks.Entry;
import cn.qinqing.links.CallId;
import cn.qinqing.links.CallOutcome;
import cn.qinqing.links.CallReason;
import cn.qinqing.links.CallResult;
import cn.qinqing.links.LinkCase;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the call list and its calls. */
@Component
public class CallStore {

    private static final String ENTRY =
            "select id, purpose, subject_id, enterprise_id, title, reason, outcome from call_back ";

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry unless one is open for the case already. */
    public void open(Actor actor, String purpose, UUID subject, LinkCase about, CallReason reason, Instant now) {
        jdbc.sql("""
                        insert into call_back (id, purpose, subject_id, enterprise_id, title, reason, opened_at, opened_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update title = title
                        """)
                .params(
                        CallId.create().value(),
                        purpose,
                        subject,
                        about.enterprise().value(),
                        about.title(),
                        reason.name(),
                        OfficeTime.column(now),
                        actor.name())
                .update();
    }

    /** Names an open entry anew; false when none is open. */
    public boolean retitle(String purpose, UUID subject, String title) {
        return jdbc.sql(
                                "update call_back set title = ?, version = version + 1 where purpose = ? and subject_id = ? and open_slot = 1")
                        .params(title, purpose, subject)
                        .update()
                > 0;
    }

    public boolean isOpen(String purpose, UUID subject) {
        return jdbc.sql("select count(*) from call_back where purpose = ? and subject_id = ? and open_slot = 1")
                        .params(purpose, subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public Optional<Entry> find(CallId id, boolean forChange) {
        return jdbc.sql(ENTRY + "where id = ?" + (forChange ? " for update" : ""))
                .param(id.value())
                .query((row, n) -> entry(row))
                .optional();
    }

    /** Everything that is open. */
    public List<Entry> open() {
        return jdbc.sql(ENTRY + "where open_slot = 1")
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        String outcome = row.getString(7);
        return new Entry(
                new CallId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, UUID.class),
                new EnterpriseId(row.getObject(4, UUID.class)),
                row.getString(5),
                CallReason.valueOf(row.getString(6)),
                outcome == null ? null : CallOutcome.valueOf(outcome));
    }

    public void attempt(Actor actor, CallId call, CallResult result, String note, Instant now) {
        jdbc.sql(
                        "insert into call_attempt (id, call_back_id, attempted_at, actor_id, actor_name, result, note) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        call.value(),
                        OfficeTime.column(now),
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name(),
                        result.name(),
                        note))
                .update();
    }

    /** Calls of an entry, the first first. */
    public List<Attempt> attempts(CallId call) {
        return jdbc.sql(
                        "select attempted_at, actor_name, result, note from call_attempt where call_back_id = ? order by attempted_at, id")
                .param(call.value())
                .query((row, n) -> new Attempt(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        CallResult.valueOf(row.getString(3)),
                        row.getString(4)))
                .list();
    }

    /** On how many days it was tried without reaching anybody. */
    public long daysNotReached(CallId call) {
        return attempts(call).stream()
                .filter(one -> one.result() == CallResult.NOT_REACHED)
                .map(one -> OfficeTime.dayOf(one.at()))
                .distinct()
                .count();
    }

    public void close(Actor actor, CallId call, CallOutcome outcome, Instant now) {
        jdbc.sql(
                        "update call_back set closed_at = ?, closed_by_name = ?, outcome = ?, open_slot = null, version = version + 1 where id = ? and open_slot = 1")
                .params(OfficeTime.column(now), actor.name(), outcome.name(), call.value())
                .update();
    }

    /** Ends what is open for a case. */
    public void closeFor(Actor actor, String purpose, UUID subject, CallOutcome outcome, Instant now) {
        jdbc.sql(
                        "update call_back set closed_at = ?, closed_by_name = ?, outcome = ?, open_slot = null, version = version + 1 where purpose = ? and subject_id = ? and open_slot = 1")
                .params(OfficeTime.column(now), actor.name(), outcome.name(), purpose, subject)
                .update();
    }
}
