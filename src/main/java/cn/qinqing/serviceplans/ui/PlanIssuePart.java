package cn.qinqing.serviceplans.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.serviceplans.PlanIssues;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On an issue's page: the measures that have to do with it, and the plans into which it can be taken. */
@org.springframework.stereotype.Component
@Order(60)
class PlanIssuePart implements IssuePart {

    private final PlanTools tools;

    PlanIssuePart(PlanTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        if (!actor.may(Right.PLAN_READ)) {
            return Optional.empty();
        }
        IssueId id = issue.row().id();
        List<PlanIssues.Linked> linked = tools.issues().ofIssue(actor, id);
        List<PlanRow> plans = actor.may(Right.PLAN_EDIT) && issue.row().privacy() == IssuePrivacy.NORMAL
                ? tools.issues().plansFor(actor, id).stream()
                        .filter(plan ->
                                linked.stream().noneMatch(one -> one.plan().equals(plan.id())))
                        .toList()
                : List.of();
        if (linked.isEmpty() && plans.isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div(new H2(Sentences.of("serviceplans.issue.part")));
        if (!linked.isEmpty()) {
            UnorderedList list = new UnorderedList();
            linked.forEach(one -> list.add(new ListItem(
                    new Anchor(PlanRoutes.details(one.plan()), one.planNumber() + "　" + one.measure()),
                    new Span("　"
                            + Sentences.of(
                                    one.raised() ? "serviceplans.issue.raised" : "serviceplans.issue.became")))));
            part.add(list);
        }
        plans.forEach(plan -> part.add(new Button(
                Sentences.of("serviceplans.issue.take", plan.number()),
                click -> new MeasureDialog(
                                tools, plan.id(), null, Objects.requireNonNullElse(issue.text(), ""), form -> {
                                    tools.issues().take(tools.actor(), id, plan.id(), form);
                                    changed.run();
                                })
                        .open())));
        return Optional.of(part);
    }
}
