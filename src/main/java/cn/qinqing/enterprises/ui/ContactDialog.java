package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** A contact person of an enterprise. */
class ContactDialog extends FormDialog {

    private final TextField name = new TextField(getTranslation("enterprises.contact.name"));
    private final TextField title = new TextField(getTranslation("enterprises.contact.title"));
    private final TextField phone = new TextField(getTranslation("enterprises.contact.phone"));
    private final Checkbox primary = new Checkbox(getTranslation("enterprises.contact.primary"));
    private final transient Consumer<ContactForm> command;

    ContactDialog(String heading, String action, Consumer<ContactForm> command) {
        super(heading, action);
        this.command = command;
        phone.setHelperText(getTranslation("enterprises.contact.help"));
        errors().at("enterprises.contact.name", name);
        field(name);
        field(title);
        field(phone);
        field(primary);
        name.focus();
    }

    @Override
    protected void send() {
        command.accept(new ContactForm(name.getValue(), title.getValue(), phone.getValue(), primary.getValue()));
    }
}
