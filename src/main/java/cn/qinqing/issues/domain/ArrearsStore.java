package cn.qinqing.issues.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.issues.ArrearsCase;
import cn.qinqing.issues.HandOverArrears;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code issue_arrears}, and the rates and sizes that interest asks for. */
@Component
public class ArrearsStore {

    private final JdbcClient jdbc;

    ArrearsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days of the platform: working days to forward, calendar days to answer, at most. */
    record Times(int forward, int answer, int longest) {}

    /** The dates that follow from a day of receipt. */
    record Dates(LocalDate forwardBy, LocalDate answerBy, LocalDate longest) {}

    public Optional<String> categoryOf(IssueId issue) {
        return jdbc.sql("select category_code from issue where id = ? and category_code is not null")
                .param(issue.value())
                .query(String.class)
                .optional();
    }

    public Optional<ArrearsCase> find(IssueId issue) {
        return jdbc.sql("""
                        select platform, receipt_no, received_on, forwarded_on, prolonged, forward_by, answer_by, longest
                        from issue_arrears where issue_id = ?""").param(issue.value()).query(ArrearsStore::row).optional();
    }

    private static ArrearsCase row(ResultSet row, int number) throws SQLException {
        return new ArrearsCase(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class));
    }

    /** Notes it in place of what was noted before; the issue is locked. */
    public ArrearsCase put(IssueDesk.Taken taken, HandOverArrears done, OfficeCalendar calendar) {
        IssueId issue = taken.issue().id();
        LocalDate received = Objects.requireNonNull(done.receivedOn());
        Dates dates = dates(calendar, timesOf(issue.value()), received, done.forwardedOn());
        jdbc.sql("""
                        insert into issue_arrears (issue_id, platform, receipt_no, received_on, forwarded_on, prolonged, forward_by, answer_by,
                          longest, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update platform = value(platform), receipt_no = value(receipt_no), received_on = value(received_on),
                          forwarded_on = value(forwarded_on), prolonged = value(prolonged), forward_by = value(forward_by),
                          answer_by = value(answer_by), longest = value(longest), noted_by = value(noted_by), noted_at = value(noted_at),
                          version = version + 1""")
                .params(Arrays.asList(
                        issue.value(),
                        done.platform().strip(),
                        done.receiptNo().strip(),
                        received,
                        done.forwardedOn(),
                        done.prolonged(),
                        dates.forwardBy(),
                        dates.answerBy(),
                        dates.longest(),
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
        return find(issue).orElseThrow();
    }

    /** 条例第二十五条: passed on within so many working days, answered so many days after that, never later than the longest. */
    static Dates dates(OfficeCalendar calendar, Times times, LocalDate received, @Nullable LocalDate forwarded) {
        LocalDate forwardBy = calendar.after(received, times.forward());
        LocalDate from = forwarded == null ? forwardBy : forwarded;
        return new Dates(forwardBy, from.plusDays(times.answer()), from.plusDays(times.longest()));
    }

    /** Of the template under which it was dispatched; where that has none, of the one for arrears that held then. */
    Times timesOf(UUID issue) {
        return jdbc.sql("""
                        select t.platform_forward_days, t.platform_answer_days, t.platform_longest_days
                        from issue i join issue_term t on t.platform_forward_days is not null
                          and (t.id = i.term_id or t.valid_from <= i.dispatched_on and t.valid_to > i.dispatched_on)
                        where i.id = ? order by t.id = i.term_id desc limit 1""")
                .param(issue)
                .query((row, n) -> new Times(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** The one-year loan prime rate that held on a day. */
    public Optional<BigDecimal> oneYearOn(LocalDate day) {
        return jdbc.sql(
                        "select one_year from loan_prime_rate where published_on <= ? order by published_on desc limit 1")
                .param(day)
                .query(BigDecimal.class)
                .optional();
    }

    public Optional<SizeClass> sizeOn(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql("""
                        select size_class from enterprise_size where enterprise_id = ? and judged_on <= ?
                        order by judged_on desc, noted_at desc limit 1""")
                .params(enterprise.value(), day)
                .query((row, n) -> SizeClass.valueOf(row.getString(1)))
                .optional();
    }
}
