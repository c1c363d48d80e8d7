package cn.qinqing.serviceplans.ui;

import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.CommitmentPosts;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.serviceplans.CaseDecisionQueries;
import cn.qinqing.serviceplans.CaseDecisionService;
import cn.qinqing.serviceplans.CaseOutcomes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.FormDrafts;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views and dialogs of case-by-case decisions work with. */
@Component
record CaseDecisionTools(
        CurrentActor current,
        CaseDecisionService service,
        CaseDecisionQueries queries,
        CaseOutcomes outcomes,
        CommitmentKinds kinds,
        CommitmentPosts posts,
        PlanTools plans,
        EnterpriseQueries enterprises,
        Projects projects,
        PeopleQueries people,
        FormDrafts drafts,
        Documents documents,
        CaseDecisionDocument document,
        StoredFiles files,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
