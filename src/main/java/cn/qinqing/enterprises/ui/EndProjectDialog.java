package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.Projects;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;

/** Ends a project with its last day and the reason. */
class EndProjectDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient Projects.Project project;
    private final transient Runnable afterwards;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("enterprises.project.day"));
    private final TextField reason = new TextField(getTranslation("enterprises.project.reason"));

    EndProjectDialog(EnterpriseTools tools, Projects.Project project, Runnable afterwards) {
        super(
                UI.getCurrent()
                        .getTranslation(
                                "enterprises.project.endOf", project.form().name()),
                UI.getCurrent().getTranslation("enterprises.project.end"));
        this.tools = tools;
        this.project = project;
        this.afterwards = afterwards;
        day.setValue(tools.today());
        reason.setMaxLength(300);
        field(day);
        wide(reason);
        errors().at("enterprises.project.reasonMissing", reason)
                .at("enterprises.project.order", day)
                .at("enterprises.project.dayMissing", day);
        reason.focus();
    }

    @Override
    protected void send() {
        if (day.getValue() == null) {
            throw new RuleViolation("enterprises.project.dayMissing");
        }
        tools.projects().end(tools.actor(), project.id(), project.form().version(), day.getValue(), reason.getValue());
        afterwards.run();
    }
}
