package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The service plans of an enterprise, on its page. */
@org.springframework.stereotype.Component
class PlanSection implements EnterpriseSection {

    private final PlanTools tools;

    PlanSection(PlanTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "serviceplans.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.PLAN_READ)) {
            return Optional.empty();
        }
        List<PlanRow> rows = tools.queries().ofEnterprise(actor, enterprise);
        Div content = new Div();
        if (rows.isEmpty()) {
            content.add(new Paragraph(content.getTranslation("serviceplans.section.none")));
        } else {
            UnorderedList list = new UnorderedList();
            rows.forEach(row -> list.add(new ListItem(
                    new Tag(PlanTexts.light(row.colour()), PlanTexts.tone(row.colour())),
                    new Span(" "),
                    new Anchor(
                            PlanRoutes.details(row.id()),
                            row.number() + (row.projectName() == null ? "" : "　" + row.projectName())),
                    new Span("　"
                            + list.getTranslation(
                                    "serviceplans.PlanState." + row.state().name()) + "　"
                            + PlanTexts.progress(row.done(), row.total())
                            + (row.nextDue() == null
                                    ? ""
                                    : "　"
                                            + list.getTranslation(
                                                    "serviceplans.section.next", Formats.day(row.nextDue())))))));
            content.add(list);
        }
        if (actor.may(Right.PLAN_EDIT)) {
            content.add(new Button(
                    content.getTranslation("serviceplans.open"),
                    click -> new PlanDialog(
                                    tools,
                                    null,
                                    enterprise,
                                    id -> UI.getCurrent().navigate(PlanRoutes.details(id)))
                            .open()));
        }
        return Optional.of(content);
    }
}
