package cn.qinqing.commitments;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What commitments have to tell: numbers alone, no enterprise and nobody by name. */
@Component
public class CommitmentNotices implements NoticeCatalog {

    /** To whoever took over a post, or to the unit of a vacant one: acknowledge what hangs on it. */
    public static final NoticeKind TO_TAKE = kind("commitments.notice.toTake", "commitments.notice.toTake.says");

    /** The same again, shortly before the last day. */
    public static final NoticeKind REMINDED = kind("commitments.notice.reminded", "commitments.notice.reminded.says");

    /** To the unit of the post: nobody acknowledged in time. */
    public static final NoticeKind LATE = kind("commitments.notice.late", "commitments.notice.late.says");

    /** To the office: nobody acknowledged, also after the unit was told. */
    public static final NoticeKind TO_OFFICE = kind("commitments.notice.toOffice", "commitments.notice.toOffice.says");

    /** To those who keep the ledger: an enterprise says that something was not kept. */
    public static final NoticeKind DISPUTED = kind("commitments.notice.disputed", "commitments.notice.disputed.says");

    /** All that ask for an acknowledgement. */
    public static final List<NoticeKind> ASKING = List.of(TO_TAKE, REMINDED, LATE, TO_OFFICE);

    private static NoticeKind kind(String name, String sentence) {
        return NoticeKind.of(name, sentence, InMail.SENTENCE);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_TAKE, REMINDED, LATE, TO_OFFICE, DISPUTED);
    }
}
