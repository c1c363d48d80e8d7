package cn.qinqing.visits;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What visits have to tell. */
@Component
public class VisitNotices implements NoticeCatalog {

    /**
     * Somebody noted a visit in the leader's name; to the leader, once, without a day by which to check it: an unchecked
     * record stays as good (代录走访待核对). Its matter is the visit. Mails only count it: where leaders go is not for mailboxes.
     */
    public static final NoticeKind TO_CHECK =
            NoticeKind.of("visits.notice.toCheck", "visits.notice.toCheck.says", InMail.COUNT);

    /** An enterprise answered a booking itself (企业答复走访预约); to those who go and who booked. Its matter is the booking. */
    public static final NoticeKind ACCEPTED =
            NoticeKind.of("visits.notice.accepted", "visits.notice.accepted.says", InMail.COUNT);

    public static final NoticeKind OTHER_DAY =
            NoticeKind.of("visits.notice.otherDay", "visits.notice.otherDay.says", InMail.COUNT);

    public static final NoticeKind DECLINED =
            NoticeKind.of("visits.notice.declined", "visits.notice.declined.says", InMail.COUNT);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_CHECK, ACCEPTED, OTHER_DAY, DECLINED);
    }
}
