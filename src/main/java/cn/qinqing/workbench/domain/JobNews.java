package cn.qinqing.workbench.domain;

import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.AccountId;
import cn.qinqing.workbench.JobAudience;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.WorkbenchNotices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who asked for a job what became of it, when nobody looks at it any more. Who cancelled it knows. */
@Component
class JobNews {

    /** Where one's own jobs are listed, with their results. */
    private static final String JOBS = "jobs";

    private record Over(AccountId askedBy, String title, JobState state, boolean file) {}

    private final JdbcClient jdbc;
    private final NoticeBoard board;
    private final ObjectProvider<JobAudience> audiences;

    JobNews(JdbcClient jdbc, NoticeBoard board, ObjectProvider<JobAudience> audiences) {
        this.jdbc = jdbc;
        this.board = board;
        this.audiences = audiences;
    }

    void started(JobId id) {
        audiences.forEach(audience -> audience.started(id));
    }

    void over(JobId id) {
        find(id).ifPresent(job -> audiences.forEach(audience -> audience.over(id, job.file(), () -> tell(id, job))));
    }

    /** It stopped in its midst and does not go on. */
    void abandoned(JobId id) {
        find(id).ifPresent(job -> say(id, job, WorkbenchNotices.JOB_FAILED));
    }

    private Optional<Over> find(JobId id) {
        return jdbc.sql(
                        "select asked_by, title, state, result_file_id is not null from job where id = ? and asked_by is not null")
                .param(id.value())
                .query((row, n) -> new Over(
                        new AccountId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        JobState.valueOf(row.getString(3)),
                        row.getBoolean(4)))
                .optional();
    }

    private void tell(JobId id, Over job) {
        if (job.state() == JobState.DONE || job.state() == JobState.FAILED) {
            say(id, job, job.state() == JobState.DONE ? WorkbenchNotices.JOB_DONE : WorkbenchNotices.JOB_FAILED);
        }
    }

    private void say(JobId id, Over job, NoticeKind kind) {
        board.tell(new Notice(Recipient.of(job.askedBy()), kind, id.value(), "over", List.of(job.title()), JOBS, null));
    }
}
