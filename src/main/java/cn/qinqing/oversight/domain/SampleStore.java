package cn.qinqing.oversight.domain;

import cn.qinqing.oversight.DrawSample;
import cn.qinqing.oversight.RecordSampleCall;
import cn.qinqing.oversight.SampleItem;
import cn.qinqing.oversight.SampleOutcome;
import cn.qinqing.oversight.SampleRow;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples, their records and the calls about them: append-only. */
@Component
public class SampleStore {

    private static final String ISSUES = """
            select case when i.status = 'ANSWERED_ON_SPOT' then 'ON_SPOT'
                when exists (select 1 from issue_event f where f.issue_id = i.id and f.offline) then 'OFFLINE' else 'CLOSED' end, i.id
            from issue i join enterprise e on e.id = i.enterprise_id
            where (i.status = 'CLOSED' and i.id in (select c.issue_id from issue_closure c where c.closed_at >= :from and c.closed_at < :to)
              or i.status = 'ANSWERED_ON_SPOT' and i.id in (select x.issue_id from issue_event x
                where x.command = 'ANSWER_ON_SPOT' and x.happened_at >= :from and x.happened_at < :to))""";
    private static final String VISITS = """
            select 'ZERO_VISIT', v.id from visit v join enterprise e on e.id = v.enterprise_id
            where v.state = 'HELD' and v.no_issue and v.import_run_id is null and v.visit_on >= ? and v.visit_on <= ?""";
    private static final String SAMPLE = """
            select s.id, s.number, s.period_from, s.period_to, s.seed, s.frame_size, s.frame_hash, s.size, s.drawn_name, s.drawn_at,
              (select count(distinct t.id) from oversight_sample_item t join oversight_sample_call c on c.item_id = t.id
               where t.sample_id = s.id and c.outcome <> 'NOT_REACHED'),
              (select count(distinct t.id) from oversight_sample_item t join oversight_sample_call c on c.item_id = t.id
               where t.sample_id = s.id and c.outcome = 'DIFFERENT')
            from oversight_sample s where 1 = 1""";
    private static final String ITEM = """
            select t.id, t.position, t.stratum, coalesce(i.id, v.id), coalesce(i.number, ''), coalesce(i.title, left(v.text, 200)),
              coalesce(i.raised_on, v.visit_on), e.id, e.name, u.name,
              (select y.text from issue_reply y where y.issue_id = i.id and y.signed_at is not null order by y.round desc limit 1),
              coalesce(i.status = 'CLOSED', false), c.outcome, c.words, c.called_name, c.called_at, c.further, f.done_at, f.refusal
            from oversight_sample_item t left join issue i on i.id = t.issue_id left join visit v on v.id = t.visit_id
            join enterprise e on e.id = coalesce(i.enterprise_id, v.enterprise_id)
            left join unit u on u.id = coalesce(i.lead_unit_id, v.unit_id)
            left join oversight_sample_call c on c.id = (select k.id from oversight_sample_call k where k.item_id = t.id
              order by k.called_at desc, k.id desc limit 1)
            left join oversight_sample_further f on f.call_id = c.id where\s""";

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be drawn in a period, within the reach. */
    public List<SampleDraw.Candidate> candidates(OversightScope.Reach reach, LocalDate from, LocalDate to) {
        List<Object> issues = new ArrayList<>();
        LocalDateTime start = column(from);
        LocalDateTime end = column(to.plusDays(1));
        Collections.addAll(issues, start, end, start, end);
        String ofIssues = ISSUES.replace(":from", "?").replace(":to", "?") + reach.ofIssues(issues);
        List<Object> visits = new ArrayList<>();
        Collections.addAll(visits, from, to);
        String ofVisits = VISITS + reach.ofVisits(visits);
        List<SampleDraw.Candidate> found = new ArrayList<>();
        found.addAll(candidates(ofIssues, issues));
        found.addAll(candidates(ofVisits, visits));
        return found;
    }

