package cn.qinqing.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody foresaw: the page shows a number, the log the rest. */
@AnonymousAllowed
class UnexpectedErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = ErrorNumber.next();
        LOG.error("error {} at {}", number, event.getLocation().getPath(), parameter.getException());
        removeAll();
        add(new ErrorPage(getTranslation("shell.error.title"), getTranslation("shell.error.text", number)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("shell.error.title"));
    }
}
