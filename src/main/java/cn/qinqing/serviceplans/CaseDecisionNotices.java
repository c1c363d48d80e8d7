package cn.qinqing.serviceplans;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What case-by-case decisions have to tell; sentences name the number alone. */
@Component
public class CaseDecisionNotices implements NoticeCatalog {

    /** To a unit: its opinion is asked. */
    public static final NoticeKind TO_OPINE = kind("toOpine");

    /** To a unit: its opinion is due soon or late. */
    public static final NoticeKind LATE = kind("late");

    /** To the chairs: everybody answered. */
    public static final NoticeKind TO_CLOSE = kind("toClose");

    /** To the reviewers. */
    public static final NoticeKind TO_REVIEW = kind("toReview");

    /** To the chairs: it may go to the meeting. */
    public static final NoticeKind CLEARED = kind("cleared");

    /** To who proposed it. */
    public static final NoticeKind NOT_PASSED = kind("notPassed");

    public static final NoticeKind SENT_BACK = kind("sentBack");
    public static final NoticeKind APPROVED = kind("approved");
    public static final NoticeKind REFUSED = kind("refused");

    private static NoticeKind kind(String name) {
        return NoticeKind.of(
                "serviceplans.case.notice." + name, "serviceplans.case.notice." + name + ".says", InMail.SENTENCE);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_OPINE, LATE, TO_CLOSE, TO_REVIEW, CLEARED, NOT_PASSED, SENT_BACK, APPROVED, REFUSED);
    }
}
