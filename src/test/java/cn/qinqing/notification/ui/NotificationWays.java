package cn.qinqing.notification.ui;

import cn.qinqing.assignments.AssignmentNotices;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Ids;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.List;
import java.util.UUID;

/** Ways to the inbox and the mails, with notices of each sort and a mail that did not go. */
class NotificationWays extends Ways {

    NotificationWays() {
        view(InboxView.class, NotificationWays::inbox);
        view(MailListView.class, NotificationWays::mails);
    }

    private static String inbox(Walked walked) {
        NoticeBoard board = walked.bean(NoticeBoard.class);
        Recipient to = Recipient.of(walked.viewer());
        UUID again = Ids.next();
        for (String occasion : List.of("一", "二")) {
            board.tell(new Notice(
                    to,
                    AssignmentNotices.HANDOVER,
                    again,
                    occasion,
                    List.of("程明桂", "5", "2026-12-01"),
                    "handovers",
                    walked.today));
        }
        board.tell(new Notice(
                to,
                AssignmentNotices.HANDOVER_LATE,
                Ids.next(),
                "once",
                List.of("阿不都", "2", walked.today.minusDays(3).toString()),
                "handovers",
                walked.today.minusDays(3)));
        board.tell(new Notice(to, AssignmentNotices.VACANT, Ids.next(), "once", List.of("3"), "coverage", null));
        walked.jdbc()
                .sql("update notice set for_person_id = ?, for_name = '程明桂' where kind = ? and for_name is null")
                .params(Ids.next(), AssignmentNotices.VACANT.name())
                .update();
        return "messages";
    }

    private static String mails(Walked walked) {
        walked.jdbc()
                .sql("""
                        insert into mail_message (id, account_id, purpose, occasion, address, subject, state, tries, failure, next_try_at, created_at)
                        values (?, ?, 'DIGEST', ?, 'manbu@example.gov.cn', '漫步', 'FAILED', 7, '550 5.1.1', now(6), now(6))""")
                .params(Ids.next(), walked.viewer().value(), Ids.next().toString())
                .update();
        return "mails";
    }
}
