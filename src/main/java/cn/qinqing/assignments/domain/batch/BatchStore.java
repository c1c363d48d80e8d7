package cn.qinqing.assignments.domain.batch;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.assignments.StartBatch;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.workbench.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches and their rows as tables. */
@Component
public class BatchStore {

    /** A row as its work needs it; the last three are what it ended. */
    public record Work(
            int number,
            EnterpriseId enterprise,
            @Nullable UUID assignment,
            int seenVersion,
            @Nullable UUID post,
            @Nullable UUID made,
            @Nullable UUID before,
            @Nullable LocalDate beforeTo,
            @Nullable String beforeReason) {}

    private static final String BATCH = """
            select b.id, b.kind, b.state, b.from_day, b.document_no, b.reason, b.post_id, b.person_id, b.tier,
              coalesce(nullif(concat_ws(' ', o.title, hp.name), ''), p.name, t.name), b.started_by, b.started_at,
              exists (select 1 from job j where j.id = b.job_id and j.state in ('WAITING', 'RUNNING')),
              (select json_objectagg(c.state, c.many) from
                (select r.batch_id, r.state, count(*) many from assignment_batch_row r group by r.batch_id, r.state) c where c.batch_id = b.id)
            from assignment_batch b
            left join post o on o.id = b.post_id
            left join post_holding h on h.post_id = b.post_id and h.valid_from <= b.from_day and h.valid_to > b.from_day
            left join person hp on hp.id = h.person_id
            left join person p on p.id = b.person_id
            left join liaison_tier_rule t on t.tier = b.tier and t.valid_from <= b.from_day and t.valid_to > b.from_day
            """;

    private static final String ROW = """
            select r.row_no, r.enterprise_id, e.name, e.division_code, coalesce(a.role, if(r.post_id is null, null, 'LEADER')),
              coalesce(u.name, p.name, nullif(concat_ws(' ', hp.name, o.title), '')), r.state, r.note,
              tb.name, coalesce(ta.name, b.tier)
            from assignment_batch_row r join enterprise e on e.id = r.enterprise_id join assignment_batch b on b.id = r.batch_id
            left join enterprise_tier m on b.tier is not null and m.id = coalesce(r.before_id, (select x.id from enterprise_tier x
              where x.enterprise_id = r.enterprise_id and x.valid_from <= b.from_day and x.valid_to > b.from_day
                and (r.made_id is null or x.id <> r.made_id)))
            left join liaison_tier_rule tb on tb.tier = m.tier and tb.valid_from <= b.from_day and tb.valid_to > b.from_day
            left join liaison_tier_rule ta on ta.tier = b.tier and ta.valid_from <= b.from_day and ta.valid_to > b.from_day
            left join assignment a on a.id = r.assignment_id
            left join unit u on u.id = a.unit_id
            left join person p on p.id = a.person_id
            left join post o on o.id = coalesce(r.post_id, a.post_id)
            left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
            left join person hp on hp.id = h.person_id
            where r.batch_id = ?
            """;

    /** What an actor sees of batches: those with a row in the actor's divisions. */
    private static final String SEEN =
            " where exists (select 1 from assignment_batch_row r join enterprise e on e.id = r.enterprise_id where r.batch_id = b.id %s)";

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(BatchId id, StartBatch start, Batch.State state, String by, Instant now) {
        jdbc.sql(
                        "insert into assignment_batch (id, kind, state, from_day, document_no, reason, post_id, person_id, tier, started_by, started_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        start.kind().name(),
                        state.name(),
                        start.from(),
                        start.documentNo().strip(),
                        start.reason().strip(),
                        start.leader() == null ? null : start.leader().value(),
                        start.officer() == null ? null : start.officer().value(),
                        start.tier(),
                        by,
                        OfficeTime.column(now))
                .update();
    }

