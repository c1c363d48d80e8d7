package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.PlanDateChange;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Gantt;
import cn.qinqing.uikit.GanttRow;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The time line of a plan (时间轴): what is planned and what was done, and how the days were changed. */
@Route(PlanPageRoutes.TIMELINE)
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanTimelineView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PlanTimeTools tools;
    private String title = "";

    PlanTimelineView(PlanTimeTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.queries().details(tools.actor(), PlanId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("serviceplans.timeline.page.title")), new EmptyState(title));
        }
    }

    private void show(PlanDetails plan) {
        title = getTranslation("serviceplans.timeline.page.of", plan.enterpriseName());
        add(PlanHeading.of(tools, plan, title, PlanHeading.Page.TIMELINE));
        boolean edits = tools.actor().may(Right.PLAN_EDIT) && plan.state() != PlanState.CLOSED;
        List<GanttRow> rows = PlanGanttRows.of(plan, tools.today());
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("serviceplans.timeline.page.empty")));
            return;
        }
        add(new Gantt(
                rows,
                tools.today(),
                edits ? row -> open(plan, row, 0) : null,
                edits ? (row, days) -> open(plan, row, days) : null));
        add(new H2(getTranslation("serviceplans.dates.history")), history(plan.id()));
    }

    private void open(PlanDetails plan, String row, int days) {
        MilestoneId id = MilestoneId.of(row);
        plan.milestones().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(step -> Notices.orRefused(() -> {
                    if (step.actualEnd() != null) {
                        throw new RuleViolation("serviceplans.dates.done", step.name());
                    }
                    new ShiftDatesDialog(
                                    tools.current(),
                                    tools.dates(),
                                    step,
                                    days,
                                    () -> load(plan.id().toString()))
                            .open();
                }));
    }

    private Component history(PlanId plan) {
        Map<UUID, List<PlanDateChange>> shifts = new LinkedHashMap<>();
        tools.dates()
                .history(tools.actor(), plan)
                .forEach(change -> shifts.computeIfAbsent(change.shift(), one -> new java.util.ArrayList<>())
                        .add(change));
        if (shifts.isEmpty()) {
            return new Paragraph(getTranslation("serviceplans.dates.history.none"));
        }
        TimelineList list = new TimelineList();
        shifts.values().forEach(moved -> {
            PlanDateChange led = moved.getFirst();
            String others = moved.stream().skip(1).map(PlanTimelineView::words).collect(Collectors.joining("；"));
            list.entry(
                    Formats.minute(led.at()),
                    words(led),
                    getTranslation("serviceplans.dates.reason.was", led.reason())
                            + (others.isEmpty()
                                    ? ""
                                    : getTranslation("serviceplans.dates.along", moved.size() - 1, others)),
                    getTranslation("serviceplans.dates.by", led.actorName(), led.planVersion()));
        });
        return list;
    }

    private static String words(PlanDateChange change) {
        return Sentences.of(
                "serviceplans.dates.moved",
                change.name(),
                Formats.day(change.oldStart()),
                Formats.day(change.oldEnd()),
                Formats.day(change.newStart()),
                Formats.day(change.newEnd()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
