package cn.qinqing.enterprises;

import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists, details and the picker of enterprises. Every query applies the actor's scope. */
@Service
@Transactional(readOnly = true)
public class EnterpriseQueries {

    /** Most hits of a text search that a list pages through; a narrower text finds the rest. */
    public static final int MOST_TEXT_HITS = EnterpriseConditions.MOST_TEXT_HITS;

    static final String SEARCH_KIND = EnterpriseConditions.SEARCH_KIND;

    private final JdbcClient jdbc;
    private final EnterpriseReader reader;
    private final EnterpriseConditions conditions;
    private final Divisions divisions;
    private final ObjectProvider<EnterpriseHolders> holders;
    private final ObjectProvider<EnterpriseChoice> choices;
    private final Clock clock;

    EnterpriseQueries(
            JdbcClient jdbc,
            EnterpriseReader reader,
            EnterpriseConditions conditions,
            Divisions divisions,
            ObjectProvider<EnterpriseHolders> holders,
            ObjectProvider<EnterpriseChoice> choices,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.conditions = conditions;
        this.divisions = divisions;
        this.holders = holders;
        this.choices = choices;
        this.clock = clock;
    }

    /** Number of enterprises that match. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long count(Actor actor, EnterpriseFilter filter) {
        actor.require(Right.ENTERPRISE_READ);
        return known(actor, filter).orElseGet(() -> {
            EnterpriseConditions.Where where = conditions.where(actor, filter);
            return jdbc.sql("select count(*) from enterprise e " + where.sql())
                    .params(where.params())
                    .query(Long.class)
                    .single();
        });
    }

    /** The number where a narrowing knows it. */
    private OptionalLong known(Actor actor, EnterpriseFilter filter) {
        return filter.narrowed().isEmpty()
                ? OptionalLong.empty()
                : choices.stream()
                        .map(one -> one.total(actor, filter, conditions.dayOf(filter)))
                        .filter(OptionalLong::isPresent)
                        .findFirst()
                        .orElseGet(OptionalLong::empty);
    }

    /** Ids of a page by name where a narrowing knows them. */
    private Optional<List<UUID>> chosen(
            Actor actor, EnterpriseFilter filter, boolean descending, long offset, int limit) {
        return filter.narrowed().isEmpty()
                ? Optional.empty()
                : choices.stream()
                        .flatMap(one ->
                                one.page(actor, filter, conditions.dayOf(filter), descending, offset, limit).stream())
                        .findFirst();
    }

    /** Ids of the enterprises that match, by name, at most so many. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<UUID> ids(Actor actor, EnterpriseFilter filter, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        return chosen(actor, filter, false, 0, limit).orElseGet(() -> {
            EnterpriseConditions.Where where = conditions.where(actor, filter);
            List<Object> params = new ArrayList<>(where.params());
            params.add(limit);
            return jdbc.sql("select e.id from enterprise e " + where.sql() + " order by e.sort_key, e.id limit ?")
                    .params(params)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
        });
    }

    /** One page of rows with today's holders, by name where nothing else is asked: two queries, however long the list is. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<EnterpriseRow> page(
            Actor actor, EnterpriseFilter filter, List<SortBy<EnterpriseSort>> order, long offset, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        SortBy<EnterpriseSort> first = order.stream()
                .findFirst()
                .filter(one -> one.key() == EnterpriseSort.NAME)
                .orElse(SortBy.up(EnterpriseSort.NAME));
        Optional<List<UUID>> chosen = order.isEmpty() || order.equals(List.of(first))
                ? chosen(actor, filter, first.descending(), offset, limit)
                : Optional.empty();
        EnterpriseConditions.Where where =
                chosen.map(EnterpriseConditions::anyOf).orElseGet(() -> conditions.where(actor, filter));
        List<Object> params = new ArrayList<>(where.params());
        params.add(limit);
        params.add(chosen.isPresent() ? 0L : offset);
        List<EnterpriseRow> rows = jdbc.sql("""
                        select e.id, e.name, e.kind, coalesce(e.uscc, e.temporary_no, ''), e.uscc is null, e.division_code, e.state, e.key_enterprise,
                          (select max(c.contact_on) from contact_log c where c.enterprise_id = e.id and c.state = 'HELD') last_contact, e.founded_on
                        from enterprise e %s %s limit ? offset ?
                        """.formatted(
                                where.sql(),
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
        return reader.details(actor, id).orElseThrow(() -> notShown(actor, id));
    }

    /**
     * Runs what opens a page: within it an enterprise is read once, however many parts of the page ask for it. Nothing may be
     * changed within.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void readingOnce(Runnable page) {
        reader.once(page);
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
        List<UUID> ids = conditions.hits(actor, text, limit);
        Map<UUID, EnterpriseRow> byId = byIds(actor, ids).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private List<EnterpriseRow> byIds(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        EnterpriseConditions.Where where = conditions.where(actor, EnterpriseFilter.none());
        List<Object> params = new ArrayList<>(where.params());
        params.addAll(ids);
        return jdbc.sql("""
                        select e.id, e.name, e.kind, coalesce(e.uscc, e.temporary_no, ''), e.uscc is null, e.division_code, e.state, e.key_enterprise, null, e.founded_on
                        from enterprise e %s and e.id in (%s)
                        """.formatted(where.sql(), EnterpriseConditions.marks(ids.size())))
                .params(params)
                .query(EnterpriseQueries::row)
                .list();
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
                                    row.foundedOn(),
                                    row.lastContact());
                })
                .toList();
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
                row.getObject(10, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }
}
