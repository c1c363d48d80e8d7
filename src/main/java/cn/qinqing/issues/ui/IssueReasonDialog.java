package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A command that needs nothing but words: what it does stands above the field. */
class IssueReasonDialog extends FormDialog {

    private final transient Consumer<String> send;
    private final TextArea text = new TextArea(getTranslation("issues.reasonDialog.text"));

    IssueReasonDialog(IssueCommand command, Consumer<String> send) {
        super(
                UI.getCurrent().getTranslation("issues.command." + command.name()),
                UI.getCurrent().getTranslation("issues.reasonDialog.send"));
        this.send = send;
        wide(new Paragraph(getTranslation("issues.what." + command.name())));
        text.setMinRows(3);
        text.focus();
        wide(text);
        errors().at("issues.reason", text);
    }

    @Override
    protected boolean changed() {
        return !text.isEmpty();
    }

    @Override
    protected void send() {
        send.accept(text.getValue());
    }
}
