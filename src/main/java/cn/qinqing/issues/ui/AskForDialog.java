package cn.qinqing.issues.ui;

import cn.qinqing.issues.AskFor;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.SuspensionCause;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Asks for what another person decides: an extension, parking, a suspended clock, a withdrawal, the closure. */
class AskForDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final RequestKind kind;
    private final transient Runnable done;
    private final DatePicker until = ChineseTexts.datePicker("");
    private final Select<SuspensionCause> cause;
    private final TextArea reason = new TextArea();

    AskForDialog(IssueTools tools, IssueId issue, RequestKind kind, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command." + kind.ask().name()),
                UI.getCurrent().getTranslation("issues.ask.send"));
        this.tools = tools;
        this.issue = issue;
        this.kind = kind;
        this.done = done;
        cause = Choices.field(
                getTranslation("issues.ask.cause"),
                List.of(SuspensionCause.values()),
                one -> getTranslation("issues.SuspensionCause." + one.name()));
        wide(new Paragraph(getTranslation("issues.ask." + kind.name() + ".what")));
        if (kind == RequestKind.SUSPENSION) {
            wide(cause);
        }
        if (kind == RequestKind.EXTENSION || kind == RequestKind.PARKING || kind == RequestKind.SUSPENSION) {
            until.setLabel(getTranslation("issues.ask." + kind.name() + ".until"));
            until.setMin(tools.today());
            wide(until);
        }
        reason.setLabel(getTranslation(
                kind == RequestKind.WITHDRAWAL || kind == RequestKind.OBJECTION
                        ? "issues.ask.reason.WITHDRAWAL"
                        : "issues.ask.reason"));
        wide(reason);
        errors().at("issues.until", until)
                .at("issues.extension", until)
                .at("issues.parking", until)
                .at("issues.suspension", cause)
                .at("issues.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.requests()
                .ask(tools.actor(), new AskFor(issue, kind, until.getValue(), cause.getValue(), reason.getValue()));
        done.run();
    }
}
