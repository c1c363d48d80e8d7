package cn.qinqing.assignments;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What assignments have to tell. */
@Component
public class AssignmentNotices implements NoticeCatalog {

    /** A sheet was made; to the successor (交接单待确认). Its matter is the sheet. */
    public static final NoticeKind HANDOVER =
            NoticeKind.of("assignments.notice.handover", "assignments.notice.handover.says", InMail.NAME);

    /** Five working days are over; to the successor (交接单逾期未确认). Its matter is the sheet. */
    public static final NoticeKind HANDOVER_LATE =
            NoticeKind.of("assignments.notice.handoverLate", "assignments.notice.handoverLate.says", InMail.NAME);

    /** Five more are over; to the clerk of the operating body (交接单久未确认). Its matter is the sheet. */
    public static final NoticeKind HANDOVER_STUCK =
            NoticeKind.of("assignments.notice.handoverStuck", "assignments.notice.handoverStuck.says", InMail.NAME);

    /** The nightly check found assignments without anybody; to clerks (无人承担的联系安排). Its matter is the reader. */
    public static final NoticeKind VACANT =
            NoticeKind.of("assignments.notice.vacant", "assignments.notice.vacant.says", InMail.SENTENCE);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(HANDOVER, HANDOVER_LATE, HANDOVER_STUCK, VACANT);
    }
}
