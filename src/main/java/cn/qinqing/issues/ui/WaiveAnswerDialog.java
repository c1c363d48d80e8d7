package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueHandler;
import cn.qinqing.issues.IssueId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Lets a parallel unit off its answer, with the reason. */
class WaiveAnswerDialog extends FormDialog {

    private final transient IssueTools tools;
    private final IssueId issue;
    private final transient Runnable done;
    private final Select<IssueHandler> unit;
    private final TextArea reason = new TextArea(getTranslation("issues.ask.reason"));

    WaiveAnswerDialog(IssueTools tools, IssueId issue, List<IssueHandler> handlers, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.command.WAIVE"),
                UI.getCurrent().getTranslation("issues.ask.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        unit = Choices.field(
                getTranslation("issues.waive.unit"),
                handlers.stream().filter(IssueHandler::awaited).toList(),
                IssueHandler::name);
        wide(unit);
        wide(reason);
        errors().at("issues.waive.unit", unit).at("issues.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.handling()
                .waive(
                        tools.actor(),
                        issue,
                        unit.isEmpty() ? null : unit.getValue().unit(),
                        reason.getValue());
        done.run();
    }
}
