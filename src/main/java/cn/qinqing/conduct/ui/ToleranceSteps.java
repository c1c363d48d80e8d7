package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceContent;
import cn.qinqing.conduct.ToleranceDetails;
import cn.qinqing.conduct.ToleranceDetails.Attached;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.StringJoiner;

/** Steps and files of an application on its page. */
final class ToleranceSteps {

    private static final long KILOBYTE = 1024;

    private ToleranceSteps() {}

    static Component of(ToleranceDetails record) {
        if (record.steps().isEmpty()) {
            return new Paragraph(Sentences.of("conduct.tolerance.steps.none"));
        }
        TimelineList list = new TimelineList();
        record.steps()
                .forEach(step -> list.entry(
                        step.kind().byApplicant() ? Formats.minute(step.at()) : Formats.day(step.on()),
                        Sentences.of("conduct.tolerance.step." + step.kind().name()),
                        said(step),
                        step.by()));
        return list;
    }

    private static String said(ToleranceDetails.Step step) {
        StringJoiner said = new StringJoiner("　");
        if (step.outcome() != null) {
            said.add(Sentences.of("conduct.tolerance.outcome." + step.outcome().name()));
        }
        if (step.reason() != null) {
            said.add(Sentences.of("conduct.tolerance.reason." + step.reason().name()));
        }
        if (!step.place().isEmpty()) {
            said.add(step.place());
        }
        if (!step.number().isEmpty()) {
            said.add(step.number());
        }
        if (!step.words().isEmpty()) {
            said.add(step.words());
        }
        return said.toString();
    }

    /** Each file is opened, and noted behind the wall, when its link is followed. */
    static UnorderedList files(ToleranceTools tools, ToleranceDetails record) {
        UnorderedList list = new UnorderedList();
        record.files().forEach(file -> list.add(new ListItem(link(tools, record, file), about(file))));
        return list;
    }

    private static Anchor link(ToleranceTools tools, ToleranceDetails record, Attached file) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ToleranceContent content =
                            tools.queries().file(tools.actor(), record.row().id(), file.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content.bytes()),
                            content.name(),
                            content.mediaType(),
                            content.bytes().length);
                }),
                file.name());
        link.addClassName("qq-download");
        return link;
    }

    private static Span about(Attached file) {
        return new Span("　"
                + Sentences.of("conduct.tolerance.file.size", (file.size() + KILOBYTE - 1) / KILOBYTE)
                + (file.supplement() ? "　" + Sentences.of("conduct.tolerance.step.SUPPLEMENT") : ""));
    }
}
