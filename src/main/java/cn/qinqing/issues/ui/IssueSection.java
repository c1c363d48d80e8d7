package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The newest issues on an enterprise's page. */
@org.springframework.stereotype.Component
class IssueSection implements EnterpriseSection {

    private static final int MOST = 10;

    private final IssueTools tools;

    IssueSection(IssueTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "issues.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.ISSUE_READ)) {
            return Optional.empty();
        }
        List<IssueRow> rows = tools.queries().page(actor, IssueFilter.ofEnterprise(enterprise), List.of(), 0, MOST);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph();
            none.setText(none.getTranslation("issues.section.none"));
            return Optional.of(none);
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> {
            String title = row.title().isEmpty()
                    ? list.getTranslation("issues.hidden." + row.privacy().name())
                    : row.title();
            String unit = row.leadUnit() == null
                    ? list.getTranslation("issues.noUnit")
                    : list.getTranslation("issueboard.section.unit", row.leadUnit());
            // who, by when, what next: in plain words
            list.add(new ListItem(
                    new Anchor(IssueRoutes.details(row.id()), title),
                    new Span("　" + row.number() + "　" + Formats.day(row.raisedOn()) + "　"
                            + list.getTranslation(
                                    "issues.IssueStatus." + row.status().name())),
                    new Div(
                            new Tag(IssueClocks.words(tools, row), IssueClocks.tone(tools, row)),
                            new Span("　" + unit + "　" + IssueClocks.next(row)))));
        });
        Paragraph all = new Paragraph(new Anchor(
                IssueRoutes.LIST + "?q=" + URLEncoder.encode(rows.getFirst().enterpriseName(), StandardCharsets.UTF_8),
                list.getTranslation("issueboard.section.all")));
        return Optional.of(rows.size() < MOST ? list : new Div(list, all));
    }
}
