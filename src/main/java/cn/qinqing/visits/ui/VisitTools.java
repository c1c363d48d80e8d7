package cn.qinqing.visits.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.FormDrafts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of a visit works with. */
@Component
record VisitTools(
        CurrentActor current,
        VisitService service,
        VisitQueries queries,
        IssueQueries issues,
        FormDrafts drafts,
        ObjectProvider<VisitPart> parts) {

    Actor actor() {
        return current.get();
    }
}
