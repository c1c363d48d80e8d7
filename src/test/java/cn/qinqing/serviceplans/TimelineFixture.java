package cn.qinqing.serviceplans;

import cn.qinqing.identity.Role;
import cn.qinqing.portal.Asked;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A plan with two measures; the first has three milestones in a chain, the second one of its own. */
public final class TimelineFixture {

    public final Asked asked;
    public final Actor.Person clerk;
    public final EnterpriseId enterprise;
    public final PlanId plan;
    public final MeasureId gas;
    public final MeasureId staff;
    public final MilestoneId report;
    public final MilestoneId permit;
    public final MilestoneId start;
    public final MilestoneId fair;
    public final LocalDate today;
    /** A Monday some weeks ahead. */
    public final LocalDate monday;

    private final ApplicationContext beans;

    public TimelineFixture(ApplicationContext beans) {
        this.beans = beans;
        asked = new Asked(beans);
        clerk = asked.desk;
        enterprise = asked.reachable();
        today = OfficeTime.today(bean(Clock.class));
        monday = today.plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        plan = bean(PlanService.class)
                .open(
                        clerk,
                        new PlanForm(
                                enterprise,
                                null,
                                "年产十万锭纺纱，用工三百人。",
                                PlanStage.LANDING,
                                asked.unit,
                                null,
                                null,
                                Ids.next()));
        gas = measure("冬季天然气供应不稳", "协调接入园区中压管网");
        staff = measure("招工困难", "组织专场招聘");
        report = step(gas, "环评批复", monday, monday.plusDays(4), null);
        permit = step(gas, "施工许可", monday.plusDays(7), monday.plusDays(9), report);
        start = step(gas, "通气点火", monday.plusDays(14), monday.plusDays(18), permit);
        fair = step(staff, "专场招聘会", monday.plusDays(2), monday.plusDays(2), null);
    }

    public MeasureId measure(String need, String text) {
        return bean(PlanMeasures.class)
                .add(
                        clerk,
                        plan,
                        new MeasureForm(
                                need,
                                text,
                                "十九条措施第九条",
                                null,
                                asked.unit,
                                List.of(),
                                null,
                                monday.plusDays(30),
                                null,
                                null,
                                null,
                                Ids.next()));
    }

    public MilestoneId step(
            MeasureId measure, String name, LocalDate from, LocalDate to, @Nullable MilestoneId predecessor) {
        return bean(PlanMilestones.class)
                .add(clerk, measure, new MilestoneForm(name, from, to, predecessor, null, null, Ids.next()));
    }

    /** Somebody of another unit who may ring enterprises back. */
    public Actor.Person caller() {
        return Asked.somebodyOf(asked.federation.unit(), Role.FEDERATION);
    }

    public PlanDetails details() {
        return bean(PlanQueries.class).details(clerk, plan);
    }

    public void submit() {
        bean(PlanService.class).submit(clerk, plan);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
