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
import java.util.List;

/** The slips that are handed over (账号开通单): each shows a one-time password, this once, on a page of its own. */
class PasswordSlip extends Dialog {

    PasswordSlip(List<OneTimePassword> slips) {
        setHeaderTitle(getTranslation("identity.slip.title"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addClassName("qq-dialog");
        Paragraph once = new Paragraph(getTranslation("identity.slip.once"));
        once.addClassName("qq-no-print");
        slips.forEach(slip -> add(paper(slip)));
        add(once);
        Button print = new Button(
                getTranslation("identity.slip.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(getTranslation("identity.slip.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close, print);
    }

    private Div paper(OneTimePassword slip) {
        Span password = new Span(slip.password());
        password.addClassName("qq-password");
        Div paper = new Div(
                new H2(getTranslation("identity.slip.heading")),
                new KeyValues()
                        .line(getTranslation("identity.field.name"), slip.displayName())
                        .line(getTranslation("identity.field.login"), slip.login())
                        .line(getTranslation("identity.slip.password"), password)
                        .line(getTranslation("identity.slip.address"), "/app"),
                new Paragraph(getTranslation("identity.slip.rules")),
                new Paragraph(getTranslation("identity.slip.signature")));
        paper.addClassName("qq-slip");
        return paper;
    }
}
