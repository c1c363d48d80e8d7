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
     * @param key of the heading; what it does and the label of the field stand under {@code serviceplans.words.…}
     * @param what names on what it is done
     * @param refusals beginning of the keys that are shown at the field
     */
    PlanWordsDialog(String key, String what, String refusals, Consumer<String> send) {
        super(UI.getCurrent().getTranslation(key), UI.getCurrent().getTranslation(key));
        this.send = send;
        String words = "serviceplans.words." + key.substring("serviceplans.".length());
        wide(new Paragraph(getTranslation(words + ".what", what)));
        text.setLabel(getTranslation(words));
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
