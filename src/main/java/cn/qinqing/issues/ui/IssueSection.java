package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The newest issues on an enterprise's page. */
@org.springframework.stereotype.Component
class IssueSection implements EnterpriseSection {

    private static final int MOST = 10;

    private final IssueQueries queries;

    IssueSection(IssueQueries queries) {
        this.queries = queries;
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
        List<IssueRow> rows = queries.page(actor, IssueFilter.ofEnterprise(enterprise), List.of(), 0, MOST);
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
            list.add(new ListItem(
                    new Anchor(IssueRoutes.details(row.id()), title),
                    new Span("　" + row.number() + "　" + Formats.day(row.raisedOn()) + "　"
                            + list.getTranslation(
                                    "issues.IssueStatus." + row.status().name()))));
        });
        return Optional.of(list);
    }
}
