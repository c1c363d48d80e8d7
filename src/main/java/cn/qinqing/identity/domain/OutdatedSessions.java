package cn.qinqing.identity.domain;

import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Ends sessions whose account was ended, ends on this day or got a new one-time password outside this process, on the server's command line
 * or by another node: within seconds, as {@link OpenSessions} does inside it at once.
 */
@Component
class OutdatedSessions {

    private final SessionRegistry registry;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutdatedSessions(SessionRegistry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${qinqing.identity.session-check:5000}")
    void end() {
        Map<UUID, List<SessionInformation>> open = new HashMap<>();
        for (Object principal : registry.getAllPrincipals()) {
            if (principal instanceof AccountPrincipal one) {
                open.put(one.account().value(), registry.getAllSessions(principal, false));
            }
        }
        if (!open.isEmpty()) {
            jdbc.sql("""
                    SELECT id, enabled AND (ends_on IS NULL OR ends_on > :today) AS open, password_changed_at FROM account
                    WHERE id IN (:accounts) AND (must_change_password OR NOT enabled OR ends_on <= :today)""")
                    .param("today", OfficeTime.today(clock))
                    .param("accounts", open.keySet())
                    .query(row -> {
                        Instant from = row.getBoolean("open")
                                ? OfficeTime.instant(row.getObject("password_changed_at", LocalDateTime.class))
                                : Instant.MAX;
                        open.get(row.getObject("id", UUID.class)).stream()
                                .filter(session -> signedIn(session).isBefore(from))
                                .forEach(SessionInformation::expireNow);
                    });
        }
    }

    private static Instant signedIn(SessionInformation session) {
        return session.getPrincipal() instanceof AccountPrincipal one ? one.signedInAt() : Instant.MAX;
    }
}
