package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueService;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.WhoSees;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.OriginLink;
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
        EnterpriseQueries enterprises,
        Divisions divisions,
        WhoSees whoSees,
        ObjectProvider<OriginLink> origins,
        FormDrafts drafts,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
