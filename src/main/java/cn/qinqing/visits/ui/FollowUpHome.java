package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.FollowUpRow;
import cn.qinqing.visits.VisitFollowUps;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** On the first page: what is to follow one's own visits. */
@org.springframework.stereotype.Component
class FollowUpHome implements HomeSection {

    private static final int MOST = 8;
    private static final int EXCERPT = 40;

    private final VisitFollowUps followUps;

    FollowUpHome(VisitFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String titleKey() {
        return "visits.followUp.home";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.VISIT_RECORD)) {
            return Optional.empty();
        }
        List<FollowUpRow> rows = followUps.mine(actor, MOST);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(
                new Span(row.by() == null ? "" : Formats.day(row.by()) + "　"),
                new Anchor(VisitRoutes.details(row.visit()), row.enterpriseName()),
                new Span("　" + excerpt(row.what())))));
        return Optional.of(list);
    }

    private static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= EXCERPT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
