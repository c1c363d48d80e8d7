package cn.qinqing.visits.ui;

import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Cancels a booking, or goes along no more: what it does stands there, and why is asked. */
class BookingReasonDialog extends FormDialog {

    private final transient Consumer<String> command;
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    /** @param action beginning of the message keys: the title, what happens, the button */
    BookingReasonDialog(String action, Consumer<String> command) {
        super(
                UI.getCurrent().getTranslation("visits.booking." + action),
                UI.getCurrent().getTranslation("visits.booking." + action + ".send"));
        this.command = command;
        wide(new Paragraph(getTranslation("visits.booking." + action + ".what")));
        reason.focus();
        wide(reason);
        errors().at("visits.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        command.accept(reason.getValue());
    }
}
