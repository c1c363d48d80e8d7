package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.EvidenceKind;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.StoredFile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;

/** The milestones of one measure: planned and actual days, what proves them, what may be done. */
class MilestoneTable extends Div {

    private final transient PlanTools tools;
    private final transient PlanDetails plan;
    private final transient PlanDetails.Measure measure;
    private final boolean reports;
    private final boolean edits;
    private final transient Runnable changed;

    MilestoneTable(PlanTools tools, PlanDetails plan, PlanDetails.Measure measure, boolean reports, Runnable changed) {
        this.tools = tools;
        this.plan = plan;
        this.measure = measure;
        this.reports = reports;
        this.changed = changed;
        edits = plan.state() != PlanState.CLOSED && tools.actor().may(Right.PLAN_EDIT);
        if (measure.milestones().isEmpty()) {
            add(new Paragraph(getTranslation("serviceplans.milestones.none")));
            return;
        }
        PlanTable table = new PlanTable(
                getTranslation("serviceplans.milestones.of", measure.text()),
                MeasuresPart.headings().stream().map(this::getTranslation).toList());
        measure.milestones()
                .forEach(one -> table.line(List.of(
                        name(one),
                        new Span(Formats.day(one.plannedStart()) + " – " + Formats.day(one.plannedEnd())),
                        new Span(actual(one)),
                        new Tag(PlanTexts.standing(one, tools.today()), PlanTexts.tone(one, tools.today())),
                        proofs(one),
                        buttons(one))));
        add(table);
    }

    private Div name(PlanDetails.Milestone milestone) {
        Div cell = new Div(new Span(milestone.name()));
        if (milestone.leftOut() != null) {
            cell.add(below(getTranslation("serviceplans.measure.leftWhy", milestone.leftOut())));
        }
        plan.measures().stream()
                .flatMap(one -> one.milestones().stream())
                .filter(one -> one.id().equals(milestone.predecessor()))
                .findFirst()
                .ifPresent(one -> cell.add(below(getTranslation("serviceplans.step.after", one.name()))));
        plan.nodes().stream()
                .filter(one -> one.id().equals(milestone.node()))
                .findFirst()
                .ifPresent(one -> cell.add(below(getTranslation("serviceplans.step.node", one.name()))));
        return cell;
    }

    private static Div below(String words) {
        Div line = new Div(words);
        line.addClassName("qq-plan-below");
        return line;
    }

    private static String actual(PlanDetails.Milestone milestone) {
        if (milestone.actualStart() == null) {
            return "—";
        }
        return Formats.day(milestone.actualStart()) + " – "
                + (milestone.actualEnd() == null ? "" : Formats.day(milestone.actualEnd()));
    }

    private Div proofs(PlanDetails.Milestone milestone) {
        Div cell = new Div();
        milestone.evidence().forEach(proof -> {
            Div line = new Div();
            String kind =
                    getTranslation("serviceplans.EvidenceKind." + proof.kind().name()) + "：";
            if (proof.withdrawn() != null) {
                line.add(new Span(
                        kind + getTranslation("serviceplans.proof.withdrawn", proof.words(), proof.withdrawn())));
            } else if (proof.kind() == EvidenceKind.FILE) {
                line.add(new Span(kind), file(proof));
            } else {
                line.add(new Span(kind + proof.words()));
            }
            line.getElement().setAttribute("title", proof.addedBy() + "　" + Formats.minute(proof.addedAt()));
            if (reports && proof.withdrawn() == null) {
                line.add(
                        new Span(" "),
                        small(
                                "serviceplans.proof.withdraw",
                                proof.words(),
                                () -> new PlanWordsDialog(
                                                "serviceplans.proof.withdraw",
                                                proof.words(),
                                                "serviceplans.reason",
                                                words -> {
                                                    tools.milestones().withdraw(tools.actor(), proof.id(), words);
                                                    changed.run();
                                                })
                                        .open()));
            }
            cell.add(line);
        });
        if (milestone.evidence().isEmpty()) {
            cell.add(new Span("—"));
        }
        return cell;
    }

    private Anchor file(PlanDetails.Evidence proof) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = tools.milestones().file(tools.actor(), proof.id());
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(
                            tools.files().open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                proof.words());
    }

    private Div buttons(PlanDetails.Milestone milestone) {
        Div buttons = new Div();
        buttons.addClassName("qq-plan-buttons");
        if (milestone.leftOut() != null) {
            return buttons;
        }
        if (reports) {
            report(milestone, buttons);
        }
        if (edits) {
            buttons.add(small(
                    "serviceplans.milestone.edit",
                    milestone.name(),
                    () -> new MilestoneDialog(tools, plan, measure, milestone, changed).open()));
            if (milestone.actualEnd() == null) {
                buttons.add(small(
                        "serviceplans.dates.action",
                        milestone.name(),
                        () -> new ShiftDatesDialog(tools.current(), tools.dates(), milestone, 0, changed).open()));
            }
            buttons.add(small(
                    "serviceplans.milestone.leaveOut",
                    milestone.name(),
                    () -> new PlanWordsDialog(
                                    "serviceplans.milestone.leaveOut", milestone.name(), "serviceplans.", words -> {
                                        tools.milestones()
                                                .leaveOut(tools.actor(), milestone.id(), milestone.version(), words);
                                        changed.run();
                                    })
                            .open()));
        }
        return buttons;
    }

    private void report(PlanDetails.Milestone milestone, Div buttons) {
        if (milestone.actualEnd() == null) {
            if (milestone.actualStart() == null) {
                buttons.add(small(
                        "serviceplans.step.begin",
                        milestone.name(),
                        () -> new BeginStepDialog(tools, milestone, changed).open()));
            }
            buttons.add(small(
                    "serviceplans.step.finish",
                    milestone.name(),
                    () -> new DoneDialog(tools, plan.id(), milestone, false, changed).open()));
        } else {
            buttons.add(
                    small(
                            "serviceplans.proof.add",
                            milestone.name(),
                            () -> new DoneDialog(tools, plan.id(), milestone, true, changed).open()),
                    small(
                            "serviceplans.step.reopen",
                            milestone.name(),
                            () -> new PlanWordsDialog(
                                            "serviceplans.step.reopen",
                                            milestone.name(),
                                            "serviceplans.reason",
                                            words -> {
                                                tools.milestones()
                                                        .reopen(
                                                                tools.actor(),
                                                                milestone.id(),
                                                                milestone.version(),
                                                                words);
                                                changed.run();
                                            })
                                    .open()));
        }
    }

    private Button small(String key, String of, Runnable command) {
        Button button = new Button(getTranslation(key), click -> command.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + "：" + of);
        return button;
    }
}
