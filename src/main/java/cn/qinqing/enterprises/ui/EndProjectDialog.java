package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.Projects;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;

/** Ends a project with its last day and the reason. */
class EndProjectDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient Supplier<Projects.Project> newest;
    private transient Projects.Project project;
    private final transient Runnable afterwards;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("enterprises.project.day"));
    private final TextField reason = new TextField(getTranslation("enterprises.project.reason"));

    EndProjectDialog(
            EnterpriseTools tools, Projects.Project project, Supplier<Projects.Project> newest, Runnable afterwards) {
        super(
                UI.getCurrent()
                        .getTranslation(
                                "enterprises.project.endOf", project.form().name()),
                UI.getCurrent().getTranslation("enterprises.project.end"));
        this.tools = tools;
        this.project = project;
        this.newest = newest;
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
        Projects.Project opened = project;
        sendUnlessChanged(
                () -> tools.projects()
                        .end(tools.actor(), opened.id(), opened.form().version(), day.getValue(), reason.getValue()),
                () -> {
                    project = newest.get();
                    return new KeyValues()
                            .line(
                                    getTranslation("enterprises.project.name"),
                                    project.form().name())
                            .line(
                                    getTranslation("enterprises.project.stage"),
                                    getTranslation("enterprises.ProjectStage."
                                            + project.form().stage()));
                });
        afterwards.run();
    }
}
