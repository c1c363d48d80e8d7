package cn.qinqing.identity.ui;

import cn.qinqing.audit.AuditReport;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What the check of the whole log found (审计校验). */
class VerifyDialog extends Dialog {

    private static final int SHOWN = 50;

    VerifyDialog(AuditReport report) {
        setHeaderTitle(getTranslation("audit.verify"));
        addClassName("qq-dialog");
        add(new Paragraph(getTranslation(
                report.whole() ? "audit.verify.whole" : "audit.verify.broken",
                Formats.number(report.findings().size()))));
        add(new KeyValues()
                .line(getTranslation("audit.verify.sealed"), Formats.number(report.sealed()))
                .line(getTranslation("audit.verify.erased"), Formats.number(report.erased()))
                .line(getTranslation("audit.verify.head"), report.headSeq() + " · " + report.headHash()));
        Paragraph note = new Paragraph(getTranslation("audit.verify.note"));
        note.addClassName("qq-why");
        add(note);
        var list = new UnorderedList();
        report.findings().stream()
                .limit(SHOWN)
                .forEach(finding -> list.add(new ListItem(getTranslation(
                        "audit.finding." + finding.kind().name(),
                        finding.seq() == null ? "—" : finding.seq().toString(),
                        String.valueOf(finding.event())))));
        add(list);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
    }
}
