package cn.qinqing.issues.ui;

import cn.qinqing.issues.InUnit;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueHandings;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.ProcedureCase;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: which operating body has it and what others call it; what a closing by procedure rests on. */
@org.springframework.stereotype.Component
@Order(10)
class CoursePart implements IssuePart {

    private final IssueTools tools;
    private final StoredFiles files;

    CoursePart(IssueTools tools, StoredFiles files) {
        this.tools = tools;
        this.files = files;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        Div part = new Div();
        IssueId id = issue.row().id();
        IssueHandings.Place place = tools.handings().place(actor, id);
        if (!place.numbers().isEmpty()) {
            part.add(
                    new H2(Sentences.of("issues.handing.part")),
                    new KeyValues()
                            .line(
                                    Sentences.of("issues.handing.at"),
                                    place.body().name())
                            .line(Sentences.of("issues.handing.numbers"), String.join("、", place.numbers())));
        }
        if (issue.row().status() == IssueStatus.REFERRED) {
            tools.triage()
                    .referral(actor, id)
                    .ifPresent(one -> part.add(
                            new H2(Sentences.of("issues.referral.part")),
                            new KeyValues()
                                    .line(
                                            Sentences.of("issues.referral.receiver"),
                                            one.receiver() + "（"
                                                    + Sentences.of("issues.ReferralKind."
                                                            + one.kind().name())
                                                    + "）")
                                    .line(Sentences.of("issues.referral.receipt"), one.receipt())
                                    .line(
                                            Sentences.of("issues.referral.by"),
                                            one.byName() + "　" + Formats.minute(one.at()))));
        }
        tools.drafting().inside(actor, id).ifPresent(one -> inUnit(part, one));
        List<ProcedureCase> cases = tools.procedures().of(actor, id);
        if (issue.row().status() == IssueStatus.CLOSED_BY_PROCEDURE || !cases.isEmpty()) {
            part.add(new H2(Sentences.of("issues.procedure.part")));
        }
        if (issue.row().status() == IssueStatus.CLOSED_BY_PROCEDURE) {
            part.add(new Paragraph(Sentences.of("issues.procedure.notAccepted")));
        }
        cases.forEach(one -> part.add(procedure(id, one)));
        return part.getChildren().findAny().isPresent() ? Optional.of(part) : Optional.empty();
    }

    private static void inUnit(Div part, InUnit one) {
        KeyValues lines = new KeyValues();
        if (one.handler() != null) {
            lines.line(
                    Sentences.of("issues.assign.part"),
                    (one.section().isEmpty() ? "" : one.section() + "　") + one.handler());
        }
        one.checks()
                .forEach(check -> lines.line(
                        check.title(),
                        Sentences.of("issues.check.done", Formats.minute(check.at()), check.name())
                                + (check.words().isEmpty() ? "" : "：" + check.words())));
        if (one.awaited() != null) {
            lines.line(one.awaited(), Sentences.of("issues.check.awaited"));
        }
        if (lines.getChildren().findAny().isPresent()) {
            part.add(new H2(Sentences.of("issues.assign.inside")), lines);
        }
    }

    private KeyValues procedure(IssueId id, ProcedureCase one) {
        KeyValues lines = new KeyValues()
                .line(Sentences.of("issues.procedure.demands"), one.demandsMet())
                .line(Sentences.of("issues.procedure.number"), one.opinionNo());
        if (!one.opinionText().isEmpty()) {
            lines.line(Sentences.of("issues.procedure.opinion"), one.opinionText());
        }
        if (!one.meetingNo().isEmpty()) {
            lines.line(Sentences.of("issues.procedure.meeting"), one.meetingNo());
        }
        if (one.file() != null && one.fileName() != null) {
            lines.line(Sentences.of("issues.procedure.file"), opinion(id, one));
        }
        return lines;
    }

    private Anchor opinion(IssueId id, ProcedureCase one) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = tools.procedures().file(tools.actor(), id, one.file());
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                one.fileName());
    }
}
