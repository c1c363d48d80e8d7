package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.LeaderLists;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Documents;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record AssignmentTools(
        CurrentActor current,
        AssignmentService service,
        AssignmentQueries queries,
        Tiers tiers,
        Declarations declarations,
        EnterpriseQueries enterprises,
        Groups groups,
        Timeline timeline,
        LeaderLists lists,
        Documents documents,
        AnnexDocument annex,
        PeopleQueries people,
        Divisions divisions,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
