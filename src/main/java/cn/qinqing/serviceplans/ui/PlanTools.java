package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.UnitQueries;
import cn.qinqing.people.WhoSees;
import cn.qinqing.serviceplans.DueMilestones;
import cn.qinqing.serviceplans.MeasureQueries;
import cn.qinqing.serviceplans.PlanDates;
import cn.qinqing.serviceplans.PlanFigures;
import cn.qinqing.serviceplans.PlanIssues;
import cn.qinqing.serviceplans.PlanMeasures;
import cn.qinqing.serviceplans.PlanMilestones;
import cn.qinqing.serviceplans.PlanNodes;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.serviceplans.PlanService;
import cn.qinqing.serviceplans.PlanTemplates;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.FormDrafts;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record PlanTools(
        CurrentActor current,
        PlanService service,
        PlanMeasures measures,
        PlanMilestones milestones,
        PlanDates dates,
        PlanNodes nodes,
        PlanTemplates templates,
        PlanQueries queries,
        MeasureQueries measureLists,
        DueMilestones due,
        PlanFigures figures,
        PlanIssues issues,
        EnterpriseQueries enterprises,
        Projects projects,
        PeopleQueries people,
        UnitQueries units,
        Divisions divisions,
        FormDrafts drafts,
        StoredFiles files,
        WhoSees whoSees,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
