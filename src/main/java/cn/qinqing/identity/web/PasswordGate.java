package cn.qinqing.identity.web;

import cn.qinqing.identity.PasswordRoutes;
import cn.qinqing.identity.domain.AccountPrincipal;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Leads everybody with a one-time or outdated password to the change of it, from wherever they go. Only comfort: until
 * then the sign-in has no rights at all.
 */
@Component
class PasswordGate implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Gate()));
    }

    /** Before the access control, which would only say that there is no right. */
    @ListenerPriority(1_000)
    private static final class Gate implements BeforeEnterListener {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null
                    && authentication.getPrincipal() instanceof AccountPrincipal principal
                    && principal.mustChangePassword()
                    && !event.getLocation().getPath().equals(PasswordRoutes.CHANGE)) {
                event.forwardTo(PasswordRoutes.CHANGE);
            }
        }
    }
}
