package cn.qinqing.issues.ui;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.Ladder;
import cn.qinqing.issues.SupervisionNotices;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.WorkCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of supervision notices and of the ladder work with. */
@Component
record SupervisionTools(
        CurrentActor current,
        SupervisionNotices notices,
        Ladder ladder,
        PeopleQueries people,
        WorkingDays days,
        WorkCalendar calendar,
        Documents documents,
        SupervisionDocument document,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
