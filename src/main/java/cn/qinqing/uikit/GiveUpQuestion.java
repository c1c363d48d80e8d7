package cn.qinqing.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Asks before a form closes with something in it that is not saved. */
final class GiveUpQuestion extends Dialog {

    /**
     * @param keep closes the form and leaves its draft; null when it keeps none
     * @param giveUp closes the form for good
     */
    GiveUpQuestion(@Nullable Runnable keep, Runnable giveUp) {
        setHeaderTitle(UI.getCurrent().getTranslation("uikit.giveUp.title"));
        add(new Paragraph(getTranslation("uikit.giveUp.what")));
        Button stay = new Button(getTranslation("uikit.giveUp.stay"), click -> close());
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.setAutofocus(true);
        Button leave = new Button(getTranslation("uikit.giveUp.leave"), click -> {
            close();
            giveUp.run();
        });
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(leave);
        if (keep != null) {
            getFooter().add(new Button(getTranslation("uikit.giveUp.keep"), click -> {
                close();
                keep.run();
            }));
        }
        getFooter().add(stay);
    }
}
