package cn.qinqing.serviceplans.ui;

import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentPart;
import cn.qinqing.commitments.CommitmentSource;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionQueries;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseDecisionRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;

/** On the page of a commitment that was made from a case-by-case decision: the link to it. */
@org.springframework.stereotype.Component
class CaseCommitmentPart implements CommitmentPart {

    private final CaseDecisionQueries queries;

    CaseCommitmentPart(CaseDecisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Component> content(Actor actor, CommitmentDetails commitment, Runnable changed) {
        CommitmentSource source = commitment.source();
        if (source == null
                || source.id() == null
                || source.kind() != CommitmentSource.Kind.CASE_DECISION
                || !actor.may(Right.CASE_READ)) {
            return Optional.empty();
        }
        try {
            CaseDecisionRow row = queries.seen(actor, new CaseDecisionId(source.id()));
            Div part = new Div();
            part.add(
                    new H2(part.getTranslation("serviceplans.case.section.title")),
                    new Anchor(CaseDecisionRoutes.details(row.id()), row.number() + "　" + row.title()));
            return Optional.of(part);
        } catch (RuleViolation beyondTheScope) {
            return Optional.empty();
        }
    }
}
