package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Handovers;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the views of handover sheets work with. */
@Component
record HandoverTools(
        CurrentActor current,
        Handovers handovers,
        StoredFiles files,
        Documents documents,
        HandoverDocument document,
        WorkingDays days,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }

    /** A deadline, and beside it which year's holidays are not known yet: then it may still move. */
    String deadline(LocalDate from, LocalDate due) {
        Set<Integer> missing = days.yearsWithoutNotice(from.isBefore(due) ? from : due, due);
        return missing.isEmpty()
                ? Formats.day(due)
                : Sentences.of(
                        "workbench.calendar.uncertain",
                        Formats.day(due),
                        missing.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }
}
