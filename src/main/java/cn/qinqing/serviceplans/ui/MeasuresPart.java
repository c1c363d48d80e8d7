package cn.qinqing.serviceplans.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Needs with their measures, and under each measure its milestones. */
class MeasuresPart extends Div {

    private final transient PlanTools tools;
    private final transient PlanDetails plan;
    private final transient Runnable changed;
    private final transient Actor actor;
    private final boolean open;
    private final boolean edits;

    MeasuresPart(PlanTools tools, PlanDetails plan, Runnable changed) {
        this.tools = tools;
        this.plan = plan;
        this.changed = changed;
        actor = tools.actor();
        open = plan.state() != PlanState.CLOSED;
        edits = open && actor.may(Right.PLAN_EDIT);
        Div heading = new Div(new H2(getTranslation("serviceplans.measures")));
        heading.addClassName("qq-plan-heading");
        if (edits) {
            Button add = new Button(
                    getTranslation("serviceplans.measure.add"),
                    click -> new MeasureDialog(tools, plan.id(), null, "", form -> {
                                tools.measures().add(tools.actor(), plan.id(), form);
                                changed.run();
                            })
                            .open());
            heading.add(add);
        }
        add(heading);
        if (plan.measures().isEmpty()) {
            add(new EmptyState(getTranslation(edits ? "serviceplans.measures.begin" : "serviceplans.measures.none")));
        }
        plan.measures().forEach(measure -> add(section(measure)));
    }

    private Div section(PlanDetails.Measure measure) {
        Div section = new Div(new H3(measure.position() + ". " + measure.text()));
        section.addClassName("qq-plan-measure");
        if (measure.leftOut() != null) {
            section.add(
                    new Tag(getTranslation("serviceplans.step.left"), Tag.Tone.PARKED),
                    new Paragraph(getTranslation("serviceplans.measure.leftWhy", measure.leftOut())));
            if (edits) {
                section.add(small(
                        "serviceplans.measure.takeBack",
                        measure.text(),
                        () -> Notices.orRefused(() -> {
                            tools.measures().takeBack(tools.actor(), measure.id(), measure.version());
                            changed.run();
                        })));
            }
            return section;
        }
        section.add(facts(measure), new MilestoneTable(tools, plan, measure, reports(measure), changed));
        section.add(buttons(measure));
        return section;
    }

    private KeyValues facts(PlanDetails.Measure measure) {
        KeyValues facts = new KeyValues()
                .line(getTranslation("serviceplans.field.need"), measure.need())
                .line(
                        getTranslation("serviceplans.field.basis"),
                        measure.basis() == null ? getTranslation("serviceplans.basis.none") : measure.basis())
                .line(getTranslation("serviceplans.field.lead"), measure.leadName());
        if (!measure.others().isEmpty()) {
            facts.line(
                    getTranslation("serviceplans.field.others"),
                    measure.others().stream().map(PlanDetails.CoUnit::name).collect(Collectors.joining("、")));
        }
        facts.line(
                        getTranslation("serviceplans.field.person"),
                        measure.personName() == null
                                ? getTranslation("serviceplans.person.none")
                                : measure.personName())
                .line(getTranslation("serviceplans.field.dueOn"), due(measure));
        if (measure.stewardName() != null) {
            facts.line(getTranslation("serviceplans.field.steward"), measure.stewardName());
        }
        if (measure.source() != null) {
            facts.line(
                    getTranslation("serviceplans.field.source"),
                    getTranslation(
                            "serviceplans.Source." + measure.source().kind().name()));
        }
        if (!measure.issues().isEmpty()) {
            Div issues = new Div();
            measure.issues()
                    .forEach(issue -> issues.add(new Div(
                            new Anchor(
                                    IssueRoutes.details(new IssueId(issue.id())),
                                    issue.number() + (issue.title() == null ? "" : "　" + issue.title())),
                            new Span("　"
                                    + getTranslation(
                                            issue.raised()
                                                    ? "serviceplans.issue.raised"
                                                    : "serviceplans.issue.became")))));
            facts.line(getTranslation("serviceplans.field.issues"), issues);
        }
        return facts;
    }

    private Span due(PlanDetails.Measure measure) {
        boolean done = !measure.steps().isEmpty() && measure.steps().stream().allMatch(one -> one.actualEnd() != null);
        return measure.due().isBefore(tools.today()) && !done && open
                ? new Tag(getTranslation("serviceplans.measures.late", Formats.day(measure.due())), Tag.Tone.LATE)
                : new Span(Formats.day(measure.due()));
    }

    /** As the service decides it, to offer only what goes through. */
    private boolean reports(PlanDetails.Measure measure) {
        if (!open || !actor.may(Right.PLAN_EDIT) && !actor.may(Right.PLAN_REPORT)) {
            return false;
        }
        return actor.may(Right.PLAN_EDIT)
                || actor.unitId()
                        .filter(unit -> unit.equals(measure.lead())
                                || measure.others().stream()
                                        .anyMatch(one -> one.id().equals(unit)))
                        .isPresent()
                || actor.personId()
                        .filter(person -> person.equals(measure.person())
                                || person.equals(Objects.requireNonNullElse(
                                        measure.steward(),
                                        Objects.requireNonNullElse(
                                                plan.steward(),
                                                new cn.qinqing.shared.PersonId(new java.util.UUID(0, 0))))))
                        .isPresent();
    }

    private Div buttons(PlanDetails.Measure measure) {
        Div buttons = new Div();
        buttons.addClassName("qq-actions");
        if (edits) {
            buttons.add(
                    small(
                            "serviceplans.milestone.add",
                            measure.text(),
                            () -> new MilestoneDialog(tools, plan, measure, null, changed).open()),
                    small(
                            "serviceplans.measure.change",
                            measure.text(),
                            () -> new MeasureDialog(tools, plan.id(), measure, "", form -> {
                                        tools.measures().change(tools.actor(), measure.id(), form);
                                        changed.run();
                                    })
                                    .open()),
                    small(
                            "serviceplans.measure.leaveOut",
                            measure.text(),
                            () -> new PlanWordsDialog(
                                            "serviceplans.measure.leaveOut",
                                            measure.text(),
                                            "serviceplans.reason",
                                            words -> {
                                                tools.measures()
                                                        .leaveOut(
                                                                tools.actor(), measure.id(), measure.version(), words);
                                                changed.run();
                                            })
                                    .open()));
        }
        if (open && actor.may(Right.ISSUE_RAISE)) {
            buttons.add(small(
                    "serviceplans.raise",
                    measure.text(),
                    () -> new RaiseFromMeasureDialog(tools, measure, raised -> {
                                Notices.done(getTranslation("serviceplans.raise.done", raised.number()));
                                changed.run();
                            })
                            .open()));
        }
        return buttons;
    }

    private Button small(String key, String of, Runnable command) {
        Button button = new Button(getTranslation(key), click -> command.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + "：" + of);
        return button;
    }

    static List<String> headings() {
        return List.of(
                "serviceplans.field.step",
                "serviceplans.field.planned",
                "serviceplans.field.actual",
                "serviceplans.field.standing",
                "serviceplans.field.proof",
                "serviceplans.field.action");
    }
}