    /** Assignments that are to be looked at, of those that the actor sees. */
    public int addAssignments(BatchId id, List<UUID> assignments, String scope, List<Object> scopeParams) {
        return add(
                id,
                assignments,
                "e.id, a.id, a.version from assignment a join enterprise e on e.id = a.enterprise_id where a.id in ",
                scope,
                scopeParams);
    }

    public int addEnterprises(BatchId id, List<UUID> enterprises, String scope, List<Object> scopeParams) {
        return add(id, enterprises, "e.id, null, null from enterprise e where e.id in ", scope, scopeParams);
    }

    private int add(BatchId id, List<UUID> rows, String from, String scope, List<Object> scopeParams) {
        List<Object> params = new ArrayList<>();
        params.add(id.value());
        params.addAll(rows);
        params.addAll(scopeParams);
        return jdbc.sql(
                        "insert into assignment_batch_row (batch_id, row_no, state, enterprise_id, assignment_id, seen_version) select ?, row_number() over (order by e.sort_key, e.id), 'WAITING', "
                                + from + "(" + String.join(", ", Collections.nCopies(rows.size(), "?")) + ") " + scope)
                .params(params)
                .update();
    }

    /** Rows of a proposal: each enterprise gets the leader that stands there. */
    public void addProposed(BatchId id, UUID proposal) {
        jdbc.sql(
                        "insert into assignment_batch_row (batch_id, row_no, state, enterprise_id, post_id) select ?, r.row_no, 'READY', r.enterprise_id, r.post_id from liaison_proposal_row r where r.proposal_id = ? and r.post_id is not null")
                .params(id.value(), proposal)
                .update();
    }

