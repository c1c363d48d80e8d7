package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Notes that who holds one assignment declared no interest. */
class ClearDeclarationDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient AssignmentRow row;
    private final transient Runnable afterwards;
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("assignments.field.declaredOn"));
    private final TextField document = new TextField(getTranslation("assignments.field.declarationDocument"));

    ClearDeclarationDialog(AssignmentTools tools, AssignmentRow row, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.row = row;
        this.afterwards = afterwards;
        setWidth("min(640px, 100%)");
        wide(new Paragraph(getTranslation(
                "assignments.declaration.sentence", String.valueOf(row.holder()), row.enterpriseName())));
        on.setValue(tools.today());
        on.setMax(tools.today());
        document.setMaxLength(100);
        document.setHelperText(getTranslation("assignments.field.declarationDocument.help"));
        errors().at("assignments.declaration.documentMissing", document).at("assignments.from", on);
        wide(document);
        field(on);
        document.focus();
    }

    @Override
    protected void send() {
        if (on.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        tools.declarations().clear(tools.actor(), row.id(), on.getValue(), document.getValue());
        afterwards.run();
    }
}
