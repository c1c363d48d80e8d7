package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Stream;

/** Brings an enterprise into another state from a day on. */
class ChangeStateDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private transient EnterpriseDetails enterprise;
    private final transient Runnable afterwards;
    private final Select<EnterpriseState> state;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("enterprises.changes.day"));
    private final TextField reason = new TextField(getTranslation("enterprises.changes.reason"));

    ChangeStateDialog(EnterpriseTools tools, EnterpriseDetails enterprise, Runnable afterwards) {
        super(
                UI.getCurrent().getTranslation("enterprises.changes.changeState"),
                UI.getCurrent().getTranslation("uikit.save"));
        this.tools = tools;
        this.enterprise = enterprise;
        this.afterwards = afterwards;
        state = Choices.field(
                getTranslation("enterprises.field.state"),
                Stream.of(EnterpriseState.values())
                        .filter(one -> one != enterprise.form().state())
                        .toList(),
                value -> getTranslation("enterprises.EnterpriseState." + value.name()));
        day.setValue(tools.today());
        reason.setMaxLength(300);
        field(state);
        field(day);
        wide(reason);
        errors().at("enterprises.state", state)
                .at("enterprises.change.day", day)
                .at("enterprises.change.reason", reason);
        state.focus();
    }

    @Override
    protected void send() {
        EnterpriseDetails opened = enterprise;
        sendUnlessChanged(
                () -> tools.changes()
                        .changeState(
                                tools.actor(),
                                opened.id(),
                                Objects.requireNonNull(opened.form().version()),
                                state.getValue(),
                                day.getValue(),
                                reason.getValue()),
                () -> {
                    enterprise = tools.queries().details(tools.actor(), opened.id());
                    return NewestRecord.of(tools, opened, enterprise);
                });
        afterwards.run();
    }
}
