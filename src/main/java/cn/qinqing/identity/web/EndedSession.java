package cn.qinqing.identity.web;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.stereotype.Component;

/**
 * Tells a browser that its session was ended: by a newer sign-in of the same account, or because account or rights were
 * changed. A page is sent to the sign-in; an open page gets the sentence in Vaadin's own words.
 */
@Component
class EndedSession implements SessionInformationExpiredStrategy {

    static final String SIGN_IN = "/app/login?ended";

    private final ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        var request = event.getRequest();
        var response = event.getResponse();
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (!RequestType.UIDL.getIdentifier().equals(type)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
            return;
        }
        String body = VaadinService.createCriticalNotificationJSON(
                texts.getString("identity.session.ended.title"),
                texts.getString("identity.session.ended.text"),
                null,
                request.getContextPath() + SIGN_IN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}
