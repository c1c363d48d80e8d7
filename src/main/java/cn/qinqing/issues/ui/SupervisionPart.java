package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.SupervisionFilter;
import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** The supervision notices on an issue's page, each with its answer. */
@org.springframework.stereotype.Component
@org.springframework.core.annotation.Order(30)
class SupervisionPart implements IssuePart {

    private static final int MOST = 100;

    private final SupervisionTools tools;

    SupervisionPart(SupervisionTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        List<SupervisionRow> rows = tools.notices()
                .page(actor, SupervisionFilter.ofIssue(issue.row().id()), List.of(), 0, MOST);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div(new H2(Sentences.of("issues.supervision.part")));
        rows.forEach(row -> part.add(one(row, changed)));
        return Optional.of(part);
    }

    private Div one(SupervisionRow row, Runnable changed) {
        H3 heading = new H3(
                new Tag(SupervisionTexts.colour(row), SupervisionTexts.tone(row.colour())),
                new Span("　" + row.number()));
        return new Div(
                heading,
                new Paragraph(SupervisionTexts.reason(row, tools.days())),
                new Paragraph(SupervisionTexts.signed(row) + "　"
                        + Sentences.of(
                                "issues.supervision.sentTo",
                                Sentences.of("issues.LadderWhom." + row.whom().name()))),
                new Paragraph(SupervisionTexts.answer(row)),
                new SupervisionActions(tools, row, changed).all());
    }
}
