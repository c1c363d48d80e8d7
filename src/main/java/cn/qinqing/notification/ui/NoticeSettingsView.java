package cn.qinqing.notification.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.notification.NoticeHours;
import cn.qinqing.notification.NoticeRoutes;
import cn.qinqing.notification.NoticeSettings;
import cn.qinqing.notification.OwnSettings;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;

/** One's own mail address and hours (消息设置). */
@Route(NoticeRoutes.SETTINGS)
@PermitAll
class NoticeSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();

    private final transient CurrentActor current;
    private final transient NoticeSettings settings;
    private final FieldErrors errors = new FieldErrors();
    private final Paragraph state = new Paragraph();
    private final TextField address = new TextField(getTranslation("notification.settings.address"));
    private final TextField code = new TextField(getTranslation("notification.settings.code"));
    private final Button enter = new Button(getTranslation("notification.settings.enter"), click -> enterCode());
    private final Button forget = new Button(getTranslation("notification.settings.forget"), click -> forget());
    private final Checkbox wanted = new Checkbox(getTranslation("notification.settings.wanted"));
    private final Select<Integer> digest = hours("notification.settings.digest");
    private final Select<Integer> quietFrom = hours("notification.settings.quietFrom");
    private final Select<Integer> quietTo = hours("notification.settings.quietTo");

    NoticeSettingsView(CurrentActor current, NoticeSettings settings) {
        this.current = current;
        this.settings = settings;
        addClassName("qq-page");
        add(new H1(getTranslation("notification.settings.title")));
        Paragraph lead = new Paragraph(getTranslation("notification.settings.lead"));
        lead.addClassName("qq-sub");
        add(lead, new Anchor(NoticeRoutes.INBOX, getTranslation("notification.settings.back")), errors);
        if (settings.mails()) {
            add(mailbox(), times());
        } else {
            add(new Paragraph(getTranslation("notification.settings.off")));
        }
    }

    private Div mailbox() {
        address.setMaxLength(254);
        address.setHelperText(getTranslation("notification.settings.address.help"));
        address.getElement().setAttribute("autocomplete", "email");
        code.setMaxLength(6);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        errors.at("notification.address", address).at("notification.code", code);
        Button send = new Button(getTranslation("notification.settings.send"), click -> sendCode());
        forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        state.addClassName("qq-sub");
        state.getElement().setAttribute("role", "status");
        Div form = new Div(
                new H2(getTranslation("notification.settings.mailbox")), state, address, send, code, enter, forget);
        form.addClassName("qq-narrow-form");
        return form;
    }

    private Div times() {
        quietTo.setHelperText(getTranslation("notification.settings.quiet.help"));
        errors.at("notification.settings.hour", digest);
        Button save = new Button(getTranslation("uikit.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(
                new H2(getTranslation("notification.settings.times")), wanted, digest, quietFrom, quietTo, save);
        form.addClassName("qq-narrow-form");
        return form;
    }

    private Select<Integer> hours(String labelKey) {
        return Choices.field(getTranslation(labelKey), HOURS, "%02d:00"::formatted);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OwnSettings own = settings.of(current.get());
        wanted.setValue(own.hours().wanted());
        digest.setValue(own.hours().digest());
        quietFrom.setValue(own.hours().quietFrom());
        quietTo.setValue(own.hours().quietTo());
        show(own);
    }

    private void show(OwnSettings own) {
        state.setText(
                own.address() == null
                        ? getTranslation("notification.settings.none")
                        : getTranslation("notification.settings.uses", own.address()));
        code.setVisible(own.waiting() != null);
        code.setHelperText(own.waiting() == null ? "" : getTranslation("notification.settings.sent", own.waiting()));
        enter.setVisible(own.waiting() != null);
        forget.setVisible(own.address() != null);
    }

    private void sendCode() {
        if (errors.guard(() -> settings.sendCode(current.get(), address.getValue()))) {
            code.clear();
            show(settings.of(current.get()));
            code.focus();
        }
    }

    private void enterCode() {
        if (errors.guard(() -> settings.enterCode(current.get(), code.getValue()))) {
            address.clear();
            show(settings.of(current.get()));
            Notices.done(getTranslation("notification.settings.proved"));
        }
    }

    private void forget() {
        if (errors.guard(() -> settings.forgetAddress(current.get()))) {
            show(settings.of(current.get()));
            Notices.done(getTranslation("notification.settings.forgotten"));
        }
    }

    private void save() {
        NoticeHours hours =
                new NoticeHours(wanted.getValue(), digest.getValue(), quietFrom.getValue(), quietTo.getValue());
        if (errors.guard(() -> settings.change(current.get(), hours))) {
            Notices.done(getTranslation("notification.settings.saved"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("notification.settings.title"));
    }
}
