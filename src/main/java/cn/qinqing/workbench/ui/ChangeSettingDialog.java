package cn.qinqing.workbench.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.workbench.SettingName;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** Another value of a setting, from a day on. */
class ChangeSettingDialog extends FormDialog {

    private final transient SettingsView view;
    private final transient SettingName<?> name;
    private final HasValue<?, String> value;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("workbench.settings.from"));

    ChangeSettingDialog(SettingsView view, SettingName<?> name, String label, LocalDate today) {
        super(label, UI.getCurrent().getTranslation("uikit.save"));
        this.view = view;
        this.name = name;
        from.setValue(today);
        from.setMin(today);
        wide(new Paragraph(getTranslation("workbench.settings.dated")));
        if (name.choices().isEmpty()) {
            TextField field = new TextField(getTranslation("workbench.settings.new"));
            field.setHelperText(name.hint());
            field.focus();
            field(field);
            errors().at("workbench.setting.number", field).at("workbench.setting.text", field);
            errors().at("workbench.setting.same", field);
            value = field;
        } else {
            Select<String> field = new Select<>();
            field.setLabel(getTranslation("workbench.settings.new"));
            field.setItems(name.choices());
            field.setItemLabelGenerator(choice -> choice.equals("true") || choice.equals("false")
                    ? getTranslation("workbench.settings.is." + choice)
                    : choice);
            field(field);
            errors().at("workbench.setting.choice", field).at("workbench.setting.same", field);
            value = field;
        }
        field(from);
        errors().at("workbench.setting.past", from).at("workbench.setting.day", from);
    }

    @Override
    protected void send() {
        if (from.getValue() == null) {
            throw new RuleViolation("workbench.setting.day");
        }
        view.change(name, value.getValue() == null ? "" : value.getValue(), from.getValue());
    }
}