    private List<SampleDraw.Candidate> candidates(String sql, List<Object> params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) ->
                        new SampleDraw.Candidate(Stratum.valueOf(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }

    private static LocalDateTime column(LocalDate day) {
        return OfficeTime.column(day.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    public Optional<UUID> sent(UUID clientKey) {
        return jdbc.sql("select id from oversight_sample where client_key = ?")
                .param(clientKey)
                .query(UUID.class)
                .optional();
    }

    public UUID add(
            Actor actor,
            DrawSample draw,
            String number,
            String seed,
            String frame,
            int frameSize,
            List<SampleDraw.Candidate> drawn,
            Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into oversight_sample (id, number, period_from, period_to, seed, frame, frame_size, frame_hash, size, drawn_by,
                          drawn_name, drawn_unit_id, drawn_at, client_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        number,
                        draw.from(),
                        draw.to(),
                        seed,
                        frame,
                        frameSize,
                        SampleDraw.hash(frame),
                        drawn.size(),
                        account(actor),
                        actor.name(),
                        actor.unitId().map(UnitId::value).orElse(null),
                        OfficeTime.column(now),
                        draw.clientKey()))
                .update();
        int position = 1;
        for (SampleDraw.Candidate one : drawn) {
            boolean visit = one.stratum() == Stratum.ZERO_VISIT;
            jdbc.sql(
                            "insert into oversight_sample_item (id, sample_id, position, stratum, issue_id, visit_id) values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            Ids.next(),
                            id,
                            position++,
                            one.stratum().name(),
                            visit ? null : one.id(),
                            visit ? one.id() : null))
                    .update();
        }
        return id;
    }

    public List<SampleRow> page(Actor actor, boolean all, @Nullable UUID one, long offset, int limit) {
        List<Object> params = new ArrayList<>();
        String where = own(actor, all, params);
        if (one != null) {
            where += " and s.id = ?";
            params.add(one);
        }
        Collections.addAll(params, limit, offset);
        return jdbc.sql(SAMPLE + where + " order by s.drawn_at desc, s.id limit ? offset ?")
                .params(params)
                .query((row, n) -> new SampleRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getInt(8),
                        row.getString(9),
                        OfficeTime.instant(row.getObject(10, LocalDateTime.class)),
                        row.getInt(11),
                        row.getInt(12)))
                .list();
    }

    public long count(Actor actor, boolean all) {
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*) from oversight_sample s where 1 = 1" + own(actor, all, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Outside of those who see all, a unit sees what it drew itself. */
    private static String own(Actor actor, boolean all, List<Object> params) {
        if (all) {
            return "";
        }
        params.add(actor.unitId().map(UnitId::value).orElse(new UUID(0, 0)));
        return " and s.drawn_unit_id = ?";
    }

    public String frame(UUID sample) {
        return jdbc.sql("select frame from oversight_sample where id = ?")
                .param(sample)
                .query(String.class)
                .single();
    }

    public List<SampleItem> items(UUID sample, long offset, int limit) {
        return jdbc.sql(ITEM + "t.sample_id = ? order by t.position limit ? offset ?")
                .params(sample, limit, offset)
                .query((row, n) -> item(row))
                .list();
    }

    public long countItems(UUID sample) {
        return jdbc.sql("select count(*) from oversight_sample_item where sample_id = ?")
                .param(sample)
                .query(Long.class)
                .single();
    }

    public Optional<SampleItem> item(UUID id) {
        return jdbc.sql(ITEM + "t.id = ?")
                .param(id)
                .query((row, n) -> item(row))
                .optional();
    }

    public Optional<UUID> sampleOf(UUID item) {
        return jdbc.sql("select sample_id from oversight_sample_item where id = ?")
                .param(item)
                .query(UUID.class)
                .optional();
    }

    private static SampleItem item(ResultSet row) throws SQLException {
        String outcome = row.getString(13);
        LocalDateTime done = row.getObject(18, LocalDateTime.class);
        return new SampleItem(
                row.getObject(1, UUID.class),
                row.getInt(2),
                Stratum.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                new EnterpriseId(row.getObject(8, UUID.class)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                outcome == null
                        ? null
                        : new SampleItem.Call(
                                SampleOutcome.valueOf(outcome),
                                row.getString(14),
                                row.getString(15),
                                OfficeTime.instant(row.getObject(16, LocalDateTime.class)),
                                row.getBoolean(17),
                                done == null ? null : OfficeTime.instant(done),
                                row.getString(19)));
    }

    /** Keeps a call; sent twice, it is one. Returns whether it is new. */
    public boolean call(Actor actor, RecordSampleCall call, String words, Instant now) {
        return jdbc.sql("""
                        insert ignore into oversight_sample_call (id, item_id, outcome, words, further, called_by, called_name, called_at, client_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                Ids.next(),
                                call.item(),
                                Objects.requireNonNull(call.outcome()).name(),
                                words,
                                call.further(),
                                account(actor),
                                actor.name(),
                                OfficeTime.column(now),
                                call.clientKey())
                        .update()
                == 1;
    }

    /** A call after which an issue is to be opened again. */
    public record Asked(UUID call, UUID issue) {}

    /** What was asked for before a day and not tried yet. */
    public List<Asked> asked(LocalDate before) {
        return jdbc.sql("""
                        select c.id, t.issue_id from oversight_sample_call c join oversight_sample_item t on t.id = c.item_id
                        left join oversight_sample_further f on f.call_id = c.id
                        where c.further and c.called_at < ? and f.call_id is null and t.issue_id is not null order by c.called_at, c.id""")
                .param(column(before))
                .query((row, n) -> new Asked(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** @return whether it was not noted before, by another node perhaps */
    public boolean tried(UUID call, @Nullable String refusal, Instant now) {
        return jdbc.sql("insert ignore into oversight_sample_further (call_id, refusal, done_at) values (?, ?, ?)")
                        .params(Arrays.asList(call, refusal, OfficeTime.column(now)))
                        .update()
                == 1;
    }

    private static UUID account(Actor actor) {
        return actor.accountId().orElseThrow().value();
    }
}
