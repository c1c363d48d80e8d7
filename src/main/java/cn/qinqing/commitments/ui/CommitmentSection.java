package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
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

/** On an enterprise's page: what the government promised to it (政府承诺). */
@org.springframework.stereotype.Component
class CommitmentSection implements EnterpriseSection {

    private static final int MOST = 10;

    private final CommitmentTools tools;

    CommitmentSection(CommitmentTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String titleKey() {
        return "commitments.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.COMMITMENT_READ)) {
            return Optional.empty();
        }
        List<CommitmentRow> rows = tools.queries().ofEnterprise(actor, enterprise);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph();
            none.setText(none.getTranslation("commitments.section.none"));
            return Optional.of(none);
        }
        UnorderedList list = new UnorderedList();
        rows.stream().limit(MOST).forEach(row -> list.add(item(row)));
        if (rows.size() <= MOST) {
            return Optional.of(list);
        }
        Paragraph all = new Paragraph(new Anchor(
                CommitmentRoutes.LIST + "?q="
                        + URLEncoder.encode(rows.getFirst().enterpriseName(), StandardCharsets.UTF_8),
                list.getTranslation("commitments.section.all", rows.size())));
        return Optional.of(new Div(list, all));
    }

    private ListItem item(CommitmentRow row) {
        ListItem item = new ListItem();
        item.add(
                new Anchor(CommitmentRoutes.details(row.id()), row.text()),
                new Span("　" + row.number()),
                new Div(
                        new Tag(CommitmentTexts.standing(row), CommitmentTexts.tone(row, tools.today())),
                        new Span("　" + CommitmentTexts.due(row, tools.today()) + "　"
                                + item.getTranslation("commitments.section.holder", CommitmentTexts.holder(row)))));
        return item;
    }
}
