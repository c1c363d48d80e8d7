package cn.qinqing.register.ui;

import cn.qinqing.register.EditionChange;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.function.BiConsumer;

/** Words the public note of a change anew, and says whether it mends an error of ours. */
class NoteDialog extends FormDialog {

    private static final int LONGEST = 500;

    private final TextArea note = new TextArea(getTranslation("register.note.label"));
    private final Checkbox correction = new Checkbox(getTranslation("register.note.correction"));
    private final transient BiConsumer<Boolean, String> command;

    NoteDialog(String title, String action, EditionChange change, BiConsumer<Boolean, String> command) {
        super(title, action);
        this.command = command;
        note.setMaxLength(LONGEST);
        note.setValue(change.note() == null ? "" : change.note());
        note.setHelperText(getTranslation("register.note.help"));
        errors().at("register.note", note);
        errors().at("register.check", note);
        wide(note);
        if (Set.of("UPDATE", "CORRECTION").contains(change.kind())) {
            correction.setValue(change.kind().equals("CORRECTION"));
            wide(correction);
        }
        note.focus();
    }

    @Override
    protected void send() {
        command.accept(correction.getValue(), note.getValue());
    }
}
