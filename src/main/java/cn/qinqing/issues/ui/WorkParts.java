package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueHandler;
import cn.qinqing.issues.IssueRating;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What an issue's page shows of its handling: the units, the replies, what was asked and decided, what the enterprise said. */
final class WorkParts {

    private WorkParts() {}

    static Div of(IssueWork work, List<IssueRating> ratings) {
        Div parts = new Div();
        if (!work.handlers().isEmpty()) {
            parts.add(new H2(Sentences.of("issues.part.handlers")), handlers(work.handlers()));
        }
        if (!work.replies().isEmpty()) {
            parts.add(new H2(Sentences.of("issues.part.reply")));
            work.replies().forEach(reply -> parts.add(reply(reply)));
        }
        if (!ratings.isEmpty()) {
            UnorderedList list = new UnorderedList();
            ratings.forEach(one -> list.add(new ListItem(rating(one))));
            parts.add(new H2(Sentences.of("issues.part.ratings")), list);
        }
        if (!work.requests().isEmpty()) {
            parts.add(new H2(Sentences.of("issues.part.requests")));
            work.requests().forEach(one -> parts.add(asked(one)));
        }
        return parts;
    }

    private static PlainTable handlers(List<IssueHandler> handlers) {
        PlainTable table = new PlainTable(List.of(
                Sentences.of("issues.part.handlers"),
                Sentences.of("issues.co.answer"),
                Sentences.of("issues.co.text")));
        handlers.forEach(one -> table.line(List.of(
                new Span(one.name() + "（"
                        + Sentences.of("issues.HandlerKind." + one.kind().name()) + "）"),
                new Span(
                        one.answer() == null
                                ? Sentences.of("issues.part.handler.none")
                                : Sentences.of(
                                        "issues.HandlerAnswer." + one.answer().name())),
                new Span(
                        one.answeredAt() == null
                                ? ""
                                : one.text() + "　" + one.answeredBy() + " " + Formats.minute(one.answeredAt())))));
        return table;
    }

    private static Div reply(IssueReply reply) {
        Paragraph words = new Paragraph(reply.text());
        words.addClassName("qq-words");
        Paragraph state = new Paragraph(
                reply.signedAt() == null
                        ? reply.sentBack() == null
                                ? Sentences.of("issues.part.reply.draft")
                                : Sentences.of("issues.reply.sentBack", reply.sentBack())
                        : Sentences.of("issues.part.reply.signed", Formats.minute(reply.signedAt()), reply.signedBy()));
        state.addClassName("qq-sub");
        return new Div(
                words,
                new KeyValues()
                        .line(Sentences.of("issues.reply.basis"), reply.basis())
                        .line(
                                Sentences.of("issues.reply.outcome"),
                                Sentences.of(
                                        "issues.OutcomeCode." + reply.outcome().name())),
                state);
    }

    private static String rating(IssueRating one) {
        String way = Sentences.of("issues.Way." + one.way().name());
        return one.satisfaction() == null
                ? Formats.minute(one.at()) + " " + way
                : Sentences.of(
                                "issues.part.rating",
                                Formats.minute(one.at()),
                                Sentences.of("issues.Satisfaction."
                                        + one.satisfaction().name()),
                                way)
                        + (one.words().isEmpty() ? "" : "　" + one.words());
    }

    /** What was asked, and what became of it. */
    static Div asked(IssueRequest one) {
        KeyValues lines = new KeyValues();
        String reason = one.reason() == null ? "" : one.reason();
        lines.line(
                Sentences.of("issues.RequestKind." + one.kind().name()),
                Sentences.of(
                        "issues.part.request.asked",
                        Formats.minute(one.askedAt()),
                        one.askedName(),
                        code(one) + reason));
        StringBuilder state = new StringBuilder();
        if (one.until() != null) {
            state.append(
                            one.kind() == RequestKind.EXTENSION
                                    ? Sentences.of(
                                            "issues.part.request.untilBefore",
                                            Formats.day(one.until()),
                                            Formats.day(one.dueBefore()))
                                    : Sentences.of("issues.part.request.until", Formats.day(one.until())))
                    .append("　");
        }
        if (one.kind() == RequestKind.DECLINE) {
            state.append(Sentences.of("issues.part.request.toFirm", one.words()))
                    .append("　");
        }
        lines.line(Sentences.of("issues.decide.choice"), state + decision(one));
        return new Div(lines);
    }

    private static String code(IssueRequest one) {
        if (one.code() == null) {
            return "";
        }
        if (one.kind() == RequestKind.HANDING) {
            return one.words() + "　";
        }
        String kind = one.kind() == RequestKind.DECLINE ? "issues.DeclineCode." : "issues.SuspensionCause.";
        return Sentences.of(kind + one.code()) + "　";
    }

    private static String decision(IssueRequest one) {
        if (one.waits()) {
            return Sentences.of("issues.part.request.waiting");
        }
        if (one.granted() == null || one.decidedAt() == null) {
            return Sentences.of("issues.part.request.lapsed");
        }
        String said = Sentences.of(
                one.granted() ? "issues.part.request.granted" : "issues.part.request.refused",
                Formats.minute(one.decidedAt()),
                one.decidedName());
        return one.decision() == null || one.decision().isEmpty() ? said : said + "：" + one.decision();
    }
}
