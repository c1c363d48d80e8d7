package cn.qinqing.serviceplans.ui;

import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseOutcomes;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What was made from a decision (措施和承诺), with links to both. */
class CaseOutcomePart extends Div {

    CaseOutcomePart(CaseDecisionTools tools, CaseDecisionDetails decision) {
        List<CaseOutcomes.Made> measures =
                tools.outcomes().measures(tools.actor(), decision.row().id());
        List<CommitmentRow> commitments =
                tools.outcomes().commitments(tools.actor(), decision.row().id());
        add(new H2(getTranslation("serviceplans.case.stage.outcome")));
        if (measures.isEmpty() && commitments.isEmpty()) {
            add(new Paragraph(getTranslation("serviceplans.case.outcome.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        measures.forEach(one -> list.add(new ListItem(
                new Span(getTranslation("serviceplans.case.outcome.measure")),
                new Anchor(PlanRoutes.details(one.plan()), one.text()),
                new Span("　" + one.planNumber() + "　" + one.lead() + "　" + Formats.day(one.due())))));
        commitments.forEach(one -> list.add(new ListItem(
                new Span(getTranslation("serviceplans.case.outcome.commitment")),
                new Anchor(CommitmentRoutes.details(one.id()), one.text()),
                new Span("　" + one.number() + "　" + one.unitName() + "　" + Formats.day(one.dueOn())))));
        add(list);
    }
}
