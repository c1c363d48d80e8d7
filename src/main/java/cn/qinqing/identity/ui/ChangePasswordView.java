package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.PasswordRoutes;
import cn.qinqing.identity.web.OwnSession;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One's own password (修改密码); after a one-time password the only view that opens. */
@Route(PasswordRoutes.CHANGE)
@PermitAll
class ChangePasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient AccountService service;
    private final transient OwnSession session;
    private final Paragraph why = new Paragraph();
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField present = field("identity.password.present", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField next = field("identity.password.next", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("identity.password.again", Autocomplete.NEW_PASSWORD);

    ChangePasswordView(CurrentActor current, AccountService service, OwnSession session) {
        this.current = current;
        this.service = service;
        this.session = session;
        addClassNames("qq-page", "qq-password-page");
        next.setHelperText(getTranslation("identity.password.rules"));
        errors.at("identity.password.wrong", present)
                .at("identity.password.differ", again)
                .at("identity.password", next);
        Button send = new Button(getTranslation("identity.password.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        why.addClassName("qq-sub");
        Div form = new Div(errors, present, next, again, send);
        form.addClassName("qq-narrow-form");
        add(new H1(getTranslation("identity.password.title")), why, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        why.setText(getTranslation(session.mustChangePassword() ? "identity.password.must" : "identity.password.may"));
        present.focus();
    }

    private void send() {
        if (errors.guard(this::change)) {
            boolean first = session.mustChangePassword();
            session.renew();
            Notices.done(getTranslation("identity.password.done"));
            getUI().ifPresent(ui -> {
                if (first) {
                    // the frame was drawn without any right
                    ui.getPage().setLocation("/app/");
                } else {
                    ui.navigate("");
                }
            });
        }
    }

    private void change() {
        if (!next.getValue().equals(again.getValue())) {
            throw new RuleViolation("identity.password.differ");
        }
        service.changePassword(current.get(), present.getValue(), next.getValue());
    }

    private PasswordField field(String labelKey, Autocomplete purpose) {
        PasswordField field = new PasswordField(getTranslation(labelKey));
        field.setAutocomplete(purpose);
        field.setRevealButtonVisible(false);
        ChineseTexts.reveal(field);
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(100);
        return field;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("identity.password.title"));
    }
}
