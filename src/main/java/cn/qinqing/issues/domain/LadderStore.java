package cn.qinqing.issues.domain;

import cn.qinqing.issues.LadderClock;
import cn.qinqing.issues.LadderStep;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.issues.SupervisionColour;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code issue_step}. */
@Component
public class LadderStore {

    private static final String SELECT = """
            select s.code, s.place, s.clock, s.days, s.whom, s.post_id, o.title, s.colour, s.answer_days, s.used, s.valid_from,
              s.valid_to, s.document_no
            from issue_step s left join post o on o.id = s.post_id
            """;

    private final JdbcClient jdbc;

    LadderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LadderStep> all() {
        return jdbc.sql(SELECT + " order by s.place, s.clock, s.code, s.valid_from desc")
                .query(LadderStore::step)
                .list();
    }

    /** The steps in use on a day. */
    List<LadderStep> on(LocalDate day) {
        return jdbc.sql(SELECT
                        + " where s.valid_from <= ? and s.valid_to > ? and s.used order by s.place, s.days, s.code")
                .params(day, day)
                .query(LadderStore::step)
                .list();
    }

    /** The steps in use on a day that go to a post which nobody holds. */
    public List<LadderStep> unmanned(LocalDate day) {
        return jdbc.sql(SELECT + """
                         where s.valid_from <= ? and s.valid_to > ? and s.used and s.whom = 'POST' and not exists (select 1 from post_holding h
                          where h.post_id = s.post_id and h.valid_from <= ? and h.valid_to > ?) order by s.place, s.days, s.code""")
                .params(day, day, day, day)
                .query(LadderStore::step)
                .list();
    }

    /**
     * Place and clock of a step never change: what was raised by it stays comparable.
     *
     * @throws RuleViolation {@code issues.ladder.unknown}
     */
    public void change(LadderStep step, String by, Instant now) {
        LocalDate from = step.period().from();
        jdbc.sql("select id from issue_step where code = ? for update")
                .param(step.code())
                .query()
                .listOfRows();
        List<LadderStep> versions =
                all().stream().filter(one -> one.code().equals(step.code())).toList();
        if (versions.isEmpty()) {
            throw new RuleViolation("issues.ladder.unknown", step.code());
        }
        LocalDate to = versions.stream()
                .map(one -> one.period().from())
                .filter(start -> start.isAfter(from))
                .min(LocalDate::compareTo)
                .orElse(Period.OPEN_END);
        jdbc.sql("delete from issue_step where code = ? and valid_from = ?")
                .params(step.code(), from)
                .update();
        jdbc.sql(
                        "update issue_step set valid_to = ?, version = version + 1 where code = ? and valid_from < ? and valid_to > ?")
                .params(from, step.code(), from, from)
                .update();
        PostId post = step.whom() == LadderWhom.POST ? step.post() : null;
        jdbc.sql("""
                        insert into issue_step (id, code, place, clock, days, whom, post_id, colour, answer_days, used, valid_from,
                          valid_to, document_no, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        step.code(),
                        versions.getFirst().place(),
                        versions.getFirst().clock().name(),
                        step.days(),
                        step.whom().name(),
                        post == null ? null : post.value(),
                        step.colour().name(),
                        step.answerDays(),
                        step.used(),
                        from,
                        to,
                        step.documentNo(),
                        by,
                        OfficeTime.column(now)))
                .update();
    }

    private static LadderStep step(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject(6, UUID.class);
        return new LadderStep(
                row.getString(1),
                row.getInt(2),
                LadderClock.valueOf(row.getString(3)),
                row.getInt(4),
                LadderWhom.valueOf(row.getString(5)),
                post == null ? null : new PostId(post),
                row.getString(7),
                SupervisionColour.valueOf(row.getString(8)),
                row.getInt(9),
                row.getBoolean(10),
                new Period(row.getObject(11, LocalDate.class), row.getObject(12, LocalDate.class)),
                row.getString(13));
    }
}
