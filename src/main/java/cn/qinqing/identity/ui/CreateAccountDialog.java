package cn.qinqing.identity.ui;

import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.OneTimePassword;
import cn.qinqing.identity.StaffDirectory;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens an account: for a person in office, in a unit, without any right. */
class CreateAccountDialog extends FormDialog {

    private final TextField login = new TextField(getTranslation("identity.field.login"));
    private final TextField name = new TextField(getTranslation("identity.field.name"));
    private final @Nullable EntityPicker<StaffDirectory.Someone> person;
    private final @Nullable EntityPicker<StaffDirectory.Unit> unit;
    private final transient AccountTools tools;
    private final transient Consumer<OneTimePassword> handOver;

    CreateAccountDialog(AccountTools tools, Consumer<OneTimePassword> handOver) {
        super(Sentences.of("identity.action.create"), Sentences.of("identity.action.create"));
        this.tools = tools;
        this.handOver = handOver;
        login.setMaxLength(60);
        login.setRequiredIndicatorVisible(true);
        login.setHelperText(getTranslation("identity.login.help"));
        login.getElement().setAttribute("autocomplete", "off");
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        var directory = tools.directory();
        person = directory == null
                ? null
                : new EntityPicker<>(
                        getTranslation("identity.field.person"),
                        directory::people,
                        one -> one.place().isEmpty() ? one.name() : one.name() + "（" + one.place() + "）");
        unit = directory == null || tools.actor().unitId().isPresent()
                ? null
                : new EntityPicker<>(
                        getTranslation("identity.field.unit"), directory::units, StaffDirectory.Unit::name);
        if (person != null) {
            person.setHelperText(getTranslation("identity.person.help"));
            person.setClearButtonVisible(true);
            person.addValueChangeListener(change -> {
                if (change.getValue() != null && name.isEmpty()) {
                    name.setValue(change.getValue().name());
                }
            });
            errors().at("identity.person", person);
            wide(person);
        }
        errors().at("identity.login", login).at("identity.name", name);
        field(name);
        field(login);
        if (unit != null) {
            unit.setClearButtonVisible(true);
            errors().at("identity.account.other-unit", unit);
            wide(unit);
        }
        login.focus();
    }

    @Override
    protected void send() {
        var who = person == null ? null : person.getValue();
        var where = unit == null ? null : unit.getValue();
        handOver.accept(tools.service()
                .create(
                        tools.actor(),
                        new NewAccount(
                                login.getValue(),
                                name.getValue(),
                                who == null ? null : who.id(),
                                where == null ? null : where.id())));
    }
}
