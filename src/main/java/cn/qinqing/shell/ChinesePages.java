package cn.qinqing.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Pages are Chinese whatever language the browser asks for. */
@Component
class ChinesePages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().selectXpath("/html").attr("lang", "zh-CN"));
        event.getSource().addSessionInitListener(session -> session.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
        event.getSource().addUIInitListener(start -> start.getUI().setLocale(Locale.SIMPLIFIED_CHINESE));
    }
}
