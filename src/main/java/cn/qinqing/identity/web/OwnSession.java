package cn.qinqing.identity.web;

import cn.qinqing.identity.domain.AccountPrincipal;
import cn.qinqing.identity.domain.SignIn;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the present request. */
@Component
public class OwnSession {

    private final SignIn signIn;

    OwnSession(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Whether the sign-in has no rights until the password is changed. */
    public boolean mustChangePassword() {
        var present = SecurityContextHolder.getContext().getAuthentication();
        return present != null
                && present.getPrincipal() instanceof AccountPrincipal principal
                && principal.mustChangePassword();
    }

    /** Takes up the account as it is now: after the change of a one-time password its rights come to life. */
    public void renew() {
        var present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || !(present.getPrincipal() instanceof AccountPrincipal before)) {
            return;
        }
        var principal = signIn.again(before.account()).orElseThrow();
        var renewed = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        renewed.setDetails(present.getDetails());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        var session = VaadinSession.getCurrent();
        if (session != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
