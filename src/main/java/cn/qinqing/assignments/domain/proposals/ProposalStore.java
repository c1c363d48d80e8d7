package cn.qinqing.assignments.domain.proposals;

import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.LeaderLoad;
import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.ProposalRow;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PostId;
import cn.qinqing.workbench.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of proposals as tables. */
@Component
public class ProposalStore {

    private static final String PROPOSAL = """
            select d.id, d.state, d.from_day, count(*), count(r.post_id), d.made_by, d.made_at, d.batch_id,
              sum(r.post_id is not null or r.refusal is not null or r.by_hand),
              exists (select 1 from job j where j.id = d.job_id and j.state in ('WAITING', 'RUNNING'))
            from liaison_proposal d join liaison_proposal_row r on r.proposal_id = d.id join enterprise e on e.id = r.enterprise_id where true
            """;

    private static final String ROWS = """
            from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id join liaison_proposal d on d.id = r.proposal_id
            left join enterprise_tier m on m.enterprise_id = e.id and m.valid_from <= d.from_day and m.valid_to > d.from_day
            left join liaison_tier_rule t on t.tier = m.tier and t.valid_from <= d.from_day and t.valid_to > d.from_day
            left join post o on o.id = r.post_id
            left join post_holding h on h.post_id = o.id and h.valid_from <= d.from_day and h.valid_to > d.from_day
            left join person p on p.id = h.person_id
            where r.proposal_id = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ProposalStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public void add(ProposalId id, LocalDate from, String by, Instant now) {
        jdbc.sql(
                        "insert into liaison_proposal (id, state, from_day, made_by, made_at, changed_at) values (?, 'DRAFT', ?, ?, ?, ?)")
                .params(id.value(), from, by, OfficeTime.column(now), OfficeTime.column(now))
                .update();
    }

    public int addRows(ProposalId id, List<UUID> enterprises, String scope, List<Object> scopeParams) {
        List<Object> params = new ArrayList<>(List.of(id.value()));
        params.addAll(enterprises);
        params.addAll(scopeParams);
        return jdbc.sql(
                        "insert into liaison_proposal_row (proposal_id, row_no, enterprise_id) select ?, row_number() over (order by e.sort_key, e.id), e.id from enterprise e where e.merged_into is null and e.id in ("
                                + marks(enterprises.size()) + ") " + scope)
                .params(params)
                .update();
    }

    /**
     * Leaders in office of the counties of the rows, and of the prefecture for the tiers that its leaders serve; not those
     * who are away on the day.
     */
    public void addUsualLeaders(ProposalId id, LocalDate day, String prefecture) {
        jdbc.sql("""
                        insert into liaison_proposal_leader (proposal_id, post_id)
                        select distinct ?, o.id from post o join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
                        where o.is_leading and o.active
                          and not exists (select 1 from person_absence away where away.person_id = h.person_id and away.valid_from <= ? and away.valid_to > ?)
                          and (
                          o.division_code in (select e.division_code from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id where r.proposal_id = ?)
                          or (o.division_code = ? and exists (select 1 from liaison_proposal_row r join enterprise_tier m on m.enterprise_id = r.enterprise_id
                            and m.valid_from <= ? and m.valid_to > ? and m.tier <> 'COUNTY' where r.proposal_id = ?)))
                        """)
                .params(id.value(), day, day, day, day, id.value(), prefecture, day, day, id.value())
                .update();
    }

    public void setLeaders(ProposalId id, List<UUID> posts) {
        jdbc.sql("delete from liaison_proposal_leader where proposal_id = ?")
                .param(id.value())
                .update();
        batch.batchUpdate(
                "insert into liaison_proposal_leader (proposal_id, post_id) values (?, ?)",
                posts.stream().map(post -> new Object[] {id.value(), post}).toList());
    }

    /** Leaves rows that the clerk chose as they are. */
    public void propose(ProposalId id, List<Proposed> rows) {
        batch.batchUpdate(
                "update liaison_proposal_row set post_id = ?, reasons = ?, refusal = ? where proposal_id = ? and enterprise_id = ? and not by_hand",
                rows.stream()
                        .map(row -> new Object[] {
                            row.leader(),
                            text(row.reasons()),
                            row.refusal() == null ? null : row.refusal().name(),
                            id.value(),
                            row.subject()
                        })
                        .toList());
    }

    public void choose(ProposalId id, int row, @Nullable UUID post) {
        jdbc.sql(
                        "update liaison_proposal_row set post_id = ?, reasons = '', refusal = null, by_hand = true, version = version + 1 where proposal_id = ? and row_no = ?")
                .params(Arrays.asList(post, id.value(), row))
                .update();
    }

    public void changed(ProposalId id, Instant now) {
        jdbc.sql("update liaison_proposal set changed_at = ?, version = version + 1 where id = ?")
                .params(OfficeTime.column(now), id.value())
                .update();
    }

    /** What was calculated before no longer counts; rows that the clerk chose stay. */
    public void forget(ProposalId id) {
        jdbc.sql(
                        "update liaison_proposal_row set post_id = null, reasons = '', refusal = null where proposal_id = ? and not by_hand")
                .param(id.value())
                .update();
    }

    public void worksOn(ProposalId id, JobId job) {
        jdbc.sql("update liaison_proposal set job_id = ? where id = ?")
                .params(job.value(), id.value())
                .update();
    }

    /** Takes a proposal for this transaction; false when it is not in that state. */
    public boolean lock(ProposalId id, Proposal.State state) {
        return jdbc.sql("select id from liaison_proposal where id = ? and state = ? for update")
                .params(id.value(), state.name())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    public void became(ProposalId id, Proposal.State state, @Nullable BatchId applied) {
        jdbc.sql("update liaison_proposal set state = ?, batch_id = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(state.name(), applied == null ? null : applied.value(), id.value()))
                .update();
    }

    public Optional<Proposal> find(ProposalId id, String scope, List<Object> scopeParams) {
        List<Object> params = new ArrayList<>(scopeParams);
        params.add(id.value());
        return jdbc.sql(PROPOSAL + scope + " and d.id = ? group by d.id")
                .params(params)
                .query(ProposalStore::proposal)
                .optional();
    }

    public List<Proposal> page(String scope, List<Object> scopeParams, int offset, int limit) {
        List<Object> params = new ArrayList<>(scopeParams);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(PROPOSAL + scope + " group by d.id order by d.made_at desc, d.id limit ? offset ?")
                .params(params)
                .query(ProposalStore::proposal)
                .list();
    }

    public long count(String scope, List<Object> scopeParams) {
        return jdbc.sql(
                        "select count(distinct r.proposal_id) from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id where true "
                                + scope)
                .params(scopeParams)
                .query(Long.class)
                .single();
    }

    public List<ProposalRow> rows(
            ProposalId id,
            ProposalRow.@Nullable Show show,
            String scope,
            List<Object> scopeParams,
            int offset,
            int limit) {
        List<Object> params = new ArrayList<>(List.of(id.value()));
        params.addAll(scopeParams);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(
                        "select r.row_no, r.enterprise_id, e.name, e.division_code, t.name, r.post_id, o.title, p.name, o.division_code, r.reasons, r.refusal, r.by_hand "
                                + ROWS + scope + only(show) + " order by r.row_no limit ? offset ?")
                .params(params)
                .query(ProposalStore::row)
                .list();
    }

    public long countRows(ProposalId id, ProposalRow.@Nullable Show show, String scope, List<Object> scopeParams) {
        List<Object> params = new ArrayList<>(List.of(id.value()));
        params.addAll(scopeParams);
        return jdbc.sql(
                        "select count(*) from liaison_proposal_row r join enterprise e on e.id = r.enterprise_id where r.proposal_id = ?"
                                + scope + only(show))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String only(ProposalRow.@Nullable Show show) {
        return show == null
                ? ""
                : switch (show) {
                    case PLACED -> " and r.post_id is not null";
                    case NOBODY -> " and r.post_id is null";
                    case BY_HAND -> " and r.by_hand";
                };
    }

    /** Leaders who take part, with what they have on the day and what the rows add. */
    public List<LeaderLoad> loads(ProposalId id, LocalDate day) {
        return jdbc.sql("""
                        select o.id, o.title, p.name, o.division_code,
                          (select count(*) from assignment a join enterprise e on e.id = a.enterprise_id and e.merged_into is null
                            where a.post_id = o.id and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?),
                          (select count(*) from liaison_proposal_row r where r.proposal_id = x.proposal_id and r.post_id = o.id)
                        from (select l.proposal_id, l.post_id from liaison_proposal_leader l where l.proposal_id = ?
                          union select r.proposal_id, r.post_id from liaison_proposal_row r where r.proposal_id = ? and r.post_id is not null) x
                        join post o on o.id = x.post_id
                        left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
                        left join person p on p.id = h.person_id
                        order by o.division_code, o.title_key, o.seat_no, o.id
                        """)
                .params(day, day, id.value(), id.value(), day, day)
                .query((row, n) -> new LeaderLoad(
                        new PostId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }

    public List<UUID> leaders(ProposalId id) {
        return jdbc.sql("select post_id from liaison_proposal_leader where proposal_id = ? order by post_id")
                .param(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String text(List<Reason> reasons) {
        return reasons.stream()
                .map(one -> one.factor().name() + "," + one.first() + "," + one.second())
                .collect(Collectors.joining(";"));
    }

    private static List<Reason> reasons(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(one -> one.split(","))
                        .map(part -> new Reason(
                                Reason.Factor.valueOf(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2])))
                        .toList();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        UUID applied = row.getObject(8, UUID.class);
        return new Proposal(
                new ProposalId(row.getObject(1, UUID.class)),
                Proposal.State.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getInt(5),
                row.getInt(9),
                row.getString(6),
                OfficeTime.instant(row.getObject(7, LocalDateTime.class)),
                applied == null ? null : new BatchId(applied),
                row.getBoolean(10));
    }

    private static ProposalRow row(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject(6, UUID.class);
        String refusal = row.getString(11);
        return new ProposalRow(
                row.getInt(1),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                post == null ? null : new PostId(post),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                reasons(row.getString(10)),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getBoolean(12));
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
