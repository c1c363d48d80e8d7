package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.serviceplans.ReviewCase;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Notes the result of a review of lawfulness or of fair competition. */
class CaseReviewDialog extends FormDialog {

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final CaseReviewKind kind;
    private final transient Runnable done;
    private final RadioButtonGroup<Boolean> favours = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> passed = new RadioButtonGroup<>();
    private final TextField number = new TextField(getTranslation("serviceplans.case.field.review.number"));
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("serviceplans.case.field.review.on"));
    private final TextArea words = new TextArea(getTranslation("serviceplans.case.field.review.words"));

    CaseReviewDialog(CaseDecisionTools tools, CaseDecisionDetails decision, CaseReviewKind kind, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do." + kind.name()),
                UI.getCurrent().getTranslation("serviceplans.case.review.send"));
        this.tools = tools;
        this.decision = decision;
        this.kind = kind;
        this.done = done;
        favours.setLabel(getTranslation("serviceplans.case.field.favours"));
        favours.setItems(false, true);
        favours.setItemLabelGenerator(one -> getTranslation("serviceplans.case.review.favours." + one));
        favours.setHelperText(getTranslation("serviceplans.case.field.favours.help"));
        passed.setLabel(getTranslation("serviceplans.case.field.review.passed"));
        passed.setItems(true, false);
        passed.setItemLabelGenerator(one -> getTranslation("serviceplans.case.review." + (one ? "passed" : "failed")));
        on.setValue(tools.today());
        on.setMax(tools.today());
        words.setMinRows(3);
        wide(new Paragraph(getTranslation("serviceplans.case.review.what." + kind.name())));
        if (kind == CaseReviewKind.FAIR) {
            wide(favours);
        }
        wide(passed);
        field(number);
        field(on);
        wide(words);
        errors().at("serviceplans.case.review.favours", favours)
                .at("serviceplans.case.review.passed", passed)
                .at("serviceplans.case.review.number", number)
                .at("serviceplans.case.review.on", on)
                .at("serviceplans.case.reason", words);
    }

    @Override
    protected boolean changed() {
        return !number.isEmpty() || !words.isEmpty();
    }

    @Override
    protected void send() {
        tools.service()
                .review(
                        tools.actor(),
                        new ReviewCase(
                                decision.row().id(),
                                kind,
                                passed.getValue(),
                                kind == CaseReviewKind.FAIR ? favours.getValue() : null,
                                number.getValue(),
                                on.getValue(),
                                words.getValue()));
        done.run();
    }
}
