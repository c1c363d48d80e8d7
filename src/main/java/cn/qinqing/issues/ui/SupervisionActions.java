package cn.qinqing.issues.ui;

import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What a reader may do with one supervision notice. */
record SupervisionActions(SupervisionTools tools, SupervisionRow row, Runnable changed) {

    Div all() {
        Div all = new Div();
        all.addClassName("qq-actions");
        if (tools.notices().mayAnswer(tools.actor(), row)) {
            Button answer = new Button(
                    Sentences.of("issues.supervision.answer.action"),
                    click -> new AnswerSupervisionDialog(tools, row, this::answered).open());
            answer.setAriaLabel(Sentences.of("issues.supervision.answer.title", row.number()));
            all.add(answer);
        }
        if (row.signedAt() == null && tools.actor().may(Right.ISSUE_APPROVE)) {
            Button sign = new Button(Sentences.of("issues.supervision.sign"), click -> sign());
            sign.setAriaLabel(Sentences.of("issues.supervision.sign.of", row.number()));
            all.add(sign);
        }
        Button paper = new Button(Sentences.of("issues.supervision.document"), click -> document());
        paper.setAriaLabel(Sentences.of("issues.supervision.document.of", row.number()));
        all.add(paper);
        return all;
    }

    private void answered() {
        Notices.done(Sentences.of("issues.supervision.done.answered", row.number()));
        changed.run();
    }

    private void sign() {
        try {
            tools.notices().sign(tools.actor(), row.id());
            Notices.done(Sentences.of("issues.supervision.done.signed", row.number()));
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
        changed.run();
    }

    private void document() {
        String name = Sentences.of("issues.supervision.document.file", SupervisionTexts.colour(row), row.number());
        var made = tools.documents()
                .make(
                        tools.actor(),
                        tools.document(),
                        name,
                        row.id().toString(),
                        tools.document().data(row));
        FilesDialog.document(name, List.of(), made.word(), made.pdf(), made.noPdf())
                .open();
    }
}
