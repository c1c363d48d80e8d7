package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentFigures;
import cn.qinqing.commitments.CommitmentFiles;
import cn.qinqing.commitments.CommitmentFulfilment;
import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.CommitmentPart;
import cn.qinqing.commitments.CommitmentPosts;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentService;
import cn.qinqing.commitments.CommitmentTakings;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.UnitQueries;
import cn.qinqing.people.WhoSees;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ExportDoor;
import cn.qinqing.workbench.FormDrafts;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record CommitmentTools(
        CurrentActor current,
        CommitmentService service,
        CommitmentFulfilment fulfilment,
        CommitmentFiles files,
        CommitmentTakings takings,
        CommitmentQueries queries,
        CommitmentFigures figures,
        CommitmentKinds kinds,
        CommitmentPosts posts,
        CommitmentLedgerFile ledger,
        ObjectProvider<CommitmentPart> parts,
        EnterpriseQueries enterprises,
        Projects projects,
        PeopleQueries people,
        UnitQueries units,
        Divisions divisions,
        FormDrafts drafts,
        StoredFiles stored,
        ExportDoor door,
        WhoSees whoSees,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
