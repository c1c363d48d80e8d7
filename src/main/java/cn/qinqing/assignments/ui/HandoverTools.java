package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Handovers;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
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
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
