package cn.qinqing.identity.ui;

import cn.qinqing.identity.OneTimePassword;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The slip that is handed over (账号开通单): shows a one-time password, this once, for the printer. */
class PasswordSlip extends Dialog {

    PasswordSlip(OneTimePassword slip) {
        setHeaderTitle(getTranslation("identity.slip.title"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addClassName("qq-dialog");
        Span password = new Span(slip.password());
        password.addClassName("qq-password");
        Paragraph once = new Paragraph(getTranslation("identity.slip.once"));
        once.addClassName("qq-no-print");
        Div paper = new Div(
                new H2(getTranslation("identity.slip.heading")),
                new KeyValues()
                        .line(getTranslation("identity.field.name"), slip.displayName())
                        .line(getTranslation("identity.field.login"), slip.login())
                        .line(getTranslation("identity.slip.password"), password)
                        .line(getTranslation("identity.slip.address"), "/app"),
                new Paragraph(getTranslation("identity.slip.rules")),
                new Paragraph(getTranslation("identity.slip.signature")),
                once);
        paper.addClassName("qq-slip");
        add(paper);
        Button print = new Button(
                getTranslation("identity.slip.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(getTranslation("identity.slip.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close, print);
    }
}
