package cn.qinqing.serviceplans.ui;

import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A command that needs nothing but words: what it does stands above the field. */
class PlanWordsDialog extends FormDialog {

    private final transient Consumer<String> send;
    private final TextArea text = new TextArea();

    /**
     * @param key {@code key} is the heading, {@code key.what} what it does, {@code key.words} the label of the field
     * @param what names on what it is done, for {@code key.what}
     * @param refusals beginning of the keys that are shown at the field
     */
    PlanWordsDialog(String key, String what, String refusals, Consumer<String> send) {
        super(UI.getCurrent().getTranslation(key), UI.getCurrent().getTranslation(key));
        this.send = send;
        wide(new Paragraph(getTranslation(key + ".what", what)));
        text.setLabel(getTranslation(key + ".words"));
        text.setMinRows(3);
        text.focus();
        wide(text);
        errors().at(refusals, text);
    }

    @Override
    protected boolean changed() {
        return !text.isEmpty();
    }

    @Override
    protected void send() {
        send.accept(text.getValue());
    }
}
