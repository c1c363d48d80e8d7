package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Supplier;

/** A dialog with a form: it closes only when the command went through, and never loses what was typed. */
public abstract class FormDialog extends Dialog {

    private final FieldErrors errors = new FieldErrors();
    private final Div newest = new Div();
    private final FormLayout form = new FormLayout();

    /**
     * @param title heading, translated
     * @param action label of the button that sends, translated
     */
    protected FormDialog(String title, String action) {
        setHeaderTitle(title);
        addClassName("qq-dialog");
        setCloseOnOutsideClick(false);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        form.setExpandColumns(true);
        newest.addClassName("qq-newest");
        newest.setVisible(false);
        add(errors, newest, form);
        Button send = new Button(action, click -> trySend());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        // the field that has the focus tells its value first
        send.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> leave());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, send);
        addDialogCloseActionListener(escape -> leave());
    }

    /** Sends what was typed; what a rule refuses is shown at its field. */
    protected abstract void send();

    /**
     * Sends; when somebody else changed it since the form was opened (a key that ends with {@code .clash}), what stands now is
     * shown above what was typed, and the next sending counts as a change of that.
     *
     * @param now asks for what stands now, and keeps its version for the next sending
     */
    protected final void sendUnlessChanged(Runnable command, Supplier<KeyValues> now) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            if (refused.key().endsWith(".clash")) {
                KeyValues shown = now.get();
                newest.removeAll();
                newest.add(new H3(getTranslation("uikit.newest")), shown);
                newest.setVisible(true);
            }
            throw refused;
        }
    }

    /** Whether something stands in the form that would be lost; then closing asks first. */
    protected boolean changed() {
        return false;
    }

    /** Whether a draft brings back what stands in the form. */
    protected boolean keepsDraft() {
        return false;
    }

    /** The user gave up what was entered; to forget a draft. */
    protected void cancelled() {}

    private void leave() {
        if (changed()) {
            new GiveUpQuestion(keepsDraft() ? this::close : null, this::giveUp).open();
        } else {
            giveUp();
        }
    }

    private void giveUp() {
        cancelled();
        close();
    }

    private void trySend() {
        if (errors.guard(this::send)) {
            close();
        }
    }

    /** Where refusals are shown; fields register themselves here. */
    public final FieldErrors errors() {
        return errors;
    }

    public final void field(Component field) {
        form.add(field);
    }

    /** A field over the whole width. */
    public final void wide(Component field) {
        form.add(field);
        if (field instanceof HasSize size) {
            size.setWidthFull();
        }
        form.setColspan(field, 2);
    }
}
