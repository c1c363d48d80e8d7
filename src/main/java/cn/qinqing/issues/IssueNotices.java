package cn.qinqing.issues;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What issues have to tell. Their matter is the issue; sentences name its number alone. */
@Component
public class IssueNotices implements NoticeCatalog {

    /** To the lead unit: something was dispatched or reopened. */
    public static final NoticeKind TO_HANDLE = kind("issues.notice.toHandle", "issues.notice.toHandle.says");

    /** To the other units in charge. */
    public static final NoticeKind TO_ANSWER = kind("issues.notice.toAnswer", "issues.notice.toAnswer.says");

    /** To the heads of the lead unit: a reply or a closure waits for a signature. */
    public static final NoticeKind TO_SIGN = kind("issues.notice.toSign", "issues.notice.toSign.says");

    /** To a level of the lead unit: a draft waits for its signature. */
    public static final NoticeKind TO_CHECK = kind("issues.notice.toCheck", "issues.notice.toCheck.says");

    /** To who is to handle it within the lead unit. */
    public static final NoticeKind ASSIGNED = kind("issues.notice.assigned", "issues.notice.assigned.says");

    /** To the lead unit: the head did not sign. */
    public static final NoticeKind SENT_BACK = kind("issues.notice.sentBack", "issues.notice.sentBack.says");

    /** To the desk: the lead unit objected. */
    public static final NoticeKind RETURNED = kind("issues.notice.returned", "issues.notice.returned.says");

    /** To the office or the leaders: something waits for a decision. */
    public static final NoticeKind TO_DECIDE = kind("issues.notice.toDecide", "issues.notice.toDecide.says");

    /** To who asked: it was granted or refused. */
    public static final NoticeKind GRANTED = kind("issues.notice.granted", "issues.notice.granted.says");

    public static final NoticeKind REFUSED = kind("issues.notice.refused", "issues.notice.refused.says");

    /** To the leaders: reopened for the second time. */
    public static final NoticeKind TWICE = kind("issues.notice.twice", "issues.notice.twice.says");

    /** To whom supervision notices reach: how many, once a day. */
    public static final NoticeKind SUPERVISION = kind("issues.notice.supervision", "issues.notice.supervision.says");

    private static NoticeKind kind(String name, String sentence) {
        return NoticeKind.of(name, sentence, InMail.SENTENCE);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                TO_HANDLE,
                TO_ANSWER,
                TO_SIGN,
                TO_CHECK,
                ASSIGNED,
                SENT_BACK,
                RETURNED,
                TO_DECIDE,
                GRANTED,
                REFUSED,
                TWICE,
                SUPERVISION);
    }
}
