package cn.qinqing.commitments.ui;

import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;

/** Acknowledges commitments that hang on a post one took over (确认接续), or notes that it was done on paper. */
class AcknowledgeDialog extends FormDialog {

    private final transient CommitmentTools tools;
    private final transient List<UUID> takings;
    private final boolean onPaper;
    private final transient Runnable done;
    private final TextField paper = new TextField(getTranslation("commitments.field.paper"));
    private final TextArea words = new TextArea(getTranslation("commitments.field.remark"));

    AcknowledgeDialog(CommitmentTools tools, List<UUID> takings, boolean onPaper, Runnable done) {
        super(
                UI.getCurrent().getTranslation(onPaper ? "commitments.acknowledge.paper" : "commitments.acknowledge"),
                UI.getCurrent().getTranslation("commitments.acknowledge.send"));
        this.tools = tools;
        this.takings = List.copyOf(takings);
        this.onPaper = onPaper;
        this.done = done;
        wide(new Paragraph(getTranslation(
                onPaper ? "commitments.acknowledge.paper.what" : "commitments.acknowledge.what", takings.size())));
        if (onPaper) {
            paper.setHelperText(getTranslation("commitments.help.paper"));
            wide(paper);
        }
        words.setMinRows(2);
        wide(words);
        errors().at("commitments.paper", paper).at("commitments.words", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || !paper.isEmpty();
    }

    @Override
    protected void send() {
        if (onPaper) {
            tools.takings().acknowledgeOnPaper(tools.actor(), takings, paper.getValue(), words.getValue());
        } else {
            tools.takings().acknowledge(tools.actor(), takings, words.getValue());
        }
        done.run();
    }
}
