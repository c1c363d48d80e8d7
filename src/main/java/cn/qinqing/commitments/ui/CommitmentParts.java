package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentAct;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentDetails.FilePart;
import cn.qinqing.commitments.CommitmentDetails.Kept;
import cn.qinqing.commitments.CommitmentFiles;
import cn.qinqing.commitments.CommitmentGuards;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import cn.qinqing.workbench.StoredFile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the page of a commitment shows. */
record CommitmentParts(CommitmentTools tools, CommitmentDetails one) {

    KeyValues facts() {
        CommitmentRow row = one.row();
        KeyValues facts = new KeyValues()
                .line(
                        text("commitments.field.enterprise"),
                        new Anchor(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName()));
        if (one.projectName() != null) {
            facts.line(text("commitments.field.project"), one.projectName());
        }
        if (!one.details().isEmpty()) {
            facts.line(text("commitments.field.details"), one.details());
        }
        if (row.amountWan() != null) {
            facts.line(text("commitments.field.amount"), CommitmentTexts.amount(row.amountWan()));
        }
        facts.line(
                        text("commitments.field.basis"),
                        CommitmentTexts.basis(row)
                                + (one.documentOn() == null ? "" : "　" + Formats.day(one.documentOn())))
                .line(text("commitments.field.unit"), row.unitName())
                .line(
                        text("commitments.field.promisedTitle"),
                        row.promisedTitle() + (row.promisedOn() == null ? "" : "　" + Formats.day(row.promisedOn())))
                .line(text("commitments.field.dueOn"), CommitmentTexts.term(row))
                .line(
                        text("commitments.field.publicity"),
                        text("commitments.CommitmentPublicity."
                                + row.publicity().name()))
                .line(text("commitments.field.legal"), legal());
        if (one.numberThere() != null) {
            facts.line(text("commitments.field.numberThere"), one.numberThere());
        }
        if (one.source() != null) {
            facts.line(
                    text("commitments.field.source"),
                    text("commitments.CommitmentSource." + one.source().kind().name()));
        }
        if (one.evidence() != null) {
            facts.line(
                    text("commitments.field.evidence"),
                    one.evidence() + (one.keptOn() == null ? "" : "　" + Formats.day(one.keptOn())));
        }
        return facts.line(text("commitments.field.recorded"), one.recordedBy() + "　" + Formats.day(one.recordedOn()));
    }

    private String legal() {
        if (one.legalNo() != null && one.legalOn() != null) {
            return one.legalNo() + "　" + Formats.day(one.legalOn());
        }
        return text(one.row().state().inForce() ? "commitments.legal.imported" : "commitments.legal.open");
    }

    Optional<Component> instalments() {
        if (one.instalments().isEmpty()) {
            return Optional.empty();
        }
        PlainTable table = new PlainTable(List.of(
                text("commitments.field.part"),
                text("commitments.field.dueOn"),
                text("commitments.field.amount"),
                text("commitments.field.partText"),
                text("commitments.field.state"),
                text("commitments.field.evidence")));
        table.getElement().setAttribute("aria-label", text("commitments.field.instalments"));
        one.instalments()
                .forEach(part -> table.line(List.of(
                        new Span(text("commitments.part.no", part.position())),
                        new Span(Formats.day(part.dueOn())),
                        new Span(CommitmentTexts.amount(part.amountWan())),
                        new Span(part.text()),
                        part.keptOn() != null
                                ? new Tag(text("commitments.part.keptOn", Formats.day(part.keptOn())), Tag.Tone.GOOD)
                                : part.dueOn().isBefore(tools.today())
                                        ? new Tag(text("commitments.CommitmentStanding.LATE"), Tag.Tone.LATE)
                                        : new Tag(text("commitments.CommitmentStanding.OPEN"), Tag.Tone.PLAIN),
                        new Span(part.evidence() == null ? "" : part.evidence()))));
        return Optional.of(new Div(new H2(text("commitments.field.instalments")), table));
    }

    Optional<Component> reasons() {
        if (one.reason() == null && one.measures() == null) {
            return Optional.empty();
        }
        return Optional.of(new Div(
                new H2(text("commitments.reasons")),
                new KeyValues()
                        .line(text("commitments.field.reason"), one.reason())
                        .line(text("commitments.field.measures"), one.measures())));
    }

    Optional<Component> change() {
        CommitmentDetails.Change change = one.change();
        if (change == null && one.compensation() == null) {
            return Optional.empty();
        }
        KeyValues facts = new KeyValues();
        if (change != null) {
            if (change.interest() != null) {
                facts.line(
                        text("commitments.field.interest"),
                        text("commitments.ChangeInterest." + change.interest().name()));
            }
            facts.line(text("commitments.field.changeBasis"), change.basis())
                    .line(text("commitments.field.documentNo"), change.documentNo() + "　" + Formats.day(change.on()));
        }
        facts.line(text("commitments.field.compensation"), one.compensation());
        return Optional.of(
                new Div(new H2(text(change == null ? "commitments.compensated" : "commitments.changed")), facts));
    }

