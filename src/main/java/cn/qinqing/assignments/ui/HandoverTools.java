package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Handovers;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.DeadlineTexts;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of handover sheets work with. */
@Component
record HandoverTools(
        CurrentActor current,
        Handovers handovers,
        StoredFiles files,
        Documents documents,
        HandoverDocument document,
        DeadlineTexts deadlines,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }

    /** A deadline, and beside it which year's holidays are not known yet: then it may still move. */
    String deadline(LocalDate from, LocalDate due) {
        return deadlines.of(from, due);
    }
}
