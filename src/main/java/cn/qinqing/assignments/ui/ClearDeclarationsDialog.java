package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Notes at once for everybody in the list that they declared no interest: one signed sheet, one entry. */
class ClearDeclarationsDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient AssignmentFilter filter;
    private final transient Runnable afterwards;
    private final TextField document = new TextField(getTranslation("assignments.field.declarationDocument"));

    ClearDeclarationsDialog(AssignmentTools tools, AssignmentFilter shown, Runnable afterwards) {
        super(
                UI.getCurrent().getTranslation("assignments.action.clearAll"),
                UI.getCurrent().getTranslation("assignments.action.clearAll"));
        this.tools = tools;
        this.filter = shown.only(CoverageFigure.UNDECLARED);
        this.afterwards = afterwards;
        setWidth("min(640px, 100%)");
        wide(new Paragraph(getTranslation(
                "assignments.declaration.all",
                Formats.day(filter.asOf()),
                Formats.number(tools.queries().count(tools.actor(), filter)))));
        document.setMaxLength(100);
        document.setHelperText(getTranslation("assignments.field.declarationDocument.help"));
        errors().at("assignments.declaration.documentMissing", document);
        wide(document);
        document.focus();
    }

    @Override
    protected void send() {
        int noted = tools.declarations().clearAll(tools.actor(), filter, document.getValue());
        Notices.done(getTranslation("assignments.done.clearedAll", Formats.number(noted)));
        afterwards.run();
    }
}
