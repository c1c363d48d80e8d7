package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.SimilarIssues;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On an issue's page: the common problem to which it belongs, or, for the desk, issues alike with which to begin one. */
@org.springframework.stereotype.Component
@Order(50)
class ProblemPart implements IssuePart {

    private final CommonTools tools;

    ProblemPart(CommonTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        IssueId id = issue.row().id();
        Optional<CommonProblem> problem = tools.queries().ofIssue(actor, id);
        if (problem.isPresent()) {
            Div part = new Div(
                    new H2(Sentences.of("commonproblem.part")),
                    new Paragraph(new Anchor(
                            IssueRoutes.problem(problem.get().id()),
                            problem.get().number() + "　" + problem.get().title())));
            return Optional.of(part);
        }
        if (!actor.may(Right.ISSUE_TRIAGE) || !issue.row().status().open()) {
            return Optional.empty();
        }
        return Optional.of(alike(actor, issue, changed));
    }

    private Div alike(Actor actor, IssueDetails issue, Runnable changed) {
        Div part = new Div(new H2(Sentences.of("commonproblem.alike")));
        List<SimilarIssues.Hit> hits = tools.similar().open(actor, issue.row());
        Map<Checkbox, IssueId> boxes = new LinkedHashMap<>();
        if (hits.isEmpty()) {
            part.add(new Paragraph(Sentences.of("commonproblem.alike.none")));
        } else {
            UnorderedList list = new UnorderedList();
            hits.forEach(hit -> {
                Checkbox box = new Checkbox();
                box.setAriaLabel(hit.number());
                boxes.put(box, hit.id());
                list.add(new ListItem(
                        box,
                        new Anchor(IssueRoutes.details(hit.id()), hit.number() + "　" + hit.title()),
                        new com.vaadin.flow.component.html.Span("　"
                                + Sentences.of(
                                        "issues.IssueStatus." + hit.status().name()))));
            });
            part.add(list);
        }
        part.add(new Button(Sentences.of("commonproblem.join"), click -> {
            List<IssueId> members = new ArrayList<>(List.of(issue.row().id()));
            boxes.forEach((box, id) -> {
                if (Boolean.TRUE.equals(box.getValue())) {
                    members.add(id);
                }
            });
            new JoinProblemDialog(tools, members, id -> changed.run()).open();
        }));
        return part;
    }
}
