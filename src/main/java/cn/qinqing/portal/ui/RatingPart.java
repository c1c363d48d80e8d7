package cn.qinqing.portal.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.links.Links;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/**
 * On the page of an issue: that the enterprise is asked what it thinks of the reply, and how. The unit that handled it sees
 * none of it: nobody who is rated asks for the rating.
 */
@org.springframework.stereotype.Component
class RatingPart implements IssuePart {

    private final PortalTools tools;

    RatingPart(PortalTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        boolean open = tools.ratings().hindrance(issue.row().id()).isEmpty();
        boolean handles = actor.unitId()
                .filter(unit ->
                        work.handlers().stream().anyMatch(one -> one.unit().equals(unit)))
                .isPresent();
        if (handles || !actor.may(Right.LINK_READ) || issue.row().enterprise() == null) {
            return Optional.empty();
        }
        CaseLinks links =
                new CaseLinks(tools, IssueRatings.PURPOSE, issue.row().id().value(), "rating");
        Links.Status status = links.status();
        if (!open && status.deliveries().isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        Div heading = new Div(new H2(part.getTranslation("portal.rating.part")));
        heading.addClassName("qq-heading");
        part.add(heading);
        if (open) {
            boolean involved = tools.ratings().involves(actor, issue.row().id());
            heading.add(links.actions(actor, true, involved, changed));
            part.add(new Paragraph(part.getTranslation(
                    status.onCallList()
                            ? "portal.rating.part.calling"
                            : status.open() > 0 ? "portal.rating.part.open" : "portal.rating.part.notAsked")));
        }
        Optional.ofNullable(links.deliveries(actor, status.deliveries())).ifPresent(part::add);
        return Optional.of(part);
    }
}
