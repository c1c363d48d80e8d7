package cn.qinqing.identity.web;

import cn.qinqing.identity.domain.AccountPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the visit app (外勤走访) use the sign-in of the staff pages: whoever is signed in gets the cookie of the session a second
 * time, for the app's interface alone. One cookie for all addresses would travel to the public pages too. Behind the
 * sign-in, {@value #ENTRANCE} leads back to the app.
 */
final class FieldPass extends OncePerRequestFilter {

    /** Name of the session's cookie. */
    static final String COOKIE = "qinqing";

    static final String ENTRANCE = "/app/field";

    private static final String PATH = "/api/field";
    private static final String GIVEN_FOR = FieldPass.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        boolean entrance = request.getRequestURI().equals(request.getContextPath() + ENTRANCE);
        if (session != null && signedIn() && (entrance || !session.getId().equals(session.getAttribute(GIVEN_FOR)))) {
            session.setAttribute(GIVEN_FOR, session.getId());
            set(request, response, session.getId(), null);
        }
        if (entrance) {
            // the app shows nothing before it knows who came
            response.sendRedirect(request.getContextPath() + "/field/?in");
            return;
        }
        chain.doFilter(request, response);
    }

    /** The browser forgets the cookie. */
    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String value, @Nullable Duration age) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (age == null ? cookie : cookie.maxAge(age)).build().toString());
    }

    private static boolean signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
    }
}
