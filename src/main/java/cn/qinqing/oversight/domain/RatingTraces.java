package cn.qinqing.oversight.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.RatingWatch;
import cn.qinqing.oversight.OversightSettings;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes where a rating came from (评价来源). The pages of enterprises set no cookie, so a device is its address with what the
 * browser calls itself; neither is kept, but a hash under a salt that lies outside the database, and that only for a time.
 * What is to be told from the address itself is decided at once.
 */
@Component
public class RatingTraces implements RatingWatch {

    private static final Duration SESSION = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Settings settings;
    private final OversightKeys keys;
    private final Clock clock;

    RatingTraces(JdbcClient jdbc, Settings settings, OversightKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void rated(Actor actor, IssueId issue, UUID rating, Instant at) {
        HttpServletRequest request = actor instanceof Actor.Link ? request() : null;
        String address = request == null ? null : request.getRemoteAddr();
        String browser = request == null ? null : request.getHeader("User-Agent");
        Optional<byte[]> salt = address == null ? Optional.empty() : keys.salt();
        jdbc.sql("""
                        insert into rating_trace (rating_id, device_hash, network_hash, staff_network, staff_session, contact_changed, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        rating,
                        salt.map(key -> hash(key, address + "\n" + (browser == null ? "" : browser)))
                                .orElse(null),
                        salt.map(key -> hash(key, address)).orElse(null),
                        address != null
                                && settings.today(OversightSettings.STAFF_NETWORKS)
                                        .contains(address),
                        address != null && staffAt(address, at),
                        contactChanged(issue, at),
                        OfficeTime.column(at)))
                .update();
    }

    /** Empties the hashes that are older than the settings allow; what was concluded from them stays. */
    @Transactional
    public int forget() {
        return jdbc.sql(
                        "update rating_trace set device_hash = null, network_hash = null where noted_at < ? and network_hash is not null")
                .param(OfficeTime.column(
                        clock.instant().minus(Duration.ofDays(settings.today(OversightSettings.TRACE_DAYS)))))
                .update();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getRequest()
                : null;
    }

    /** Whether somebody signed in worked from the same address. */
    private boolean staffAt(String address, Instant at) {
        return jdbc.sql(
                        "select exists (select 1 from audit_event where happened_at between ? and ? and client_address = ? and account_id is not null)")
                .params(OfficeTime.column(at.minus(SESSION)), OfficeTime.column(at), address)
                .query(Boolean.class)
                .single();
    }

    private boolean contactChanged(IssueId issue, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from audit_event a join issue i on a.subject_id = cast(i.enterprise_id as char)
                        where i.id = ? and a.subject_kind = 'enterprise' and a.action in ('CONTACT_ADDED', 'CONTACT_REMOVED')
                          and a.happened_at between ? and ?)""")
                .params(
                        issue.value(),
                        OfficeTime.column(at.minus(Duration.ofDays(settings.today(OversightSettings.CONTACT_DAYS)))),
                        OfficeTime.column(at))
                .query(Boolean.class)
                .single();
    }

    static String hash(byte[] salt, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
