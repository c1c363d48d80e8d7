package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.issues.InterestQuestion;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.OverdueInterest;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Computes the interest on an overdue payment step by step; the result becomes the text of a progress. */
class InterestDialog extends FormDialog {

    private final transient ArrearsPart.Tools tools;
    private final transient IssueDetails issue;
    private final transient Runnable done;
    private final BigDecimalField principal = new BigDecimalField(getTranslation("issues.interest.field.principal"));
    private final BigDecimalField agreed = new BigDecimalField(getTranslation("issues.interest.field.agreed"));
    private final DatePicker contract = ChineseTexts.datePicker(getTranslation("issues.interest.field.contract"));
    private final DatePicker due = ChineseTexts.datePicker(getTranslation("issues.interest.field.due"));
    private final DatePicker until = ChineseTexts.datePicker(getTranslation("issues.interest.field.until"));
    private final Select<SizeClass> size;
    private final Select<InterestQuestion.Debtor> debtor;
    private final TextArea result = new TextArea(getTranslation("issues.interest.field.result"));

    InterestDialog(ArrearsPart.Tools tools, IssueDetails issue, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.interest.title"),
                UI.getCurrent().getTranslation("issues.interest.send"));
        this.tools = tools;
        this.issue = issue;
        this.done = done;
        wide(new Paragraph(getTranslation("issues.interest.what")));
        agreed.setHelperText(getTranslation("issues.interest.field.agreed.help"));
        until.setValue(tools.today());
        size = Choices.field(
                getTranslation("issues.interest.field.size"),
                List.of(SizeClass.values()),
                one -> getTranslation("enterprises.SizeClass." + one.name()));
        contract.addValueChangeListener(change -> proposeSize());
        debtor = Choices.field(
                getTranslation("issues.interest.field.debtor"),
                List.of(InterestQuestion.Debtor.values()),
                one -> getTranslation("issues.InterestDebtor." + one.name()));
        result.setMinRows(5);
        result.setHelperText(getTranslation("issues.interest.field.result.help"));
        field(principal);
        field(agreed);
        field(contract);
        field(size);
        field(due);
        field(until);
        wide(debtor);
        wide(new Button(getTranslation("issues.interest.compute"), click -> errors().guard(this::compute)));
        wide(result);
        errors().at("issues.interest.principal", principal)
                .at("issues.interest.contract", contract)
                .at("issues.interest.rate", contract)
                .at("issues.interest.due", due)
                .at("issues.interest.until", until)
                .at("issues.interest.agreed", agreed)
                .at("issues.interest.size", size)
                .at("issues.interest.debtor", debtor)
                .at("issues.interest.result", result)
                .at("issues.reason", result);
    }

    /** Fixed on the day of the contract: what was judged until then is proposed. */
    private void proposeSize() {
        size.setHelperText(null);
        if (contract.getValue() != null && issue.row().enterprise() != null) {
            tools.arrears()
                    .sizeOn(tools.actor(), issue.row().enterprise(), contract.getValue())
                    .ifPresentOrElse(
                            size::setValue,
                            () -> size.setHelperText(getTranslation("issues.interest.field.size.unknown")));
        }
    }

    private void compute() {
        InterestQuestion question = new InterestQuestion(
                principal.getValue(),
                contract.getValue(),
                due.getValue(),
                until.getValue(),
                agreed.getValue(),
                size.getValue(),
                debtor.getValue());
        OverdueInterest interest = tools.arrears().interest(tools.actor(), question);
        result.setValue(InterestTexts.steps(question, interest));
    }

    @Override
    protected boolean changed() {
        return !principal.isEmpty() || !result.isEmpty();
    }

    @Override
    protected void send() {
        if (result.getValue().isBlank()) {
            throw new RuleViolation("issues.interest.result");
        }
        tools.handling().progress(tools.actor(), issue.row().id(), result.getValue());
        done.run();
    }
}
