package cn.qinqing.identity.web;

import cn.qinqing.identity.domain.AccountPrincipal;
import cn.qinqing.identity.domain.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes a sign-out into the event log and takes the cookie of the visit app back. */
@Component
class SignedOut implements LogoutHandler {

    private final SignIn signIn;

    SignedOut(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            signIn.signedOut(principal);
        }
        FieldPass.takeBack(request, response);
    }
}
