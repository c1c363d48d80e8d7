package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.WhoSees;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanEvent;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One service plan: its light and why, stages and nodes, needs with their measures and milestones, what was done. */
@Route(PlanRoutes.LIST)
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PlanTools tools;
    private final transient PlanParts parts;
    private String title = "";

    PlanView(PlanTools tools, PlanParts parts) {
        this.tools = tools;
        this.parts = parts;
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
            add(new H1(getTranslation("serviceplans.list.title")), new EmptyState(title));
        }
    }

    private void show(PlanDetails plan) {
        title = PlanTexts.subject(plan) + "　" + plan.number();
        Runnable changed = () -> load(plan.id().toString());
        Div heading = new Div(new H1(PlanTexts.subject(plan)), new PlanActions(tools, plan, changed));
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(plan.number() + "　"
                + getTranslation("serviceplans.PlanState." + plan.state().name()) + "　"
                + getTranslation("serviceplans.version", plan.planVersion()));
        below.addClassName("qq-sub");
        Div main = new Div(light(plan), facts(plan));
        parts.above(tools.actor(), plan, changed).forEach(main::add);
        main.add(new NodesPart(tools, plan, changed), new MeasuresPart(tools, plan, changed));
        parts.below(tools.actor(), plan, changed).forEach(main::add);
        main.add(new WhoSeesSection(() -> readers(plan)));
        Aside aside = new Aside(new H2(getTranslation("serviceplans.history")), history(plan));
        Div columns = new Div(main, aside);
        columns.addClassName("qq-two");
        add(heading, below, columns);
    }

    private Div light(PlanDetails plan) {
        Paragraph computed = new Paragraph(PlanTexts.computed(plan.light(), plan.rule()));
        Div light = new Div(
                new Tag(
                        PlanTexts.light(plan.light().colour()) + "　"
                                + PlanTexts.why(plan.light().why()),
                        PlanTexts.tone(plan.light().colour())),
                new Span("　"
                        + PlanTexts.progress(plan.light().done(), plan.light().total())),
                computed);
        light.addClassName("qq-plan-light");
        light.getElement().setAttribute("role", "status");
        return light;
    }

    private KeyValues facts(PlanDetails plan) {
        PlanDetails.Course course = plan.course();
        KeyValues facts = new KeyValues()
                .line(
                        getTranslation("serviceplans.field.enterprise"),
                        new Anchor(EnterpriseRoutes.details(plan.enterprise()), plan.enterpriseName()))
                .line(
                        getTranslation("serviceplans.field.stage"),
                        getTranslation("serviceplans.PlanStage." + plan.stage().name()))
                .line(getTranslation("serviceplans.field.unit"), plan.unitName())
                .line(
                        getTranslation("serviceplans.field.steward"),
                        plan.stewardName() == null ? "—" : plan.stewardName());
        if (!plan.facts().isEmpty()) {
            Paragraph words = new Paragraph(plan.facts());
            words.addClassName("qq-words");
            facts.line(getTranslation("serviceplans.field.facts"), words);
        }
        if (course.submittedOn() != null) {
            facts.line(
                    getTranslation("serviceplans.course.submitted"),
                    getTranslation(
                            "serviceplans.course.version",
                            course.submittedVersion(),
                            Formats.day(course.submittedOn())));
        }
        if (course.agreedOn() != null) {
            facts.line(
                    getTranslation("serviceplans.course.agreed"),
                    getTranslation(
                                    "serviceplans.course.version",
                                    course.agreedVersion(),
                                    Formats.day(course.agreedOn()))
                            + "　" + course.agreedHow());
        }
        if (course.inForceOn() != null) {
            facts.line(
                    getTranslation("serviceplans.course.inForce"),
                    getTranslation(
                            "serviceplans.course.version", course.forceVersion(), Formats.day(course.inForceOn())));
        }
        if (course.pausedOn() != null) {
            facts.line(
                    getTranslation("serviceplans.course.paused"),
                    Formats.day(course.pausedOn()) + "　" + course.pauseReason());
        }
        if (course.closedOn() != null) {
            Paragraph words = new Paragraph(course.assessment());
            words.addClassName("qq-words");
            facts.line(getTranslation("serviceplans.course.closed"), Formats.day(course.closedOn()))
                    .line(getTranslation("serviceplans.course.assessment"), words);
        }
        return facts;
    }

    private List<String> readers(PlanDetails plan) {
        WhoSees.Audience audience = tools.queries().audience(tools.actor(), plan.id());
        List<String> sentences = new ArrayList<>(WhoSeesSection.sentences(
                tools.whoSees().plansOf(tools.actor(), audience),
                tools.divisions().nameOf(audience.division()),
                "serviceplans.whoSees.unit"));
        sentences.add(getTranslation("serviceplans.whoSees.named"));
        return sentences;
    }

    private TimelineList history(PlanDetails plan) {
        TimelineList list = new TimelineList();
        for (PlanEvent event : tools.queries().history(tools.actor(), plan.id())) {
            list.entry(
                    Formats.minute(event.at()),
                    getTranslation("serviceplans.command." + event.command()),
                    event.what() + (event.reason() == null ? "" : "　" + event.reason()),
                    event.actorName());
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
