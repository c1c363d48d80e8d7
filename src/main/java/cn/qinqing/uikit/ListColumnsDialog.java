package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;

/** Which columns of a list are shown, and in which order. */
final class ListColumnsDialog extends FormDialog {

    private final SerializableConsumer<List<String>> command;
    private final MovableRows<Checkbox> rows = new MovableRows<>();

    /**
     * @param headings of all columns, in the order of this moment
     * @param chosen of those that are shown
     * @param command takes the headings of those to be shown, in order, never none
     */
    ListColumnsDialog(List<String> headings, Set<String> chosen, SerializableConsumer<List<String>> command) {
        super(
                UI.getCurrent().getTranslation("uikit.list.columns.title"),
                UI.getCurrent().getTranslation("uikit.list.columns.send"));
        this.command = command;
        Paragraph help = new Paragraph(getTranslation("uikit.list.columns.help"));
        help.addClassName("qq-why");
        wide(help);
        headings.forEach(heading -> {
            Checkbox box = new Checkbox(heading, chosen.contains(heading));
            rows.add(box, () -> heading);
        });
        wide(rows);
    }

    @Override
    protected void send() {
        List<String> shown = rows.rows().stream()
                .filter(Checkbox::getValue)
                .map(Checkbox::getLabel)
                .toList();
        if (shown.isEmpty()) {
            throw new RuleViolation("uikit.list.columns.none");
        }
        command.accept(shown);
    }
}
