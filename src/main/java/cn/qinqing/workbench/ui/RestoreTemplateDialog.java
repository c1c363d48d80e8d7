package cn.qinqing.workbench.ui;

import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** Goes back to the template that the product brings, from a day on. */
class RestoreTemplateDialog extends FormDialog {

    private final transient TemplatesView view;
    private final transient DocumentKind kind;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("workbench.templates.from"));
    private final TextField note = new TextField(getTranslation("workbench.templates.note"));

    RestoreTemplateDialog(TemplatesView view, DocumentKind kind, LocalDate today) {
        super(Sentences.of("workbench.templates.restore"), Sentences.of("workbench.templates.put"));
        this.view = view;
        this.kind = kind;
        from.setValue(today);
        from.setMin(today);
        note.setMaxLength(200);
        errors().at("workbench.template.past", from)
                .at("workbench.template.day", from)
                .at("workbench.template.same", from)
                .at("workbench.template.note", note);
        wide(new Paragraph(getTranslation("workbench.templates.restore.what", view.label(kind))));
        field(from);
        field(note);
    }

    @Override
    protected void send() {
        view.restore(kind, from.getValue(), note.getValue());
    }
}
