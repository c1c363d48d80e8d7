package cn.qinqing.identity.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The security chains, one for each surface, in this order: health, the visit app's interface ({@link FieldSecurity}), links of
 * enterprises, calendar files, staff, and last the public one without a matcher, so that no address is left to chance. A new
 * surface gets a chain of its own between the first and the last.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    static final int ACTUATOR = 100;
    static final int FIELD = 200;
    static final int LINKS = 300;
    static final int CALENDARS = 310;
    static final int STAFF = 400;
    static final int PUBLIC = 900;

    /** Vaadin 25.2 starts by an inline script and compiles what the server sends; see docs/adr. */
    private static final String STAFF_CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PUBLIC_CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** No script at all: the pages are forms. */
    private static final String LINK_CONTENT =
            "default-src 'none'; style-src 'self'; base-uri 'none'; " + "form-action 'self'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /** Health alone answers, for the proxy and the start script; everything else looks as if it were not there. */
    @Bean
    @Order(ACTUATOR)
    SecurityFilterChain actuatorChain(HttpSecurity http) {
        return stateless(http.securityMatcher("/actuator", "/actuator/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                                .accessDeniedHandler((request, response, denied) ->
                                        response.setStatus(HttpStatus.NOT_FOUND.value())))
                .headers(headers -> contentPolicy(headers, "default-src 'none'; frame-ancestors 'none'"))
                .build();
    }

    /**
     * Links of enterprises: the address is the secret, so it is kept by no cache, told to no other site and found by no
     * search engine; no session, no cookie, and the token in the form in place of a token against forgery.
     */
    @Bean
    @Order(LINKS)
    SecurityFilterChain linkChain(HttpSecurity http) {
        return stateless(http.securityMatcher("/t", "/t/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> contentPolicy(headers, LINK_CONTENT)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    /** Calendar files by their secret addresses: no session, nothing kept, nothing told about where it was read. */
    @Bean
    @Order(CALENDARS)
    SecurityFilterChain calendarChain(HttpSecurity http) {
        return stateless(http.securityMatcher("/cal", "/cal/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                                .accessDeniedHandler((request, response, denied) ->
                                        response.setStatus(HttpStatus.NOT_FOUND.value())))
                .headers(headers -> {
                    contentPolicy(headers, "default-src 'none'; frame-ancestors 'none'");
                    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
                })
                .build();
    }

    /** The staff application; its rule for every other address, denyAll, stays inside. */
    @Bean
    @Order(STAFF)
    SecurityFilterChain staffChain(
            HttpSecurity http, SessionRegistry sessions, EndedSession ended, SignedOut signedOut) {
        return http.securityMatcher("/app", "/app/**")
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        staff -> staff.loginView("/login", "/app/login")
                                .addLogoutHandler(signedOut)
                                // who is signed in gets the router: its views decide, an unknown page is told in
                                // Chinese
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(ended))
                .addFilterAfter(new FieldPass(), AuthorizationFilter.class)
                .headers(headers -> contentPolicy(headers, STAFF_CONTENT))
                .build();
    }

    /** Everybody's pages and the static files: no session, no cookie; an unknown address is a plain 404. */
    @Bean
    @Order(PUBLIC)
    SecurityFilterChain publicChain(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> {
                    contentPolicy(headers, PUBLIC_CONTENT);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    static HeadersConfigurer<HttpSecurity> contentPolicy(HeadersConfigurer<HttpSecurity> headers, String content) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES));
    }

    /** The staff session: half an hour without a request ends it; its cookie never travels to public pages. */
    @Bean
    ServletContextInitializer staffSession() {
        return context -> {
            context.setSessionTimeout(30);
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            var cookie = context.getSessionCookieConfig();
            cookie.setName(FieldPass.COOKIE);
            cookie.setPath("/app");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        };
    }

    /** Tells the registry when a session ends by itself. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
