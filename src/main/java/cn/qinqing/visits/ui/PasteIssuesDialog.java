package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.PastedText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a text from Word or a message, shows its lines, and makes issues of those that are ticked. */
class PasteIssuesDialog extends FormDialog {

    private static final int PAUSE_MILLISECONDS = 400;
    private static final int MOST_LINES = 200;

    /** Takes the ticked lines, and the whole text when that was asked for. */
    interface Taken {
        void take(List<String> lines, @Nullable String whole);
    }

    private final transient Taken taken;
    private final TextArea pasted = new TextArea(getTranslation("visits.paste.text"));
    private final Paragraph found = new Paragraph();
    private final Div list = new Div();
    private final Checkbox whole = new Checkbox(getTranslation("visits.paste.whole"));
    private final List<Checkbox> ticks = new ArrayList<>();

    PasteIssuesDialog(Taken taken, boolean offersWhole) {
        super(
                UI.getCurrent().getTranslation("visits.paste.title"),
                UI.getCurrent().getTranslation("visits.paste.send"));
        this.taken = taken;
        pasted.setMinRows(4);
        pasted.setMaxRows(10);
        pasted.setHelperText(getTranslation("visits.paste.help"));
        pasted.setValueChangeMode(ValueChangeMode.LAZY);
        pasted.setValueChangeTimeout(PAUSE_MILLISECONDS);
        pasted.addValueChangeListener(change -> propose());
        found.getElement().setAttribute("role", "status");
        list.addClassName("qq-lines");
        whole.setVisible(offersWhole);
        wide(pasted);
        wide(found);
        wide(list);
        wide(whole);
        errors().at("visits.paste", pasted);
        pasted.focus();
    }

    private void propose() {
        List<PastedText.Line> lines = PastedText.of(pasted.getValue());
        list.removeAll();
        ticks.clear();
        lines.stream().limit(MOST_LINES).forEach(line -> {
            Checkbox tick = new Checkbox(line.text(), line.likely());
            ticks.add(tick);
            list.add(tick);
        });
        found.setText(
                lines.size() > MOST_LINES
                        ? getTranslation("visits.paste.many", lines.size(), MOST_LINES)
                        : getTranslation("visits.paste.found", lines.size()));
    }

    @Override
    protected boolean changed() {
        return !pasted.isEmpty();
    }

    @Override
    protected void send() {
        List<String> lines = ticks.stream()
                .filter(Checkbox::getValue)
                .map(Checkbox::getLabel)
                .toList();
        if (lines.isEmpty() && !whole.getValue()) {
            throw new RuleViolation(pasted.isEmpty() ? "visits.paste.empty" : "visits.paste.none");
        }
        taken.take(lines, whole.getValue() ? pasted.getValue().strip() : null);
    }
}
