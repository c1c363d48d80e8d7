package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a visit as its page and the place beside the list show them. */
record VisitFacts(VisitTools tools, VisitDetails visit) {

    private static final int MOST_ISSUES = 100;

    String title() {
        return Sentences.of(
                "visits.details.title",
                Formats.day(visit.row().on()),
                visit.row().enterpriseName());
    }

    KeyValues data() {
        KeyValues data = new KeyValues()
                .line(
                        Sentences.of("visits.field.enterprise"),
                        new Anchor(
                                EnterpriseRoutes.details(visit.row().enterprise()),
                                visit.row().enterpriseName()))
                .line(
                        Sentences.of("visits.field.mode"),
                        Sentences.of("visits.VisitMode." + visit.row().mode().name()))
                .line(Sentences.of("visits.field.companions"), names(true))
                .line(Sentences.of("visits.field.receivedBy"), names(false))
                .line(
                        Sentences.of("visits.field.recorder"),
                        Sentences.of(
                                "visits.recordedBy",
                                visit.row().recorder() == null
                                        ? "—"
                                        : visit.row().recorder(),
                                visit.row().unit() == null ? "" : visit.row().unit(),
                                Formats.minute(visit.recordedAt())));
        if (visit.onBehalfOf() != null) {
            data.line(
                    Sentences.of("visits.field.behalf"),
                    Sentences.of(
                            visit.confirmed() ? "visits.behalf.confirmed" : "visits.behalf.open", visit.onBehalfOf()));
        }
        return data;
    }

    Paragraph text() {
        Paragraph text = new Paragraph(visit.text().isBlank() ? Sentences.of("visits.text.none") : visit.text());
        text.addClassName("qq-words");
        return text;
    }

    /** The issues that were raised; for who may not read issues, how many. */
    Component issues() {
        if (visit.row().issues() == 0) {
            return new Paragraph(Sentences.of("visits.saved.noIssue"));
        }
        if (!tools.actor().may(Right.ISSUE_READ)) {
            return new Paragraph(Sentences.of("visits.issues.count", visit.row().issues()));
        }
        List<IssueRow> rows = tools.issues()
                .page(
                        tools.actor(),
                        IssueFilter.ofOrigin(
                                new Origin(Origin.Kind.VISIT, visit.row().id().value())),
                        List.of(SortBy.up(IssueSort.NUMBER)),
                        0,
                        MOST_ISSUES);
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(
                new Anchor(IssueRoutes.details(row.id()), row.number()),
                new Span("　"
                        + (row.title().isEmpty()
                                ? Sentences.of("issues.hidden." + row.privacy().name())
                                : row.title())))));
        return list;
    }

    private String names(boolean government) {
        return visit.participants().stream()
                .filter(one -> one.government() == government)
                .map(one -> one.unit() == null ? one.name() : one.name() + "（" + one.unit() + "）")
                .collect(Collectors.joining("、"));
    }
}
