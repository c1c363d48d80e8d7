package cn.qinqing.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Pages are Chinese whatever language the browser asks for. */
@Component
class ChinesePages implements VaadinServiceInitListener {

    private static final String CONNECTION =
            "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0";

    private final I18NProvider texts;

    ChinesePages(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().selectXpath("/html").attr("lang", "zh-CN"));
        event.getSource().addSessionInitListener(session -> session.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
        event.getSource().addUIInitListener(start -> {
            start.getUI().setLocale(Locale.SIMPLIFIED_CHINESE);
            connection(start.getUI());
        });
        event.getSource().setSystemMessagesProvider(moment -> messages());
    }

    /** What the line at the top of the page says when the connection comes and goes. */
    private static void connection(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shell.connection.retry"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shell.connection.lost"));
        ui.getPage().executeJs(CONNECTION, ui.getTranslation("shell.connection.online"));
    }

    /** What is said when no view can say it: an ended session leads to the sign-in page without a word. */
    private SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(text("shell.error.title"));
        messages.setInternalErrorMessage(text("shell.internal.text"));
        messages.setCookiesDisabledCaption(text("shell.cookies.title"));
        messages.setCookiesDisabledMessage(text("shell.cookies.text"));
        return messages;
    }

    private String text(String key) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE);
    }
}
