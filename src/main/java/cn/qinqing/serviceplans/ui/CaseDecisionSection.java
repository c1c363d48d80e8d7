package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.serviceplans.CaseDecisionFilter;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseDecisionRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** Case-by-case decisions on an enterprise's page. */
@org.springframework.stereotype.Component
class CaseDecisionSection implements EnterpriseSection {

    private static final int MOST = 10;

    private final CaseDecisionTools tools;

    CaseDecisionSection(CaseDecisionTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 38;
    }

    @Override
    public String titleKey() {
        return "serviceplans.case.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.CASE_READ)) {
            return Optional.empty();
        }
        List<CaseDecisionRow> rows =
                tools.queries().page(actor, CaseDecisionFilter.ofEnterprise(enterprise), List.of(), 0, MOST);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph();
            none.setText(none.getTranslation("serviceplans.case.section.none"));
            return Optional.of(none);
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(
                new Anchor(CaseDecisionRoutes.details(row.id()), row.title()),
                new Span("　" + row.number() + "　" + Formats.day(row.proposedOn()) + "　"),
                new Tag(CaseDecisionTexts.state(row.state()), CaseDecisionTexts.tone(row.state())))));
        return Optional.of(list);
    }
}
