package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueTermBook.TermForm;
import cn.qinqing.issues.IssueTermBook.TermLine;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** A template of time limits, new or in a new version from a day on. */
class TermDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient @Nullable TermLine before;
    private final transient Runnable done;
    private final TextField name = new TextField(getTranslation("issues.terms.field.name"));
    private final IntegerField days = days("days");
    private final IntegerField acknowledge = days("acknowledge");
    private final IntegerField objection = days("objection");
    private final IntegerField contact = days("contact");
    private final IntegerField rate = days("rate");
    private final TextField document = new TextField(getTranslation("issues.terms.field.document"));
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("issues.terms.from"));

    TermDialog(IssueTools tools, @Nullable TermLine before, Runnable done) {
        super(
                UI.getCurrent().getTranslation(before == null ? "issues.terms.term.new" : "issues.terms.term.change"),
                UI.getCurrent().getTranslation("issues.terms.send"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        from.setMin(tools.today());
        from.setValue(tools.today().plusDays(1));
        from.setHelperText(getTranslation("issues.terms.from.help"));
        if (before != null) {
            name.setValue(before.name());
            days.setValue(before.days());
            document.setValue(before.documentNo() == null ? "" : before.documentNo());
        }
        acknowledge.setValue(before == null ? 1 : before.acknowledge());
        objection.setValue(before == null ? 1 : before.objection());
        contact.setValue(before == null ? 1 : before.contact());
        rate.setValue(before == null ? 5 : before.rate());
        wide(new Paragraph(getTranslation("issues.terms.term.what")));
        field(name);
        field(days);
        field(acknowledge);
        field(objection);
        field(contact);
        field(rate);
        field(document);
        field(from);
        errors().at("issues.terms.name", name)
                .at("issues.terms.days", days)
                .at("issues.terms.rate", rate)
                .at("issues.terms.document", document)
                .at("issues.terms.from", from);
    }

    private IntegerField days(String field) {
        IntegerField days = new IntegerField(getTranslation("issues.terms.field." + field));
        days.setStepButtonsVisible(true);
        return days;
    }

    @Override
    protected boolean changed() {
        return before == null
                ? !name.isEmpty()
                : !name.getValue().equals(before.name()) || days.getValue() == null || days.getValue() != before.days();
    }

    @Override
    protected void send() {
        tools.book()
                .putTerm(
                        tools.actor(),
                        new TermForm(
                                before == null ? null : before.code(),
                                name.getValue(),
                                days.getValue(),
                                acknowledge.getValue(),
                                objection.getValue(),
                                contact.getValue(),
                                rate.getValue(),
                                document.getValue(),
                                from.getValue()));
        done.run();
    }
}
