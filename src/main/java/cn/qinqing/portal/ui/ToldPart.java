package cn.qinqing.portal.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueTelling;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.links.Links;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: that the enterprise was told what was decided, and how; to have it told again. */
@org.springframework.stereotype.Component
@Order(20)
class ToldPart implements IssuePart {

    private final PortalTools tools;
    private final IssueTelling telling;

    ToldPart(PortalTools tools, IssueTelling telling) {
        this.tools = tools;
        this.telling = telling;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        boolean handles = actor.unitId()
                .filter(unit ->
                        work.handlers().stream().anyMatch(one -> one.unit().equals(unit)))
                .isPresent();
        if (handles || !actor.may(Right.LINK_READ) || issue.row().enterprise() == null) {
            return Optional.empty();
        }
        CaseLinks links =
                new CaseLinks(tools, IssueTelling.PURPOSE, issue.row().id().value(), "told");
        Links.Status status = links.status();
        boolean open = telling.hindrance(issue.row().id()).isEmpty();
        if (!open && status.deliveries().isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        Div heading = new Div(new H2(part.getTranslation("portal.told.part")));
        heading.addClassName("qq-heading");
        part.add(heading);
        if (open) {
            boolean involved = tools.ratings().involves(actor, issue.row().id());
            heading.add(links.actions(actor, true, involved, changed));
            part.add(new Paragraph(
                    part.getTranslation(status.onCallList() ? "portal.told.part.calling" : "portal.told.part.what")));
        }
        Optional.ofNullable(links.deliveries(actor, status.deliveries())).ifPresent(part::add);
        return Optional.of(part);
    }
}
