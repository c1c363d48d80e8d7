package cn.qinqing.serviceplans;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What agreeing on plans has to tell. */
@Component
public class PlanAgreementNotices implements NoticeCatalog {

    /** An enterprise has something to say to measures (企业对方案有意见); to the steward, with a day by which to answer. */
    public static final NoticeKind COMMENTED = NoticeKind.of(
            "serviceplans.agreement.notice.commented", "serviceplans.agreement.notice.commented.says", InMail.NAME);

    /** An enterprise acknowledged every measure (企业已确认方案). */
    public static final NoticeKind AGREED = NoticeKind.of(
            "serviceplans.agreement.notice.agreed", "serviceplans.agreement.notice.agreed.says", InMail.NAME);

    /** An enterprise answered, but the plan was changed meanwhile (方案已变动，须重新确认). */
    public static final NoticeKind OUTDATED = NoticeKind.of(
            "serviceplans.agreement.notice.outdated", "serviceplans.agreement.notice.outdated.says", InMail.NAME);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(COMMENTED, AGREED, OUTDATED);
    }
}
