package cn.qinqing.workbench.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.SortBy;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.JobSort;
import cn.qinqing.workbench.JobState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code job}. Each step from state to state names the state before, so that two processes cannot both do it. */
@Component
public class JobStore {

    private static final String ROW = """
            select id, kind, title, state, done_steps, total_steps, message, result_file_id, cancel_asked, asked_at,
                ended_at
            from job""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A job of a dead process. */
    record Left(JobId id, String kind, String title, String arguments) {}

    public void add(
            JobId id, String kind, String title, String arguments, @Nullable UUID askedBy, UUID process, Instant at) {
        jdbc.sql("""
                insert into job (id, kind, title, state, arguments, asked_by, asked_at, heartbeat_at, process)
                values (:id, :kind, :title, 'WAITING', :arguments, :by, :at, :at, :process)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("title", title)
                .param("arguments", arguments)
                .param("by", askedBy)
                .param("at", OfficeTime.column(at))
                .param("process", process)
                .update();
    }

    boolean begin(JobId id, Instant at) {
        return jdbc.sql("""
                        update job set state = 'RUNNING', started_at = :at, heartbeat_at = :at, version = version + 1
                        where id = :id and state = 'WAITING' and not cancel_asked""")
                        .param("id", id.value())
                        .param("at", OfficeTime.column(at))
                        .update()
                == 1;
    }

    /** Writes where it stands; tells whether somebody asked to cancel. */
    boolean progress(JobId id, int done, int total, Instant at) {
        jdbc.sql("update job set done_steps = ?, total_steps = ?, heartbeat_at = ? where id = ? and state = 'RUNNING'")
                .params(done, total, OfficeTime.column(at), id.value())
                .update();
        return jdbc.sql("select cancel_asked from job where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void result(JobId id, FileId file) {
        jdbc.sql("update job set result_file_id = ? where id = ?")
                .params(file.value(), id.value())
                .update();
    }

    void end(JobId id, JobState state, int done, int total, @Nullable JobMessage message, Instant at) {
        jdbc.sql("""
                update job set state = :state, done_steps = :done, total_steps = :total, message = :message,
                    ended_at = :at, version = version + 1
                where id = :id and state in ('WAITING', 'RUNNING')""")
                .param("state", state.name())
                .param("done", done)
                .param("total", total)
                .param("message", message == null ? null : json.writeValueAsString(message))
                .param("at", OfficeTime.column(at))
                .param("id", id.value())
                .update();
    }

    void beat(Collection<UUID> ids, Instant at) {
        jdbc.sql("update job set heartbeat_at = :at where id in (:ids) and state in ('WAITING', 'RUNNING')")
                .param("at", OfficeTime.column(at))
                .param("ids", ids)
                .update();
    }

    /**
     * Marks the jobs that nobody is at: those of dead processes, and those of the present one that ended while the database
     * could not be told. What the present one runs is alive whatever its last sign of life says.
     */
    void interruptDead(Instant deadBefore, Collection<UUID> running, Instant at) {
        jdbc.sql("""
                update job set state = 'INTERRUPTED', ended_at = :at, version = version + 1
                where state in ('WAITING', 'RUNNING') and heartbeat_at < :before
                    and id not in (:running)""")
                .param("at", OfficeTime.column(at))
                .param("before", OfficeTime.column(deadBefore))
                .param("running", running.isEmpty() ? List.of(new UUID(0, 0)) : running)
                .update();
    }

    List<Left> interrupted(Collection<String> kinds) {
        return jdbc.sql("""
                        select id, kind, title, arguments from job
                        where state = 'INTERRUPTED' and kind in (:kinds) and not cancel_asked order by asked_at""")
                .param("kinds", kinds)
                .query((row, number) -> new Left(
                        new JobId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("arguments")))
                .list();
    }

    /** Jobs that stopped in their midst and cannot go on, as far as nobody was told yet. */
    List<JobId> abandoned(Collection<String> resumable, Instant endedAfter) {
        return jdbc.sql("""
                        select id from job
                        where state = 'INTERRUPTED' and kind not in (:kinds) and not cancel_asked and not end_told
                            and ended_at > :after""")
                .param("kinds", resumable.isEmpty() ? List.of("") : resumable)
                .param("after", OfficeTime.column(endedAfter))
                .query((row, number) -> new JobId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether this process is the one that tells of its end. */
    boolean claimTelling(JobId id) {
        return jdbc.sql("update job set end_told = true where id = ? and not end_told")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Whether this process is the one that takes it over. */
    boolean takeOver(JobId id, UUID process, Instant at) {
        return jdbc.sql("""
                        update job set state = 'WAITING', process = :process, heartbeat_at = :at, ended_at = null,
                            version = version + 1
                        where id = :id and state = 'INTERRUPTED'""")
                        .param("process", process)
                        .param("at", OfficeTime.column(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public boolean askToCancel(AccountId owner, JobId id) {
        return jdbc.sql("update job set cancel_asked = true where id = ? and asked_by = ?")
                        .params(id.value(), owner.value())
                        .update()
                == 1;
    }

    public List<JobRow> of(AccountId owner, List<SortBy<JobSort>> order, int offset, int limit) {
        return jdbc.sql(ROW + " where asked_by = ?"
                        + SortBy.clause(order, JobSort::column, "id", SortBy.down(JobSort.ASKED))
                        + " limit ? offset ?")
                .params(owner.value(), limit, offset)
                .query(this::row)
                .list();
    }

    public long count(AccountId owner) {
        return jdbc.sql("select count(*) from job where asked_by = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    public Optional<JobRow> find(AccountId owner, JobId id) {
        return jdbc.sql(ROW + " where id = ? and asked_by = ?")
                .params(id.value(), owner.value())
                .query(this::row)
                .optional();
    }

    private JobRow row(ResultSet row, int number) throws SQLException {
        String message = row.getString("message");
        UUID file = row.getObject("result_file_id", UUID.class);
        LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        return new JobRow(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                JobState.valueOf(row.getString("state")),
                row.getInt("done_steps"),
                row.getInt("total_steps"),
                message == null ? null : json.readValue(message, JobMessage.class),
                file == null ? null : new FileId(file),
                row.getBoolean("cancel_asked"),
                OfficeTime.instant(row.getObject("asked_at", LocalDateTime.class)),
                ended == null ? null : OfficeTime.instant(ended));
    }
}
