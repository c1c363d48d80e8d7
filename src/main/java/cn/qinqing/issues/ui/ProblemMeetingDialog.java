package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;

/** Takes a common problem to a joint meeting: which one, and when. */
class ProblemMeetingDialog extends FormDialog {

    private final transient CommonTools tools;
    private final transient CommonProblem problem;
    private final transient Runnable done;
    private final TextField meeting = new TextField(getTranslation("commonproblem.meeting"));
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("commonproblem.meetingOn"));

    ProblemMeetingDialog(CommonTools tools, CommonProblem problem, Runnable done) {
        super(
                UI.getCurrent().getTranslation("commonproblem.toMeeting"),
                UI.getCurrent().getTranslation("commonproblem.save"));
        this.tools = tools;
        this.problem = problem;
        this.done = done;
        meeting.setHelperText(getTranslation("commonproblem.meeting.help"));
        if (problem.meeting() != null) {
            meeting.setValue(problem.meeting());
        }
        on.setValue(problem.meetingOn());
        wide(meeting);
        wide(on);
        meeting.focus();
        errors().at("commonproblem.meetingOn", on).at("commonproblem.meeting", meeting);
    }

    @Override
    protected boolean changed() {
        return !meeting.getValue().equals(problem.meeting() == null ? "" : problem.meeting());
    }

    @Override
    protected void send() {
        tools.problems().toMeeting(tools.actor(), problem.id(), problem.version(), meeting.getValue(), on.getValue());
        done.run();
    }
}
