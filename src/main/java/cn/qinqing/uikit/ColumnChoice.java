package cn.qinqing.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The button 列 and the choice below it, which is made when somebody opens it: most lists are read as they are. */
final class ColumnChoice extends Button {

    private final List<String> headings;
    private final SerializableSupplier<Set<String>> chosen;
    private final SerializableConsumer<Set<String>> choose;
    private @Nullable Popover popover;

    /**
     * @param headings of all columns
     * @param chosen headings of those that are shown now
     * @param choose takes the headings of those to be shown, never none
     */
    ColumnChoice(
            String label,
            List<String> headings,
            SerializableSupplier<Set<String>> chosen,
            SerializableConsumer<Set<String>> choose) {
        super(label);
        this.headings = headings;
        this.chosen = chosen;
        this.choose = choose;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getElement().setAttribute("aria-haspopup", "dialog");
        addClickListener(click -> show());
    }

    private void show() {
        if (popover != null) {
            return;
        }
        CheckboxGroup<String> group = new CheckboxGroup<>(getText());
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(headings);
        group.setValue(chosen.get());
        group.addValueChangeListener(change -> {
            if (change.getValue().isEmpty()) {
                group.setValue(change.getOldValue());
            } else if (!change.getValue().equals(chosen.get())) {
                choose.accept(change.getValue());
            }
        });
        Popover made = new Popover(group);
        made.setTarget(this);
        made.setAriaLabel(getText());
        made.setAutofocus(true);
        made.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                made.setTarget(null);
                made.removeFromParent();
                popover = null;
            }
        });
        popover = made;
        made.setOpened(true);
    }
}
