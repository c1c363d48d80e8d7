package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tiers of liaison (联系层级): what holds for each, what will, what did. */
@Route("tiers")
@Menu(order = 27, title = "assignments.tiers.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class TierView extends Div implements HasDynamicTitle {

    private final transient AssignmentTools tools;

    TierView(AssignmentTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        fill();
    }

    private void fill() {
        removeAll();
        Paragraph explain = new Paragraph(getTranslation("assignments.tiers.explain"));
        explain.addClassName("qq-sub");
        add(new H1(getTranslation("assignments.tiers.title")), explain);
        Map<String, List<TierRule>> rules = tools.tiers().history(tools.actor()).stream()
                .collect(Collectors.groupingBy(TierRule::tier, LinkedHashMap::new, Collectors.toList()));
        rules.values().forEach(one -> add(tier(one)));
    }

    private Div tier(List<TierRule> rules) {
        TierRule now = rules.stream()
                .filter(rule -> rule.period().contains(tools.today()))
                .findFirst()
                .orElse(rules.getFirst());
        Div heading = new Div(new H2(now.name()));
        heading.addClassName("qq-heading");
        if (tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            Button change = new Button(
                    getTranslation("assignments.action.rule"),
                    click -> new ChangeTierRuleDialog(
                                    tools, now, getTranslation("assignments.rule.of", now.name()), () -> {
                                        Notices.done(getTranslation("assignments.done.rule"));
                                        fill();
                                    })
                            .open());
            change.setAriaLabel(getTranslation("assignments.rule.of", now.name()));
            heading.add(change);
        }
        PlainTable table = new PlainTable(Stream.of(
                        "period",
                        "tierName",
                        "leaders",
                        "enterprises",
                        "chambers",
                        "visitMonths",
                        "chamberMonths",
                        "officerMonths",
                        "rotation",
                        "document")
                .map(name -> getTranslation("assignments.field." + name))
                .toList());
        table.addClassName("qq-figure-table");
        table.getElement().setAttribute("aria-label", now.name());
        rules.forEach(rule -> table.line(Stream.of(
                        Formats.period(rule.period()),
                        rule.name(),
                        "" + rule.leaders(),
                        TierTexts.range(rule.enterprises()),
                        TierTexts.range(rule.chambers()),
                        months(rule.visitMonths()),
                        months(rule.chamberVisitMonths()),
                        months(rule.officerMonths()),
                        rule.rotationMonths() == null
                                ? getTranslation("assignments.rule.noRotation")
                                : months(rule.rotationMonths()),
                        rule.documentNo() == null ? "—" : rule.documentNo())
                .map(Span::new)
                .toList()));
        return new Div(heading, table);
    }

    private String months(int months) {
        return getTranslation("assignments.rule.months", months);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("assignments.tiers.title"));
    }
}
