package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.AssignmentNotices;
import cn.qinqing.assignments.Coverage;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells each clerk once how many assignments of the own divisions have nobody (无人承担的联系安排): one line, told anew only
 * when the nightly check found another, gone when none is left.
 */
@Component
public class CoverageNews {

    private static final String COVERAGE = "coverage";

    private final Coverage coverage;
    private final ResponsibleClerks clerks;
    private final NoticeBoard board;

    CoverageNews(Coverage coverage, ResponsibleClerks clerks, NoticeBoard board) {
        this.coverage = coverage;
        this.clerks = clerks;
        this.board = board;
    }

    /** After a nightly check. */
    public void checked() {
        clerks.all().forEach(this::tell);
    }

    private void tell(Actor.Person clerk) {
        UUID subject = clerk.account().value();
        Optional<LocalDate> latest = coverage.latestFinding(clerk);
        if (latest.isEmpty()) {
            board.withdraw(AssignmentNotices.VACANT, subject);
            return;
        }
        board.tell(new Notice(
                Recipient.of(clerk),
                AssignmentNotices.VACANT,
                subject,
                latest.get().toString(),
                List.of(Long.toString(coverage.countFindings(clerk))),
                COVERAGE,
                null));
    }
}
