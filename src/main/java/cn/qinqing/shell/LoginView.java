package cn.qinqing.shell;

import cn.qinqing.uikit.ChineseTexts;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sign-in (登录). */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("qq-login");
        LoginI18n texts = ChineseTexts.login(this);
        form.setI18n(texts);
        ChineseTexts.reveal(form);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Paragraph warning = new Paragraph(getTranslation("shell.login.secret"));
        warning.addClassName("qq-login-warning");
        add(new H1(getTranslation("shell.brand")), new Paragraph(getTranslation("shell.login.place")), form, warning);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (parameters.getSingleParameter("ended").isPresent()
                || parameters.getSingleParameter("expired").isPresent()) {
            show("shell.login.ended.title", "shell.login.ended.text");
        } else if (parameters.getSingleParameter("error").isPresent()) {
            show("shell.login.failed.title", "shell.login.failed.text");
        }
    }

    private void show(String title, String text) {
        LoginI18n texts = ChineseTexts.login(this);
        texts.getErrorMessage().setTitle(getTranslation(title));
        texts.getErrorMessage().setMessage(getTranslation(text));
        form.setI18n(texts);
        form.setError(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.page");
    }
}
