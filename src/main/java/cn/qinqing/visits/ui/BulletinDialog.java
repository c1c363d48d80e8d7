package cn.qinqing.visits.ui;

import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The paragraph for a bulletin, to be worked over and copied; nothing of it is stored. */
class BulletinDialog extends Dialog {

    private final TextArea text = new TextArea(getTranslation("visits.bulletin.text"));

    BulletinDialog(String paragraph) {
        addClassName("qq-dialog");
        setHeaderTitle(getTranslation("visits.bulletin.title"));
        setWidth("min(720px, 100%)");
        text.setValue(paragraph);
        text.setWidthFull();
        text.setMinRows(6);
        add(new Paragraph(getTranslation("visits.bulletin.what")), text);
        Button copy = new Button(getTranslation("visits.bulletin.copy"), click -> copy());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(getTranslation("uikit.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close, copy);
    }

    private void copy() {
        // without a secure connection there is no clipboard: then the text is marked for Ctrl+C
        text.getElement()
                .executeJs("""
                const field = this.inputElement; field.select();
                return navigator.clipboard ? navigator.clipboard.writeText(field.value).then(() => true, () => false)
                  : document.execCommand('copy');""")
                .then(
                        Boolean.class,
                        copied -> Notices.done(
                                getTranslation(copied ? "visits.bulletin.copied" : "visits.bulletin.marked")));
    }
}
