package cn.qinqing.portal.ui;

import cn.qinqing.commitments.CommitmentAnswers;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentPart;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.links.Links;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/**
 * On the page of a commitment: the issues that the enterprise made of it, and how it is asked whether it was kept. The unit
 * that promised sees no link.
 */
@org.springframework.stereotype.Component
class CommitmentLinkPart implements CommitmentPart {

    private static final int MOST = 50;

    private final PortalTools tools;
    private final CommitmentAnswers answers;
    private final IssueQueries issues;

    CommitmentLinkPart(PortalTools tools, CommitmentAnswers answers, IssueQueries issues) {
        this.tools = tools;
        this.answers = answers;
        this.issues = issues;
    }

    @Override
    public Optional<Component> content(Actor actor, CommitmentDetails commitment, Runnable changed) {
        Div part = new Div();
        raised(actor, commitment, part);
        asked(actor, commitment, part, changed);
        return part.getComponentCount() == 0 ? Optional.empty() : Optional.of(part);
    }

    private void raised(Actor actor, CommitmentDetails commitment, Div part) {
        if (!actor.may(Right.ISSUE_READ)) {
            return;
        }
        Origin origin =
                new Origin(Origin.Kind.ENTERPRISE_LINK, commitment.row().id().value());
        List<IssueRow> rows = issues.page(actor, IssueFilter.ofOrigin(origin), List.of(), 0, MOST);
        if (!rows.isEmpty()) {
            UnorderedList list = new UnorderedList();
            rows.forEach(row -> list.add(new ListItem(
                    new Anchor(IssueRoutes.details(row.id()), row.number()),
                    new Span("　"
                            + part.getTranslation(
                                    "issues.IssueStatus." + row.status().name())))));
            part.add(new H2(part.getTranslation("portal.commitment.issues")), list);
        }
    }

    private void asked(Actor actor, CommitmentDetails commitment, Div part, Runnable changed) {
        if (!actor.may(Right.LINK_READ) && !actor.may(Right.LINK_SEND)) {
            return;
        }
        CaseLinks links = new CaseLinks(
                tools, CommitmentAnswers.PURPOSE, commitment.row().id().value(), "commitment");
        Links.Status status = links.status();
        boolean open = answers.hindrance(commitment.row().id()).isEmpty();
        if (!open && status.deliveries().isEmpty()) {
            return;
        }
        Div heading = new Div(new H2(part.getTranslation("portal.commitment.part")));
        heading.addClassName("qq-heading");
        part.add(heading);
        if (open) {
            heading.add(links.actions(
                    actor, true, answers.involves(actor, commitment.row().id()), changed));
            part.add(new Paragraph(part.getTranslation(
                    status.onCallList()
                            ? "portal.commitment.part.calling"
                            : status.open() > 0 ? "portal.commitment.part.waiting" : "portal.commitment.part.what")));
        }
        Optional.ofNullable(links.deliveries(actor, status.deliveries())).ifPresent(part::add);
    }
}
