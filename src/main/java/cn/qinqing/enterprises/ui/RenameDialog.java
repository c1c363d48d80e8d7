package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** Gives an enterprise another name from a day on. */
class RenameDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private transient EnterpriseDetails enterprise;
    private final transient Runnable afterwards;
    private final TextField name = new TextField(getTranslation("enterprises.changes.newName"));
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("enterprises.changes.day"));
    private final TextField reason = new TextField(getTranslation("enterprises.changes.reason"));

    RenameDialog(EnterpriseTools tools, EnterpriseDetails enterprise, Runnable afterwards) {
        super(
                UI.getCurrent().getTranslation("enterprises.changes.rename"),
                UI.getCurrent().getTranslation("enterprises.changes.rename"));
        this.tools = tools;
        this.enterprise = enterprise;
        this.afterwards = afterwards;
        name.setValue(enterprise.form().name());
        name.setMaxLength(200);
        day.setValue(tools.today());
        reason.setMaxLength(300);
        wide(name);
        field(day);
        wide(reason);
        errors().at("enterprises.rename", name)
                .at("enterprises.name", name)
                .at("enterprises.change.day", day)
                .at("enterprises.change.reason", reason);
        name.focus();
    }

    @Override
    protected void send() {
        EnterpriseDetails opened = enterprise;
        sendUnlessChanged(
                () -> tools.changes()
                        .rename(
                                tools.actor(),
                                opened.id(),
                                Objects.requireNonNull(opened.form().version()),
                                name.getValue(),
                                day.getValue(),
                                reason.getValue()),
                () -> {
                    enterprise = tools.queries().details(tools.actor(), opened.id());
                    return NewestRecord.of(tools, opened, enterprise);
                });
        afterwards.run();
    }
}
