package cn.qinqing.serviceplans.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanDates;
import cn.qinqing.serviceplans.PlanLinkPart;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.serviceplans.PlanService;
import cn.qinqing.serviceplans.PlanVersions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages of days, versions and agreement use. */
@Component
record PlanTimeTools(
        CurrentActor current,
        PlanQueries queries,
        PlanService service,
        PlanDates dates,
        PlanVersions versions,
        PlanAgreement agreement,
        PlanPapers papers,
        ObjectProvider<PlanLinkPart> parts,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
