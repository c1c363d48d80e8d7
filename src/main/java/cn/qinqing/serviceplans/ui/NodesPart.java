package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.NodeId;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanOffer;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The stages of a plan with their nodes, how far each is, and what a later template would change. */
class NodesPart extends Div {

    private final transient PlanTools tools;
    private final transient PlanDetails plan;
    private final transient Runnable changed;
    private final Div shown = new Div();
    private boolean adapting;

    NodesPart(PlanTools tools, PlanDetails plan, Runnable changed) {
        this.tools = tools;
        this.plan = plan;
        this.changed = changed;
        boolean edits = tools.actor().may(Right.PLAN_EDIT) && plan.state() != PlanState.CLOSED;
        H2 title = new H2(getTranslation("serviceplans.nodes"));
        Div heading = new Div(title);
        heading.addClassName("qq-plan-heading");
        if (edits) {
            Button adapt = new Button(getTranslation("serviceplans.nodes.adapt"));
            adapt.addThemeVariants(ButtonVariant.LUMO_SMALL);
            adapt.addClickListener(click -> {
                adapting = !adapting;
                adapt.setText(getTranslation(adapting ? "serviceplans.nodes.adapted" : "serviceplans.nodes.adapt"));
                draw();
            });
            heading.add(adapt);
        }
        add(heading);
        if (edits) {
            offers();
        }
        shown.addClassName("qq-plan-stages");
        add(shown);
        draw();
    }

    private void draw() {
        shown.removeAll();
        for (PlanStage stage : PlanStage.values()) {
            Div column = new Div(new H3(getTranslation("serviceplans.PlanStage." + stage.name())));
            column.addClassName("qq-plan-stage");
            if (stage == plan.stage()) {
                column.add(new Tag(getTranslation("serviceplans.stage.now"), Tag.Tone.PLAIN));
            }
            UnorderedList list = new UnorderedList();
            plan.nodes().stream()
                    .filter(node -> node.stage() == stage && node.parent() == null)
                    .filter(node -> adapting || node.leftOut() == null)
                    .forEach(node -> list.add(item(node)));
            column.add(list);
            shown.add(column);
        }
        if (adapting) {
            shown.add(new Button(
                    getTranslation("serviceplans.node.add"),
                    click -> new NodeDialog(tools, plan, null, changed).open()));
        }
    }

    private ListItem item(PlanDetails.Node node) {
        ListItem item = new ListItem(line(node));
        List<PlanDetails.Node> below = plan.nodes().stream()
                .filter(one -> node.id().equals(one.parent()))
                .filter(one -> adapting || one.leftOut() == null)
                .toList();
        if (!below.isEmpty()) {
            UnorderedList list = new UnorderedList();
            below.forEach(one -> list.add(new ListItem(line(one))));
            item.add(list);
        }
        return item;
    }

    private Div line(PlanDetails.Node node) {
        Div line = new Div(new Span(node.name()));
        line.addClassName("qq-plan-node");
        if (node.leftOut() != null) {
            line.add(new Span(getTranslation("serviceplans.node.left", node.leftOut())));
        } else {
            standing(node.id(), line);
        }
        if (adapting) {
            change(node, line);
        }
        return line;
    }

    private void standing(NodeId node, Div line) {
        List<PlanDetails.Milestone> steps = plan.milestones().stream()
                .filter(one -> node.equals(one.node()))
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        long done = steps.stream().filter(one -> one.actualEnd() != null).count();
        boolean late = steps.stream()
                .anyMatch(one -> one.actualEnd() == null && one.plannedEnd().isBefore(tools.today()));
        line.add(new Tag(
                done == steps.size()
                        ? getTranslation("serviceplans.step.done")
                        : PlanTexts.progress((int) done, steps.size()),
                done == steps.size() ? Tag.Tone.GOOD : late ? Tag.Tone.LATE : Tag.Tone.PLAIN));
    }

    private void change(PlanDetails.Node node, Div line) {
        if (node.leftOut() == null) {
            line.add(
                    small(
                            "serviceplans.node.rename",
                            node.name(),
                            () -> new NodeDialog(tools, plan, node, changed).open()),
                    small(
                            "serviceplans.node.leaveOut",
                            node.name(),
                            () -> new PlanWordsDialog(
                                            "serviceplans.node.leaveOut", node.name(), "serviceplans.reason", words -> {
                                                tools.nodes().leaveOut(tools.actor(), node.id(), node.version(), words);
                                                changed.run();
                                            })
                                    .open()));
        } else {
            line.add(small(
                    "serviceplans.node.takeBack",
                    node.name(),
                    () -> Notices.orRefused(() -> {
                        tools.nodes().takeBack(tools.actor(), node.id(), node.version());
                        changed.run();
                    })));
        }
    }

    private Button small(String key, String of, Runnable command) {
        Button button = new Button(getTranslation(key), click -> command.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(key) + "：" + of);
        return button;
    }

    /** What the template of today would change: taken over or left, item by item. */
    private void offers() {
        List<PlanOffer> offers = tools.templates().offers(tools.actor(), plan);
        if (offers.isEmpty()) {
            return;
        }
        Div offered = new Div(new Paragraph(getTranslation("serviceplans.offer.what", offers.size())));
        offered.addClassName("qq-warn");
        UnorderedList list = new UnorderedList();
        offers.forEach(offer -> {
            String words = getTranslation(
                    "serviceplans.offer." + offer.kind().name(),
                    getTranslation("serviceplans.PlanStage." + offer.stage().name()),
                    offer.name(),
                    offer.now());
            list.add(new ListItem(
                    new Span(words + "　"),
                    small("serviceplans.offer.accept", words, () -> decide(offer, true)),
                    new Span("　"),
                    small("serviceplans.offer.dismiss", words, () -> decide(offer, false))));
        });
        offered.add(list);
        add(offered);
    }

    private void decide(PlanOffer offer, boolean accept) {
        Notices.orRefused(() -> {
            tools.nodes().decide(tools.actor(), plan.id(), offer.code(), accept);
            changed.run();
        });
    }
}
