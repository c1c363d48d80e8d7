package cn.qinqing.serviceplans;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Invented plans of invented enterprises. */
public final class PlanSamples {

    /** A clerk of the prefecture's bureau. */
    public final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    /** Keeps the plans and leads the measures. */
    public final UnitId unit;

    public final LocalDate today;
    private final ApplicationContext beans;

    public PlanSamples(ApplicationContext beans) {
        this.beans = beans;
        unit = unit("局");
        today = OfficeTime.today(bean(Clock.class));
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public UnitId unit(String kind) {
        return bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(
                                "方案" + word() + kind, null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652801", null, null));
    }

    public EnterpriseId enterprise() {
        return bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named("方案" + word() + "公司", "652801", ListingConsent.GIVEN));
    }

    private static String word() {
        return Ids.next().toString().substring(20).replace("-", "");
    }

    public PlanForm form(EnterpriseId enterprise) {
        return new PlanForm(enterprise, null, "年产三千吨", PlanStage.LANDING, unit, null, null, null);
    }

    public PlanId plan() {
        return plan(enterprise());
    }

    public PlanId plan(EnterpriseId enterprise) {
        return bean(PlanService.class).open(clerk, form(enterprise));
    }

    public MeasureForm measureForm(@Nullable UnitId lead, @Nullable Integer version) {
        return new MeasureForm(
                "用地手续慢",
                "专人帮办用地手续",
                "十九条措施第九条",
                null,
                lead,
                List.of(),
                null,
                today.plusDays(60),
                null,
                null,
                version,
                null);
    }

    public MeasureId measure(PlanId plan) {
        return bean(PlanMeasures.class).add(clerk, plan, measureForm(unit, null));
    }

    public MilestoneForm stepForm(String name, int startIn, int endIn, @Nullable MilestoneId after) {
        return new MilestoneForm(name, today.plusDays(startIn), today.plusDays(endIn), after, null, null, null);
    }

    public MilestoneId step(MeasureId measure, String name, int startIn, int endIn) {
        return bean(PlanMilestones.class).add(clerk, measure, stepForm(name, startIn, endIn, null));
    }

    public DoneForm done(int version) {
        return new DoneForm(null, today, List.of(), "库自然资发〔2026〕12号", "", version);
    }

    /** Submitted, agreed, in force. */
    public void inForce(PlanId plan) {
        PlanService service = bean(PlanService.class);
        service.submit(clerk, plan);
        service.agree(clerk, plan, "法定代表人当面同意");
        service.enterIntoForce(clerk, plan);
    }

    /** A plan in force with a measure of which one milestone goes on. */
    public PlanId running() {
        return running(enterprise());
    }

    public PlanId running(EnterpriseId enterprise) {
        PlanId plan = plan(enterprise);
        step(measure(plan), "用地预审", 1, 20);
        inForce(plan);
        return plan;
    }

    public PlanDetails read(PlanId plan) {
        return bean(PlanQueries.class).details(clerk, plan);
    }
}