    public void worksOn(BatchId id, JobId job) {
        jdbc.sql("update assignment_batch set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    /** Goes on to a state; false when it was in none of the states before. */
    public boolean turn(BatchId id, List<Batch.State> before, Batch.State after, @Nullable Instant ended) {
        List<Object> params = new ArrayList<>(List.of(after.name()));
        params.add(ended == null ? null : OfficeTime.column(ended));
        params.add(id.value());
        before.forEach(state -> params.add(state.name()));
        return jdbc.sql(
                                "update assignment_batch set state = ?, ended_at = coalesce(?, ended_at), version = version + 1 where id = ? and state in ("
                                        + String.join(", ", Collections.nCopies(before.size(), "?")) + ")")
                        .params(params)
                        .update()
                == 1;
    }

    public Optional<Batch> find(BatchId id, String scope, List<Object> scopeParams) {
        List<Object> params = new ArrayList<>(scopeParams);
        params.add(id.value());
        return jdbc.sql(BATCH + SEEN.formatted(scope) + " and b.id = ?")
                .params(params)
                .query(BatchStore::batch)
                .optional();
    }

    public List<Batch> page(String scope, List<Object> scopeParams, int offset, int limit) {
        List<Object> params = new ArrayList<>(scopeParams);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(BATCH + SEEN.formatted(scope) + " order by b.started_at desc, b.id limit ? offset ?")
                .params(params)
                .query(BatchStore::batch)
                .list();
    }

    public long count(String scope, List<Object> scopeParams) {
        return jdbc.sql("select count(*) from assignment_batch b" + SEEN.formatted(scope))
                .params(scopeParams)
                .query(Long.class)
                .single();
    }

    public List<BatchRow> rows(
            BatchId id,
            BatchRow.@Nullable State state,
            LocalDate day,
            String scope,
            List<Object> scopeParams,
            int offset,
            int limit) {
        List<Object> params = new ArrayList<>(List.of(day, day, id.value()));
        params.addAll(scopeParams);
        String only = only(state, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + scope + only + " order by r.row_no limit ? offset ?")
                .params(params)
                .query(BatchStore::row)
                .list();
    }

    public long countRows(BatchId id, BatchRow.@Nullable State state, String scope, List<Object> scopeParams) {
        List<Object> params = new ArrayList<>(List.of(id.value()));
        params.addAll(scopeParams);
        String only = only(state, params);
        return jdbc.sql(
                        "select count(*) from assignment_batch_row r join enterprise e on e.id = r.enterprise_id where r.batch_id = ?"
                                + scope + only)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String only(BatchRow.@Nullable State state, List<Object> params) {
        if (state == null) {
            return "";
        }
        params.add(state.name());
        return " and r.state = ?";
    }

    /** Numbers of the rows in a state. */
    public List<Integer> numbers(BatchId id, BatchRow.State state) {
        return jdbc.sql("select row_no from assignment_batch_row where batch_id = ? and state = ? order by row_no")
                .params(id.value(), state.name())
                .query(Integer.class)
                .list();
    }

    /** Takes a row for this transaction; empty when it is no longer in the state. */
    public Optional<Work> take(BatchId id, int number, BatchRow.State state) {
        return jdbc.sql(
                        "select row_no, enterprise_id, assignment_id, seen_version, post_id, made_id, before_id, before_to, before_reason from assignment_batch_row where batch_id = ? and row_no = ? and state = ? for update")
                .params(id.value(), number, state.name())
                .query((row, n) -> new Work(
                        row.getInt(1),
                        new EnterpriseId(row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getObject(8, LocalDate.class),
                        row.getString(9)))
                .optional();
    }

    /** What became of a row; one that another worker has brought on meanwhile stays as that left it. */
    public void became(BatchId id, int number, BatchRow.State before, BatchRow.State after, @Nullable String note) {
        jdbc.sql(
                        "update assignment_batch_row set state = ?, note = ?, version = version + 1 where batch_id = ? and row_no = ? and state = ?")
                .params(java.util.Arrays.asList(after.name(), note, id.value(), number, before.name()))
                .update();
    }

    /** Notes what a row made and what it ended, so that it can be taken back. */
    public void did(
            BatchId id,
            int number,
            @Nullable UUID made,
            @Nullable UUID before,
            @Nullable LocalDate beforeTo,
            @Nullable String beforeReason) {
        jdbc.sql(
                        "update assignment_batch_row set made_id = ?, before_id = ?, before_to = ?, before_reason = ? where batch_id = ? and row_no = ?")
                .params(java.util.Arrays.asList(made, before, beforeTo, beforeReason, id.value(), number))
                .update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject(7, UUID.class);
        UUID person = row.getObject(8, UUID.class);
        return new Batch(
                new BatchId(row.getObject(1, UUID.class)),
                Batch.Kind.valueOf(row.getString(2)),
                Batch.State.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                post == null ? null : new PostId(post),
                person == null ? null : new PersonId(person),
                row.getString(9),
                row.getString(10) == null || row.getString(10).isBlank() ? null : row.getString(10),
                row.getString(11),
                OfficeTime.instant(row.getObject(12, LocalDateTime.class)),
                row.getBoolean(13),
                counts(row.getString(14)));
    }

    /** Such as {@code {"READY":12, "REFUSED":1}}. */
    private static Map<BatchRow.State, Integer> counts(@Nullable String json) {
        Map<BatchRow.State, Integer> counts = new EnumMap<>(BatchRow.State.class);
        if (json != null) {
            for (String part : json.replaceAll("[{}\" ]", "").split(",")) {
                String[] words = part.split(":");
                counts.put(BatchRow.State.valueOf(words[0]), Integer.valueOf(words[1]));
            }
        }
        return counts;
    }

    private static BatchRow row(ResultSet row, int number) throws SQLException {
        String role = row.getString(5);
        return new BatchRow(
                row.getInt(1),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                role == null ? null : AssignmentRole.valueOf(role),
                row.getString(6),
                row.getString(10) == null ? null : new BatchRow.TierChange(row.getString(9), row.getString(10)),
                BatchRow.State.valueOf(row.getString(7)),
                row.getString(8));
    }
}
