package cn.qinqing.workbench;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the workbench has to tell. */
@Component
public class WorkbenchNotices implements NoticeCatalog {

    /** A background job went through while nobody looked (后台任务已完成). Its matter is the job. */
    public static final NoticeKind JOB_DONE =
            NoticeKind.of("workbench.notice.jobDone", "workbench.notice.jobDone.says", InMail.NAME);

    /** A background job did not go through while nobody looked (后台任务未成功). Its matter is the job. */
    public static final NoticeKind JOB_FAILED =
            NoticeKind.of("workbench.notice.jobFailed", "workbench.notice.jobFailed.says", InMail.NAME);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(JOB_DONE, JOB_FAILED);
    }
}
