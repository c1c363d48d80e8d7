package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueNotices;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One message for everybody whom notices reach, however many (每人每天一条): counted from what is noted and not told yet, so
 * that a sweep that was stopped is caught up with.
 */
@Component
class SweepMessages {

    /** The matter of all such messages: a later one takes the place of the one before. */
    private static final UUID MATTER = UUID.fromString("01936c00-0007-7000-8000-000000000001");

    private final JdbcClient jdbc;
    private final NoticeBoard board;
    private final TransactionTemplate transaction;

    SweepMessages(JdbcClient jdbc, NoticeBoard board, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.board = board;
        this.transaction = transaction;
    }

    private record Waiting(UUID recipient, boolean person, int all, int red, int yellow, int blue, LocalDate by) {}

    /**
     * Writes them, and takes back those of whom nothing is open any more.
     *
     * @return how many were told something new
     */
    int write(LocalDate today) {
        transaction.executeWithoutResult(done -> settled().forEach(this::takeBack));
        List<Waiting> waiting = jdbc.sql("""
                        select t.recipient, max(t.person_id is not null), count(*), sum(s.colour = 'RED'), sum(s.colour = 'YELLOW'),
                          sum(s.colour = 'BLUE'), min(s.answer_by)
                        from issue_supervision_told t join issue_supervision s on s.id = t.supervision_id
                        where t.told_on is null or t.told_on = ?
                        group by t.recipient having sum(t.told_on is null) > 0 order by t.recipient""")
                .param(today)
                .query((row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class)))
                .list();
        waiting.forEach(one -> transaction.executeWithoutResult(done -> tell(one, today)));
        return waiting.size();
    }

    private void tell(Waiting one, LocalDate today) {
        Recipient to = recipient(one.recipient(), one.person());
        board.tell(new Notice(
                to,
                IssueNotices.SUPERVISION,
                MATTER,
                today + " " + one.all(),
                List.of(
                        String.valueOf(one.all()),
                        String.valueOf(one.red()),
                        String.valueOf(one.yellow()),
                        String.valueOf(one.blue())),
                IssueRoutes.SUPERVISION + "?mine=1",
                one.by()));
        jdbc.sql("update issue_supervision_told set told_on = ? where recipient = ? and told_on is null")
                .params(today, one.recipient())
                .update();
    }

    /** Who has a message open, and no notice that waits for an answer: their issues went on. */
    private List<Recipient> settled() {
        return jdbc.sql("""
                        select n.recipient, max(n.person_id is not null) from notice n
                        where n.kind = ? and n.subject_id = ? and n.state = 'OPEN' and n.for_person_id is null
                          and not exists (select 1 from issue_supervision_told o join issue_supervision s on s.id = o.supervision_id
                            join issue i on i.id = s.issue_id
                            where o.recipient = n.recipient and s.answered_at is null
                              and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED'))
                        group by n.recipient""")
                .params(IssueNotices.SUPERVISION.name(), MATTER)
                .query((row, n) -> recipient(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }

    private void takeBack(Recipient from) {
        board.withdraw(from, List.of(IssueNotices.SUPERVISION));
    }

    private static Recipient recipient(UUID id, boolean person) {
        return person ? Recipient.of(new PersonId(id)) : Recipient.of(new AccountId(id));
    }

    /** A notice was answered: whoever has no other one open reads no message about them any more. */
    void answered(UUID notice) {
        jdbc.sql("""
                        select t.recipient, t.person_id is not null from issue_supervision_told t where t.supervision_id = ?
                          and not exists (select 1 from issue_supervision_told o join issue_supervision s on s.id = o.supervision_id
                            join issue i on i.id = s.issue_id
                            where o.recipient = t.recipient and s.answered_at is null
                              and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED'))""")
                .param(notice)
                .query((row, n) -> recipient(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list()
                .forEach(this::takeBack);
    }
}
