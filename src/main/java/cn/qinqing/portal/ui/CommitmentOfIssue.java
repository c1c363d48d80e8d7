package cn.qinqing.portal.ui;

import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** On the page of an issue: the promise that the enterprise says was not kept. */
@org.springframework.stereotype.Component
@Order(30)
class CommitmentOfIssue implements IssuePart {

    private final CommitmentQueries commitments;

    CommitmentOfIssue(CommitmentQueries commitments) {
        this.commitments = commitments;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        UUID source = issue.origin().id();
        if (issue.origin().kind() != Origin.Kind.ENTERPRISE_LINK
                || source == null
                || !actor.may(Right.COMMITMENT_READ)) {
            return Optional.empty();
        }
        return commitments.find(actor, new CommitmentId(source)).map(CommitmentOfIssue::shown);
    }

    private static Component shown(CommitmentRow row) {
        Div part = new Div();
        part.add(
                new H2(part.getTranslation("portal.commitment.ofIssue")),
                new Paragraph(
                        new Anchor(CommitmentRoutes.details(row.id()), row.text()),
                        new Span("　" + row.number() + "　"
                                + part.getTranslation("commitments.CommitmentStanding."
                                        + row.standing().name()))));
        return part;
    }
}
