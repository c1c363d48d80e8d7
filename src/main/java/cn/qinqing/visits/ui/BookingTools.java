package cn.qinqing.visits.ui;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.BookingAnswers;
import cn.qinqing.visits.BookingPart;
import cn.qinqing.visits.BookingQueries;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.CalendarFiles;
import cn.qinqing.visits.Disturbances;
import cn.qinqing.visits.JointVisits;
import cn.qinqing.visits.VisitBriefs;
import cn.qinqing.visits.VisitCalendar;
import cn.qinqing.workbench.DeadlineTexts;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.FormDrafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the views of plans and bookings work with. */
@Component
record BookingTools(
        CurrentActor current,
        Bookings bookings,
        BookingAnswers answers,
        JointVisits jointVisits,
        BookingQueries queries,
        Disturbances disturbances,
        VisitCalendar calendar,
        CalendarFiles files,
        VisitBriefs briefs,
        BriefDocument briefDocument,
        Documents documents,
        EnterpriseQueries enterprises,
        QuietDays quietDays,
        IssueQueries issues,
        CommitmentQueries commitments,
        PeopleQueries people,
        Divisions divisions,
        WorkingDays days,
        DeadlineTexts deadlines,
        FormDrafts drafts,
        ObjectProvider<BookingPart> parts,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
