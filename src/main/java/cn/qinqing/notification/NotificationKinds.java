package cn.qinqing.notification;

import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this feature itself has to tell. */
@Component
public class NotificationKinds implements NoticeCatalog {

    /** Mails were given up; to those who look after the mail server. Its matter is the account of the reader. */
    public static final NoticeKind MAIL_FAILED =
            NoticeKind.of("notification.notice.mailFailed", "notification.notice.mailFailed.says", InMail.SENTENCE);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(MAIL_FAILED);
    }
}
