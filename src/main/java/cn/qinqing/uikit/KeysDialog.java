package cn.qinqing.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The keys of a list (快捷键). Who dictates, or whose tools send single letters, switches the single keys off for this
 * browser (WCAG 2.1.4); arrows, Enter and Ctrl+K stay.
 */
public final class KeysDialog extends Dialog {

    private static final List<String> KEYS =
            List.of("search", "move", "open", "mark", "new", "close", "everywhere", "help");

    private final Checkbox single = new Checkbox(getTranslation("uikit.keys.single"));

    public KeysDialog() {
        addClassName("qq-dialog");
        setHeaderTitle(getTranslation("uikit.keys.title"));
        PlainTable table = new PlainTable(List.of(getTranslation("uikit.keys.key"), getTranslation("uikit.keys.does")));
        KEYS.forEach(key -> table.line(List.of(
                new Span(getTranslation("uikit.keys.key." + key)),
                new Span(getTranslation("uikit.keys.does." + key)))));
        table.getElement().setAttribute("aria-label", getTranslation("uikit.keys.title"));
        single.setHelperText(getTranslation("uikit.keys.single.help"));
        single.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getElement().executeJs("localStorage.setItem('single-keys', $0)", change.getValue() ? "on" : "off");
            }
        });
        add(table, single);
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs("return localStorage.getItem('single-keys') !== 'off'")
                .then(Boolean.class, single::setValue);
    }
}
