package cn.qinqing.issues.ui;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueActions;
import cn.qinqing.issues.IssueAdvice;
import cn.qinqing.issues.IssueChecks;
import cn.qinqing.issues.IssueDrafting;
import cn.qinqing.issues.IssueFinder;
import cn.qinqing.issues.IssueHandings;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueProcedures;
import cn.qinqing.issues.IssueProgresses;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueRequests;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.IssueTermBook;
import cn.qinqing.issues.IssueTerms;
import cn.qinqing.issues.IssueTranslations;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.WhoSees;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.OriginLink;
import cn.qinqing.workbench.DeadlineTexts;
import cn.qinqing.workbench.FormDrafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record IssueTools(
        CurrentActor current,
        IssueService service,
        IssueQueries queries,
        IssueActions actions,
        IssueTriage triage,
        IssueHandling handling,
        IssueRequests requests,
        IssueRatings ratings,
        IssueHandings handings,
        IssueProcedures procedures,
        IssueDrafting drafting,
        IssueTerms terms,
        PeopleQueries people,
        WorkingDays days,
        DeadlineTexts deadlines,
        ObjectProvider<IssuePart> parts,
        EnterpriseQueries enterprises,
        Divisions divisions,
        WhoSees whoSees,
        ObjectProvider<OriginLink> origins,
        FormDrafts drafts,
        ReplyWords replyWords,
        Clock clock,
        IssueIntake intake,
        IssueChecks checks,
        IssueAdvice advice,
        IssueTranslations translations,
        IssueFinder finder,
        IssueProgresses progresses,
        IssueTermBook book) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
