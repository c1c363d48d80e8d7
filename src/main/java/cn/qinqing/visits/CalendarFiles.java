package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.IcsFile;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.CalendarEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own bookings as a calendar file (日历文件), to take along or to subscribe to by a secret address. Itineraries of
 * sensitive posts leave in no file: their holders have none, and visits with them are left out of everybody's.
 */
@Service
@Transactional
public class CalendarFiles {

    private static final int TOKEN_BYTES = 32;
    private static final int DAYS_BACK = 31;
    private static final int MONTHS_AHEAD = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CalendarEvents events;
    private final AccountActors accounts;
    private final AuditLog audit;
    private final Clock clock;

    CalendarFiles(JdbcClient jdbc, CalendarEvents events, AccountActors accounts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the actor has no calendar file: key of the sentence; empty when nothing hinders. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(Actor actor) {
        actor.require(Right.VISIT_READ);
        if (actor.personId().isEmpty()) {
            return Optional.of("visits.ics.noPerson");
        }
        return events.sensitive(actor.personId().get(), OfficeTime.today(clock))
                ? Optional.of("visits.ics.sensitive")
                : Optional.empty();
    }

    /**
     * One's own bookings of the last month and the coming year.
     *
     * @throws RuleViolation {@code visits.ics.noPerson}, {@code visits.ics.sensitive}
     */
    @Transactional(readOnly = true)
    public byte[] file(Actor actor) {
        hindrance(actor).ifPresent(key -> {
            throw new RuleViolation(key);
        });
        LocalDate today = OfficeTime.today(clock);
        return IcsFile.of(
                actor.name(),
                events.of(actor.personId().orElseThrow(), today.minusDays(DAYS_BACK), today.plusMonths(MONTHS_AHEAD)));
    }

    /**
     * Makes an address to subscribe to; the one before no longer answers. The token is told this once and kept as a digest.
     *
     * @throws RuleViolation as {@link #file}
     */
    public String subscribe(Actor actor) {
        actor.require(Right.VISIT_READ);
        hindrance(actor).ifPresent(key -> {
            throw new RuleViolation(key);
        });
        AccountId account = actor.accountId().orElseThrow(() -> new RuleViolation("visits.ics.noPerson"));
        Instant now = clock.instant();
        end(account, now);
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into calendar_subscription (id, account_id, token_hash, made_at) values (?, ?, ?, ?)")
                .params(Ids.next(), account.value(), digest(token), OfficeTime.column(now))
                .update();
        audit.record(actor, "CALENDAR_SUBSCRIBED", "account", account.toString(), Map.of());
        return token;
    }

    /** The address answers no more; nothing happens without one. */
    public void revoke(Actor actor) {
        actor.require(Right.VISIT_READ);
        actor.accountId()
                .filter(account -> end(account, clock.instant()) > 0)
                .ifPresent(account -> audit.record(actor, "CALENDAR_REVOKED", "account", account.toString(), Map.of()));
    }

    /** When the address was made that answers now. */
    @Transactional(readOnly = true)
    public Optional<Instant> subscribedAt(Actor actor) {
        actor.require(Right.VISIT_READ);
        return actor.accountId()
                .flatMap(account -> jdbc.sql(
                                "select made_at from calendar_subscription where account_id = ? and revoked_at is null")
                        .param(account.value())
                        .query(LocalDateTime.class)
                        .optional())
                .map(OfficeTime::instant);
    }

    /** The file behind an address; empty when it is revoked, its account ended, or its holder may have none any more. */
    @Transactional(readOnly = true)
    public Optional<byte[]> byToken(String token) {
        return jdbc.sql("select account_id from calendar_subscription where token_hash = ? and revoked_at is null")
                .param(digest(token))
                .query(UUID.class)
                .optional()
                .flatMap(account -> accounts.find(new AccountId(account)))
                .filter(actor -> actor.may(Right.VISIT_READ) && hindrance(actor).isEmpty())
                .map(this::file);
    }

    private int end(AccountId account, Instant now) {
        return jdbc.sql(
                        "update calendar_subscription set revoked_at = ?, version = version + 1 where account_id = ? and revoked_at is null")
                .params(OfficeTime.column(now), account.value())
                .update();
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