    /** Who answers for it now, who did before, and who acknowledged it. */
    Component holders() {
        Div part = new Div(new H2(text("commitments.holders")));
        Paragraph now = new Paragraph(text("commitments.holders.now", CommitmentTexts.holder(one.row())));
        part.add(now);
        if (one.row().needsPost() && one.row().state().owed()) {
            Paragraph nobody = new Paragraph(text("commitments.holders.needsPost"));
            nobody.addClassName("qq-why");
            part.add(nobody);
        }
        if (!one.holders().isEmpty()) {
            UnorderedList list = new UnorderedList();
            one.holders()
                    .forEach(held -> list.add(new ListItem(text(
                            held.to() == null ? "commitments.holders.since" : "commitments.holders.period",
                            held.title(),
                            (held.name() == null ? "—" : held.name())
                                    + (held.caretaker() ? text("commitments.holders.caretaker") : ""),
                            Formats.day(held.from()),
                            Formats.day(held.to())))));
            part.add(list);
        }
        if (!one.takings().isEmpty()) {
            UnorderedList list = new UnorderedList();
            one.takings().forEach(taking -> list.add(new ListItem(taking(taking))));
            part.add(new H2(text("commitments.takings.part")), list);
        }
        return part;
    }

    private String taking(CommitmentDetails.Taking taking) {
        String who = taking.title() + " " + (taking.name() == null ? "" : taking.name());
        if (taking.acknowledgedAt() != null) {
            String said = text(
                    "commitments.takings.acknowledged",
                    who,
                    Formats.minute(taking.acknowledgedAt()),
                    taking.paper() == null
                            ? taking.acknowledgedBy()
                            : text("commitments.takings.paper", taking.paper()));
            return taking.words() == null ? said : said + "　" + taking.words();
        }
        return text(
                taking.over()
                        ? "commitments.takings.over"
                        : taking.dueOn().isBefore(tools.today())
                                ? "commitments.takings.openLate"
                                : "commitments.takings.open",
                who,
                Formats.day(taking.beginsOn()),
                Formats.day(taking.dueOn()));
    }

    /** What the enterprise said of it; who answers for it reads it too. */
    Optional<Component> said() {
        if (one.said().isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        one.said().forEach(said -> {
            ListItem item = new ListItem(
                    new Tag(
                            text(said.kept() ? "commitments.said.kept" : "commitments.said.notKept"),
                            said.kept() ? Tag.Tone.GOOD : Tag.Tone.LATE),
                    new Span("　"
                            + text(
                                    said.byCall() ? "commitments.said.call" : "commitments.said.link",
                                    Formats.minute(said.at()))));
            if (said.words() != null) {
                Paragraph words = new Paragraph(said.words());
                words.addClassName("qq-words");
                item.add(words);
            }
            list.add(item);
        });
        return Optional.of(new Div(new H2(text("commitments.said")), list));
    }

    Component files(Runnable changed) {
        Div part = new Div(new H2(text("commitments.files")));
        if (one.files().isEmpty()) {
            part.add(new Paragraph(text("commitments.files.none")));
        } else {
            UnorderedList list = new UnorderedList();
            one.files()
                    .forEach(file -> list.add(new ListItem(link(file.id(), file.name()), new Span("　" + about(file)))));
            part.add(list);
        }
        if (tools.actor().may(Right.COMMITMENT_EDIT)
                && CommitmentGuards.hindrance(tools.actor(), one.row(), CommitmentAct.ADD_FILE)
                        .isEmpty()) {
            part.add(upload(changed));
        }
        return part;
    }

    private static String about(Kept file) {
        return text(
                "commitments.files.about",
                text("commitments.FilePart." + file.part().name()),
                file.addedBy(),
                Formats.minute(file.at()));
    }

    private Component upload(Runnable changed) {
        FieldErrors errors = new FieldErrors();
        Select<FilePart> shows = Choices.field(
                text("commitments.field.filePart"),
                List.of(FilePart.values()),
                value -> text("commitments.FilePart." + value.name()));
        shows.setValue(one.files().isEmpty() ? FilePart.BASIS : FilePart.EVIDENCE);
        errors.at("commitments.filePart", shows);
        return new Div(
                shows,
                new FileUpload(
                        text("commitments.act.ADD_FILE"),
                        CommitmentFiles.LARGEST,
                        (file, name) -> {
                            errors.clear();
                            tools.files().add(tools.actor(), one.row().id(), shows.getValue(), name, read(file));
                            Notices.done(text("commitments.files.added"));
                            changed.run();
                        },
                        errors::show),
                errors);
    }

    private Anchor link(UUID id, String name) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = tools.files().file(tools.actor(), id);
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(
                            tools.stored().open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                name);
    }

    TimelineList history() {
        TimelineList list = new TimelineList();
        one.history()
                .forEach(step -> list.entry(
                        Formats.minute(step.at()),
                        text("commitments.command." + step.command()),
                        (step.documentNo() == null ? "" : step.documentNo() + " ")
                                + (step.words() == null ? "" : step.words()),
                        step.actorName()));
        return list;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String key, Object... arguments) {
        return Sentences.of(key, arguments);
    }
}
