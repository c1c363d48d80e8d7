package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.FormDrafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What registering an issue works with. */
@Component
record IssueTools(
        CurrentActor current, IssueService service, EnterpriseQueries enterprises, FormDrafts drafts, Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
