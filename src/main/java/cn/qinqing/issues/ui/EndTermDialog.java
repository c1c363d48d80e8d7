package cn.qinqing.issues.ui;

import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Ends a category or a template from a day on. */
class EndTermDialog extends FormDialog {

    private final transient Consumer<LocalDate> end;
    private final transient Runnable done;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("issues.terms.end.from"));

    EndTermDialog(IssueTools tools, String name, Consumer<LocalDate> end, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.terms.end.of", name),
                UI.getCurrent().getTranslation("issues.terms.end"));
        this.end = end;
        this.done = done;
        from.setMin(tools.today());
        from.setValue(tools.today().plusDays(1));
        wide(new Paragraph(getTranslation("issues.terms.end.what")));
        wide(from);
        errors().at("issues.terms.from", from);
    }

    @Override
    protected void send() {
        end.accept(from.getValue());
        done.run();
    }
}
