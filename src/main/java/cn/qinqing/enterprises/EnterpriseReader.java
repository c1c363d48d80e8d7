package cn.qinqing.enterprises;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one enterprise within the actor's scope, and while a page is opened no more than once. */
@Component
class EnterpriseReader {

    private record Seen(Actor actor, EnterpriseId id) {}

    private static final String ONE = """
            select e.*, coalesce(e.founded_on, (select min(m.founded_on) from enterprise m where m.merged_into = e.id)) founding,
              (select max(c.contact_on) from contact_log c where c.enterprise_id = e.id and c.state = 'HELD') last_contact,
              (select u.name from unit u where u.id = e.park_unit_id) park_name
            from enterprise e where e.merged_into is null and e.id = ?""";

    private static final String FORMER_NAMES = """
            select distinct name from (
              select h.name, h.used_until from enterprise_name_history h join enterprise x on x.id = h.enterprise_id
              where x.id = ? or x.merged_into = ?
              union all select x.name, null from enterprise x where x.merged_into = ?
            ) n where n.name <> (select name from enterprise where id = ?) order by n.used_until is null desc, n.used_until desc
            """;

    private static final String CONTACTS =
            "select id, name, title, phone, is_primary, consent_by, consent_on, consent_way, consent_purpose from enterprise_contact where enterprise_id = ? and withdrawn_on is null order by is_primary desc, name";

    private final JdbcClient jdbc;
    private final ThreadLocal<@Nullable Map<Seen, Optional<EnterpriseDetails>>> opening = new ThreadLocal<>();

    EnterpriseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is read until the page is there. */
    void once(Runnable page) {
        if (opening.get() != null) {
            page.run();
            return;
        }
        opening.set(new HashMap<>());
        try {
            page.run();
        } finally {
            opening.remove();
        }
    }

    /** Empty when there is none that the actor may see. */
    Optional<EnterpriseDetails> details(Actor actor, EnterpriseId id) {
        actor.require(Right.ENTERPRISE_READ);
        Map<Seen, Optional<EnterpriseDetails>> seen = opening.get();
        return seen == null ? read(actor, id) : seen.computeIfAbsent(new Seen(actor, id), one -> read(actor, id));
    }

    private Optional<EnterpriseDetails> read(Actor actor, EnterpriseId id) {
        List<Object> params = new ArrayList<>(List.of(id.value()));
        String scope = scope(actor, params);
        return jdbc.sql(ONE + scope)
                .params(params)
                .query((row, n) -> details(row))
                .optional()
                .map(found -> new EnterpriseDetails(
                        found.id(),
                        found.form(),
                        found.temporaryNo(),
                        found.parkName(),
                        found.lastContact(),
                        found.changedAt(),
                        jdbc.sql(FORMER_NAMES)
                                .params(id.value(), id.value(), id.value(), id.value())
                                .query(String.class)
                                .list(),
                        contacts(actor, id)));
    }

    private static String scope(Actor actor, List<Object> params) {
        return switch (actor.scope()) {
            case Scope.All all -> "";
            case Scope.Within within
            when !within.divisions().isEmpty() -> {
                params.addAll(within.divisions());
                yield " and e.division_code in ("
                        + String.join(
                                ", ", Collections.nCopies(within.divisions().size(), "?")) + ")";
            }
            case Scope.Within within -> " and 1 = 0";
            case Scope.Nothing nothing -> " and 1 = 0";
        };
    }

    private List<EnterpriseDetails.Contact> contacts(Actor actor, EnterpriseId id) {
        boolean open = actor.may(Right.PROTECTED_READ);
        return jdbc.sql(CONTACTS)
                .param(id.value())
                .query((row, n) -> new EnterpriseDetails.Contact(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        open ? row.getString(4) : masked(row.getString(4)),
                        row.getBoolean(5),
                        consent(row)))
                .list();
    }

    private static @Nullable ContactConsent consent(ResultSet row) throws SQLException {
        String by = row.getString(6);
        return by == null
                ? null
                : new ContactConsent(
                        by, row.getObject(7, LocalDate.class), ConsentWay.valueOf(row.getString(8)), row.getString(9));
    }

    private static EnterpriseDetails details(ResultSet row) throws SQLException {
        String size = row.getString("size_class");
        UUID park = row.getObject("park_unit_id", UUID.class);
        return new EnterpriseDetails(
                new EnterpriseId(row.getObject("id", UUID.class)),
                new EnterpriseForm(
                        EnterpriseKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("uscc"),
                        row.getString("division_code"),
                        park == null ? null : new UnitId(park),
                        row.getString("address"),
                        row.getObject("founding", LocalDate.class),
                        row.getString("industry_code"),
                        size == null ? null : SizeClass.valueOf(size),
                        row.getObject("size_judged_on", LocalDate.class),
                        EnterpriseState.valueOf(row.getString("state")),
                        ListingConsent.valueOf(row.getString("listing_consent")),
                        row.getBoolean("key_enterprise"),
                        row.getString("note"),
                        row.getInt("version"),
                        row.getObject("client_key", UUID.class)),
                row.getString("temporary_no"),
                row.getString("park_name"),
                row.getObject("last_contact", LocalDate.class),
                OfficeTime.instant(row.getObject("changed_at", LocalDateTime.class)),
                List.of(),
                List.of());
    }

    private static @Nullable String masked(@Nullable String phone) {
        return phone == null || phone.length() < 7
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
