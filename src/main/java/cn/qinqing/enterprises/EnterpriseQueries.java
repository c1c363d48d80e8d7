package cn.qinqing.enterprises;

import cn.qinqing.people.Divisions;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, details and the picker of enterprises. Every query applies the actor's scope. */
@Service
@Transactional(readOnly = true)
public class EnterpriseQueries {

    /** Most hits of a text search that a list pages through; a narrower text finds the rest. */
    public static final int MOST_TEXT_HITS = 2_000;

    static final String SEARCH_KIND = "enterprise";

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final Divisions divisions;
    private final ObjectProvider<EnterpriseHolders> holders;
    private final ObjectProvider<EnterpriseNarrowing> narrowings;
    private final Clock clock;

    EnterpriseQueries(
            JdbcClient jdbc,
            SearchIndex index,
            Divisions divisions,
            ObjectProvider<EnterpriseHolders> holders,
            ObjectProvider<EnterpriseNarrowing> narrowings,
            Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.divisions = divisions;
        this.holders = holders;
        this.narrowings = narrowings;
        this.clock = clock;
    }

    /** Number of enterprises that match. */
    public long count(Actor actor, EnterpriseFilter filter) {
        actor.require(Right.ENTERPRISE_READ);
        Where where = where(actor, filter);
        return jdbc.sql("select count(*) from enterprise e " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** Ids of the enterprises that match, by name, at most so many. */
    public List<UUID> ids(Actor actor, EnterpriseFilter filter, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        Where where = where(actor, filter);
        List<Object> params = new ArrayList<>(where.params);
        params.add(limit);
        return jdbc.sql("select e.id from enterprise e " + where.sql + " order by e.sort_key, e.id limit ?")
                .params(params)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One page of rows with today's holders, by name where nothing else is asked: two queries, however long the list is. */
    public List<EnterpriseRow> page(
            Actor actor, EnterpriseFilter filter, List<SortBy<EnterpriseSort>> order, long offset, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        Where where = where(actor, filter);
        List<Object> params = new ArrayList<>(where.params);
        params.add(limit);
        params.add(offset);
        List<EnterpriseRow> rows = jdbc.sql("""
                        select e.id, e.name, e.kind, coalesce(e.uscc, e.temporary_no, ''), e.uscc is null, e.division_code, e.state, e.key_enterprise,
                          (select max(c.contact_on) from contact_log c where c.enterprise_id = e.id and c.state = 'HELD') last_contact
                        from enterprise e %s %s limit ? offset ?
                        """.formatted(
                                where.sql,
                                SortBy.clause(order, EnterpriseSort::column, "e.id", SortBy.up(EnterpriseSort.NAME))))
                .params(params)
                .query(EnterpriseQueries::row)
                .list();
        return withHolders(rows);
    }

    /** Enterprises for the picker: by name, short or former name, pinyin, initials or code; at most {@code limit}. */
    public List<EnterpriseHit> pick(Actor actor, String text, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        List<EnterpriseRow> rows = text.isBlank()
                ? page(actor, EnterpriseFilter.none(), List.of(SortBy.down(EnterpriseSort.CHANGED)), 0, limit)
                : inHitOrder(actor, text, limit);
        return rows.stream()
                .filter(row -> row.state() != EnterpriseState.CANCELLED)
                .map(row -> new EnterpriseHit(row.id(), row.name(), row.code(), divisions.nameOf(row.divisionCode())))
                .toList();
    }

    /** Name of an enterprise within the actor's scope. */
    public Optional<EnterpriseHit> hit(Actor actor, EnterpriseId id) {
        actor.require(Right.ENTERPRISE_READ);
        return byIds(actor, List.of(id.value())).stream()
                .findFirst()
                .map(row -> new EnterpriseHit(row.id(), row.name(), row.code(), divisions.nameOf(row.divisionCode())));
    }

    /**
     * Everything of one enterprise.
     *
     * @throws RuleViolation {@code enterprises.unknown} when there is none, or none within the actor's scope; {@code
     *     enterprises.merged} when it was merged into another that the actor may see
     */
    public EnterpriseDetails details(Actor actor, EnterpriseId id) {
        actor.require(Right.ENTERPRISE_READ);
        Where where = where(actor, EnterpriseFilter.none());
        List<Object> params = new ArrayList<>(where.params);
        params.add(id.value());
        EnterpriseDetails found = jdbc.sql("""
                        select e.*, (select max(c.contact_on) from contact_log c where c.enterprise_id = e.id and c.state = 'HELD') last_contact
                        from enterprise e %s and e.id = ?
                        """.formatted(where.sql))
                .params(params)
                .query((row, n) -> details(row))
                .optional()
                .orElseThrow(() -> notShown(actor, id));
        boolean open = actor.may(Right.PROTECTED_READ);
        return new EnterpriseDetails(
                found.id(),
                found.form(),
                found.temporaryNo(),
                found.lastContact(),
                found.changedAt(),
                jdbc.sql("""
                                select distinct name from (
                                  select h.name, h.used_until from enterprise_name_history h join enterprise x on x.id = h.enterprise_id
                                  where x.id = ? or x.merged_into = ?
                                  union all select x.name, null from enterprise x where x.merged_into = ?
                                ) n where n.name <> (select name from enterprise where id = ?) order by n.used_until is null desc, n.used_until desc
                                """)
                        .params(id.value(), id.value(), id.value(), id.value())
                        .query(String.class)
                        .list(),
                jdbc.sql(
                                "select id, name, title, phone, is_primary, consent_by, consent_on, consent_way, consent_purpose from enterprise_contact where enterprise_id = ? and withdrawn_on is null order by is_primary desc, name")
                        .param(id.value())
                        .query((row, n) -> new EnterpriseDetails.Contact(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                open ? row.getString(4) : masked(row.getString(4)),
                                row.getBoolean(5),
                                consent(row)))
                        .list());
    }

    /**
     * One row of the list with today's holders.
     *
     * @throws RuleViolation {@code enterprises.unknown} when there is none within the actor's scope
     */
    public EnterpriseRow row(Actor actor, EnterpriseId id) {
        actor.require(Right.ENTERPRISE_READ);
        return withHolders(byIds(actor, List.of(id.value()))).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("enterprises.unknown"));
    }

    /** Into which enterprise this one was merged; empty when it was not. */
    public Optional<EnterpriseId> mergedInto(EnterpriseId id) {
        return jdbc.sql("select merged_into from enterprise where id = ? and merged_into is not null")
                .param(id.value())
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The name of an enterprise, also of one that was merged. */
    public String nameOf(EnterpriseId id) {
        return jdbc.sql("select name from enterprise where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private RuleViolation notShown(Actor actor, EnterpriseId id) {
        return mergedInto(id)
                .flatMap(kept -> hit(actor, kept))
                .map(kept -> new RuleViolation("enterprises.merged", nameOf(id), kept.name()))
                .orElseGet(() -> new RuleViolation("enterprises.unknown"));
    }

    private List<EnterpriseRow> inHitOrder(Actor actor, String text, int limit) {
        List<UUID> ids = hits(actor, text, limit);
        Map<UUID, EnterpriseRow> byId = byIds(actor, ids).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private List<EnterpriseRow> byIds(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Where where = where(actor, EnterpriseFilter.none());
        List<Object> params = new ArrayList<>(where.params);
        params.addAll(ids);
        return jdbc.sql("""
                        select e.id, e.name, e.kind, coalesce(e.uscc, e.temporary_no, ''), e.uscc is null, e.division_code, e.state, e.key_enterprise, null
                        from enterprise e %s and e.id in (%s)
                        """.formatted(where.sql, marks(ids.size())))
                .params(params)
                .query(EnterpriseQueries::row)
                .list();
    }

    private List<UUID> hits(Actor actor, String text, int limit) {
        return index.ids(text, actor, SEARCH_KIND, limit);
    }

    private List<EnterpriseRow> withHolders(List<EnterpriseRow> rows) {
        EnterpriseHolders source = holders.getIfAvailable();
        if (source == null || rows.isEmpty()) {
            return rows;
        }
        Map<EnterpriseId, EnterpriseHolders.Holders> found = source.on(
                OfficeTime.today(clock), rows.stream().map(EnterpriseRow::id).toList());
        return rows.stream()
                .map(row -> {
                    EnterpriseHolders.Holders held = found.get(row.id());
                    return held == null
                            ? row
                            : new EnterpriseRow(
                                    row.id(),
                                    row.name(),
                                    row.kind(),
                                    row.code(),
                                    row.temporaryCode(),
                                    row.divisionCode(),
                                    row.state(),
                                    row.keyEnterprise(),
                                    held.leader(),
                                    held.leaderOfParent(),
                                    held.officer(),
                                    row.lastContact());
                })
                .toList();
    }

    private Where where(Actor actor, EnterpriseFilter filter) {
        Where where = new Where();
        where.and("e.merged_into is null");
        switch (actor.scope()) {
            case Scope.All all -> {}
            case Scope.Within within -> where.in("e.division_code", within.divisions());
            case Scope.Nothing nothing -> where.and("1 = 0");
        }
        if (filter.divisionCode() != null) {
            where.and("e.division_code = ?", filter.divisionCode());
        }
        if (filter.kind() != null) {
            where.and("e.kind = ?", filter.kind().name());
        }
        if (filter.state() != null) {
            where.and("e.state = ?", filter.state().name());
        }
        if (filter.keyOnly()) {
            where.and("e.key_enterprise");
        }
        same(where, "e.industry_section", filter.section());
        same(where, "e.size_class", filter.size());
        narrow(where, actor, filter);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.in("e.id", hits(actor, filter.text(), MOST_TEXT_HITS));
        }
        return where;
    }

    private static void same(Where where, String column, @org.jspecify.annotations.Nullable String value) {
        if (EnterpriseFilter.UNKNOWN.equals(value)) {
            where.and(column + " is null");
        } else if (value != null) {
            where.and(column + " = ?", value);
        }
    }

    private void narrow(Where where, Actor actor, EnterpriseFilter filter) {
        if (filter.narrowed().isEmpty()) {
            return;
        }
        LocalDate day = filter.asOf() == null ? OfficeTime.today(clock) : filter.asOf();
        narrowings
                .orderedStream()
                .filter(one -> filter.narrowed().containsKey(one.name()))
                .flatMap(one -> one.condition(actor, filter.narrowed().get(one.name()), day).stream())
                .forEach(one -> where.and(one.sql(), one.params().toArray()));
    }

    private static @org.jspecify.annotations.Nullable ContactConsent consent(ResultSet row) throws SQLException {
        String by = row.getString(6);
        return by == null
                ? null
                : new ContactConsent(
                        by, row.getObject(7, LocalDate.class), ConsentWay.valueOf(row.getString(8)), row.getString(9));
    }

    private static EnterpriseRow row(ResultSet row, int number) throws SQLException {
        return new EnterpriseRow(
                new EnterpriseId(row.getObject(1, UUID.class)),
                row.getString(2),
                EnterpriseKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                EnterpriseState.valueOf(row.getString(7)),
                row.getBoolean(8),
                null,
                false,
                null,
                row.getObject(9, LocalDate.class));
    }

    private static EnterpriseDetails details(ResultSet row) throws SQLException {
        String size = row.getString("size_class");
        return new EnterpriseDetails(
                new EnterpriseId(row.getObject("id", UUID.class)),
                new EnterpriseForm(
                        EnterpriseKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("uscc"),
                        row.getString("division_code"),
                        row.getString("address"),
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
                row.getObject("last_contact", LocalDate.class),
                OfficeTime.instant(row.getObject("changed_at", LocalDateTime.class)),
                List.of(),
                List.of());
    }

    private static @org.jspecify.annotations.Nullable String masked(@org.jspecify.annotations.Nullable String phone) {
        return phone == null || phone.length() < 7
                ? phone
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    /** Conditions and their values, in order. */
    private static final class Where {
        private String sql = "where 1 = 1";
        private final List<Object> params = new ArrayList<>();

        void and(String condition, Object... values) {
            sql += " and " + condition;
            params.addAll(List.of(values));
        }

        void in(String column, java.util.Collection<?> values) {
            if (values.isEmpty()) {
                and("1 = 0");
            } else {
                and(column + " in (" + marks(values.size()) + ")", values.toArray());
            }
        }
    }
}
