package cn.qinqing.identity.web;

import cn.qinqing.identity.domain.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands name and password of the form to {@link SignIn}; every refusal is the same exception. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    AccountAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var principal =
                signIn.attempt(attempt.getName(), password).orElseThrow(() -> new BadCredentialsException("refused"));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
