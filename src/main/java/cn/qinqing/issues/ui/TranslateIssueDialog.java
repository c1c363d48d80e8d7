package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Keeps a translation beside the original, with who made it and when (登记译文). */
class TranslateIssueDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient IssueDetails issue;
    private final transient Runnable done;
    private final TextArea text = new TextArea(getTranslation("issues.translation.text"));
    private final TextField by = new TextField(getTranslation("issues.translation.by"));
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("issues.translation.on"));

    TranslateIssueDialog(IssueTools tools, IssueDetails issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.TRANSLATE"),
                UI.getCurrent().getTranslation("issues.translation.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        Paragraph original = new Paragraph(issue.text());
        original.addClassName("qq-words");
        original.getElement().setAttribute("dir", "auto");
        text.setMinRows(4);
        text.focus();
        by.setHelperText(getTranslation("issues.translation.by.help"));
        on.setValue(tools.today());
        wide(original);
        wide(text);
        field(by);
        field(on);
        errors().at("issues.translation.text", text)
                .at("issues.translation.by", by)
                .at("issues.translation.on", on);
    }

    @Override
    protected boolean changed() {
        return !text.isEmpty() || !by.isEmpty();
    }

    @Override
    protected void send() {
        tools.translations().add(tools.actor(), issue.row().id(), text.getValue(), by.getValue(), on.getValue());
        done.run();
    }
}
