package cn.qinqing.identity.web;

import cn.qinqing.shared.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The interface of the visit app (外勤走访): the session of the staff pages, a token against forgery that the app asks for
 * before it sends, and never a redirect, since the app itself says that one has to sign in. Who may record visits may use it.
 * ADR 0031.
 */
@Configuration(proxyBeanMethods = false)
class FieldSecurity {

    @Bean
    @Order(SecurityConfiguration.FIELD)
    SecurityFilterChain fieldChain(HttpSecurity http, SessionRegistry sessions, SignedOut signedOut) {
        return http.securityMatcher("/api/field", "/api/field/**")
                .csrf(csrf -> csrf.csrfTokenRepository(new TokensOfSessions()))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/api/field/session")
                        .authenticated()
                        .anyRequest()
                        .hasRole(Right.VISIT_RECORD.name()))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((request, response, denied) -> response.setStatus(
                                SecurityContextHolder.getContext().getAuthentication() == null
                                        ? HttpStatus.UNAUTHORIZED.value()
                                        : HttpStatus.FORBIDDEN.value())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER)
                        .maximumSessions(1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(
                                ended -> ended.getResponse().setStatus(HttpStatus.UNAUTHORIZED.value())))
                .logout(logout -> logout.logoutUrl("/api/field/signout")
                        .addLogoutHandler(signedOut)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterBefore(new FieldGate(), CsrfFilter.class)
                .headers(headers ->
                        SecurityConfiguration.contentPolicy(headers, "default-src 'none'; frame-ancestors 'none'"))
                .build();
    }

    /** Keeps the token in the session that the sign-in made; a stranger who sends gets neither. */
    private static final class TokensOfSessions implements CsrfTokenRepository {

        private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            return sessions.generateToken(request);
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            if (request.getSession(false) != null) {
                sessions.saveToken(token, request, response);
            }
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return sessions.loadToken(request);
        }
    }
}
