package cn.qinqing.serviceplans;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the lights of service plans have to tell. */
@Component
public class PlanLightNotices implements NoticeCatalog {

    /** A measure's light turned red (措施亮红灯); to whoever answers for it in the unit that leads it, once. */
    public static final NoticeKind RED =
            NoticeKind.of("serviceplans.red.notice", "serviceplans.red.notice.says", InMail.NAME);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(RED);
    }
}
