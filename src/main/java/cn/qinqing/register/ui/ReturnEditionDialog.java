package cn.qinqing.register.ui;

import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Gives an edition back with a reason. */
class ReturnEditionDialog extends FormDialog {

    private final TextArea reason = new TextArea(getTranslation("register.return.reason"));
    private final transient Consumer<String> command;

    ReturnEditionDialog(String title, Consumer<String> command) {
        super(title, title);
        this.command = command;
        reason.setMaxLength(1000);
        errors().at("register.return.reason", reason);
        wide(reason);
        reason.focus();
    }

    @Override
    protected void send() {
        command.accept(reason.getValue());
    }
}
