package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueTerm;
import cn.qinqing.issues.IssueTermBook.CategoryForm;
import cn.qinqing.issues.IssueTermBook.CategoryLine;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** A category of issues, new or in a new version from a day on. */
class CategoryDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient @Nullable CategoryLine before;
    private final transient Runnable done;
    private final TextField name = new TextField(getTranslation("issues.terms.field.name"));
    private final Select<IssueTerm> term;
    private final Checkbox referred = new Checkbox(getTranslation("issues.terms.referred.long"));
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("issues.terms.from"));

    CategoryDialog(IssueTools tools, @Nullable CategoryLine before, Runnable done) {
        super(
                UI.getCurrent()
                        .getTranslation(before == null ? "issues.terms.category.new" : "issues.terms.category.change"),
                UI.getCurrent().getTranslation("issues.terms.send"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        term = Choices.field(
                getTranslation("issues.terms.field.term"), tools.terms().templates(), IssueTerm::name);
        from.setMin(tools.today());
        from.setValue(tools.today().plusDays(1));
        from.setHelperText(getTranslation("issues.terms.from.help"));
        if (before != null) {
            name.setValue(before.name());
            referred.setValue(before.referred());
            term.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals(before.term()))
                    .findFirst()
                    .ifPresent(term::setValue);
        }
        wide(name);
        field(term);
        field(from);
        wide(referred);
        errors().at("issues.terms.name", name).at("issues.terms.term", term).at("issues.terms.from", from);
    }

    @Override
    protected boolean changed() {
        return before == null
                ? !name.isEmpty()
                : !name.getValue().equals(before.name()) || referred.getValue() != before.referred();
    }

    @Override
    protected void send() {
        tools.book()
                .putCategory(
                        tools.actor(),
                        new CategoryForm(
                                before == null ? null : before.code(),
                                name.getValue(),
                                term.isEmpty() ? null : term.getValue().code(),
                                referred.getValue(),
                                from.getValue()));
        done.run();
    }
}
