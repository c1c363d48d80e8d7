package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Takes an issue out of a common problem, with a reason. */
class LeaveProblemDialog extends FormDialog {

    private final transient CommonTools tools;
    private final transient CommonProblem problem;
    private final transient IssueRow row;
    private final transient Runnable done;
    private final TextArea reason = new TextArea(getTranslation("commonproblem.leave.reason"));

    LeaveProblemDialog(CommonTools tools, CommonProblem problem, IssueRow row, Runnable done) {
        super(
                UI.getCurrent().getTranslation("commonproblem.leave"),
                UI.getCurrent().getTranslation("commonproblem.leave"));
        this.tools = tools;
        this.problem = problem;
        this.row = row;
        this.done = done;
        wide(new Paragraph(getTranslation("commonproblem.leave.what", row.number(), problem.number())));
        reason.focus();
        wide(reason);
        errors().at("issues.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.problems().leave(tools.actor(), problem.id(), row.id(), reason.getValue());
        done.run();
    }
}
