package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;

/** Notes that a milestone has begun. */
class BeginStepDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient PlanDetails.Milestone milestone;
    private final transient Runnable done;
    private final DatePicker started = ChineseTexts.datePicker(getTranslation("serviceplans.field.actualStart"));

    BeginStepDialog(PlanTools tools, PlanDetails.Milestone milestone, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.step.begin"),
                UI.getCurrent().getTranslation("serviceplans.step.begin"));
        this.tools = tools;
        this.milestone = milestone;
        this.done = done;
        wide(new Paragraph(getTranslation(
                "serviceplans.step.plan",
                milestone.name(),
                Formats.day(milestone.plannedStart()),
                Formats.day(milestone.plannedEnd()))));
        started.setValue(tools.today());
        wide(started);
        errors().at("serviceplans.started", started);
    }

    @Override
    protected void send() {
        tools.milestones().start(tools.actor(), milestone.id(), milestone.version(), started.getValue());
        done.run();
    }
}
