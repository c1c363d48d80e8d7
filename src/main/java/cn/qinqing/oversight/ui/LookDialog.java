package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.RatingRow;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;

/** Marks a rating as looked at, with what was found. */
class LookDialog extends FormDialog {

    private final transient OversightTools tools;
    private final transient RatingRow row;
    private final transient Runnable done;
    private final TextArea note = new TextArea(getTranslation("oversight.look.note"));

    LookDialog(OversightTools tools, RatingRow row, Runnable done) {
        super(
                UI.getCurrent().getTranslation("oversight.look.title"),
                UI.getCurrent().getTranslation("oversight.look.save"));
        this.tools = tools;
        this.row = row;
        this.done = done;
        wide(new KeyValues()
                .line(getTranslation("oversight.field.issue"), row.number())
                .line(getTranslation("oversight.field.enterprise"), row.enterpriseName())
                .line(
                        getTranslation("oversight.field.reasons"),
                        row.reasons().stream()
                                .map(reason -> getTranslation("oversight.RatingReason." + reason.name()))
                                .collect(Collectors.joining("；"))));
        wide(new Paragraph(getTranslation("oversight.look.help")));
        note.setMinRows(3);
        wide(note);
        errors().at("oversight.look.note", note);
    }

    @Override
    protected boolean changed() {
        return !note.isEmpty();
    }

    @Override
    protected void send() {
        tools.ratings().look(tools.actor(), row.id(), note.getValue());
        done.run();
    }
}
