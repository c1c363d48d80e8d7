package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.PaperSheet;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.workbench.Documents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Makes the sheet for an approval with a pen: what waits for a signature is chosen, the sheet has a number. */
class PrintPaperDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient IssueDetails issue;
    private final transient IssueWork work;
    private final transient Runnable done;
    private final transient Printing printing;
    private final Select<PaperMatter> matter;

    /** What makes the sheet. */
    @org.springframework.stereotype.Component
    record Printing(PaperApprovals papers, Documents documents, PaperDocument document) {}

    PrintPaperDialog(
            IssueTools tools,
            Printing printing,
            IssueDetails issue,
            IssueWork work,
            List<PaperMatter> matters,
            Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.paper.print"),
                UI.getCurrent().getTranslation("issues.paper.print.send"));
        this.tools = tools;
        this.printing = printing;
        this.issue = issue;
        this.work = work;
        this.done = done;
        matter = Choices.field(
                getTranslation("issues.paper.matter"),
                matters,
                one -> getTranslation("issues.PaperMatter." + one.name()));
        if (matters.size() == 1) {
            matter.setValue(matters.getFirst());
        }
        wide(new Paragraph(getTranslation("issues.paper.print.what")));
        wide(matter);
        errors().at("issues.paper.matter", matter).at("issues.paper.nothing", matter);
    }

    @Override
    protected void send() {
        if (matter.isEmpty()) {
            throw new RuleViolation("issues.paper.matter.missing");
        }
        PaperSheet sheet = printing.papers().sheet(tools.actor(), issue.row().id(), matter.getValue());
        var made = printing.documents()
                .make(
                        tools.actor(),
                        printing.document(),
                        sheet.number(),
                        sheet.id().toString(),
                        printing.document().data(issue, work, sheet));
        done.run();
        FilesDialog.document(sheet.number(), List.of(), made.word(), made.pdf(), made.noPdf())
                .open();
    }
}
