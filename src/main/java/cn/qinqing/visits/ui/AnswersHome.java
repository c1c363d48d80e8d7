package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.VisitAnswer;
import cn.qinqing.visits.VisitAnswers;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** On the first page: what enterprises corrected or added to one's own records. */
@org.springframework.stereotype.Component
class AnswersHome implements HomeSection {

    private static final int MOST = 5;
    private static final int EXCERPT = 40;

    private final VisitAnswers answers;

    AnswersHome(VisitAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String titleKey() {
        return "visits.answers.home";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.VISIT_RECORD)) {
            return Optional.empty();
        }
        List<VisitAnswer.OfMine> rows = answers.mine(actor, MOST);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(
                new Anchor(VisitRoutes.details(row.visit()), row.enterpriseName()),
                new Span("　"
                        + list.getTranslation(
                                "visits.answer.kind." + row.answer().kind().name())
                        + "　" + excerpt(row.answer().words())),
                new Span("　" + Formats.minute(row.answer().at())))));
        return Optional.of(list);
    }

    private static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= EXCERPT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
