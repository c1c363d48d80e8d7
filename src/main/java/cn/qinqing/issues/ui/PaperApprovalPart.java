package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.PaperRecord;
import cn.qinqing.issues.PaperSheet;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: what was signed on paper, sheets that are out, and to print or record one. */
@org.springframework.stereotype.Component
@Order(30)
class PaperApprovalPart implements IssuePart {

    private final IssueTools tools;
    private final PrintPaperDialog.Printing printing;
    private final StoredFiles files;

    PaperApprovalPart(IssueTools tools, PrintPaperDialog.Printing printing, StoredFiles files) {
        this.tools = tools;
        this.printing = printing;
        this.files = files;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        IssueId id = issue.row().id();
        PaperApprovals papers = printing.papers();
        List<PaperMatter> matters = papers.matters(actor, id);
        List<PaperSheet> open = papers.open(actor, id).stream()
                .filter(one -> matters.contains(one.matter()))
                .toList();
        List<PaperRecord> records = papers.of(actor, id);
        boolean mayRecord = !open.isEmpty() && papers.hindrance(actor, id) == null;
        if (matters.isEmpty() && records.isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (!matters.isEmpty()) {
            actions.add(new Button(
                    Sentences.of("issues.paper.print"),
                    click -> new PrintPaperDialog(tools, printing, issue, work, matters, changed).open()));
        }
        if (mayRecord) {
            actions.add(new Button(
                    Sentences.of("issues.paper.record"),
                    click -> new RecordPaperDialog(tools, papers, id, open, changed).open()));
        }
        Div heading = new Div(new H2(Sentences.of("issues.paper.part")), actions);
        heading.addClassName("qq-heading");
        part.add(heading);
        UnorderedList list = new UnorderedList();
        open.forEach(one -> list.add(new ListItem(Sentences.of(
                "issues.paper.out",
                one.number(),
                Sentences.of("issues.PaperMatter." + one.matter().name()),
                Formats.minute(one.madeAt()),
                one.madeBy()))));
        records.forEach(one -> list.add(new ListItem(new Span(said(one)), scan(id, one))));
        if (list.getChildren().findAny().isPresent()) {
            part.add(list);
        }
        return Optional.of(part);
    }

    private static String said(PaperRecord one) {
        return Sentences.of(
                        "issues.paper.signed",
                        Formats.day(one.signedOn()),
                        one.signerPost().isEmpty() ? one.signer() : one.signerPost() + " " + one.signer(),
                        Sentences.of("issues.PaperMatter." + one.matter().name()),
                        Sentences.of(one.granted() ? "issues.decide.granted" : "issues.decide.refused"),
                        one.words())
                + "　"
                + Sentences.of("issues.paper.typed", Formats.minute(one.recordedAt()), one.typist())
                + "　";
    }

    private Anchor scan(IssueId id, PaperRecord one) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = printing.papers().scan(tools.actor(), id, one.scan());
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                Sentences.of("issues.paper.scan", one.number()));
    }
}
