package cn.qinqing.issues;

import cn.qinqing.issues.domain.IssueDocuments;
import cn.qinqing.issues.domain.RatingVeil;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and details of issues. A confidential issue shows its words to triage and to who registered it alone; an
 * anonymous one hides its enterprise from everybody else too.
 */
@Service
@Transactional(readOnly = true)
public class IssueQueries {

    static final String ROW = """
            select i.id, i.number, i.title, i.privacy, i.status, i.enterprise_id, e.name, e.division_code, u.name,
              i.raised_on, i.registered_at, i.due_on, i.registered_by, i.text, i.origin_kind, i.origin_id, i.lead_unit_id,
              i.dispatched_on, i.original_due_on, i.yellow_from,
              case i.status when 'DISPATCHED' then i.acknowledge_by when 'REOPENED' then i.contact_by end, i.review_on,
              i.paraphrase, (select c.name from issue_category c where c.code = i.category_code order by c.valid_from desc limit 1),
              i.due_at, i.yellow_at
            from issue i join enterprise e on e.id = i.enterprise_id left join unit u on u.id = i.lead_unit_id
            """;

    /** What is found by words is counted up to this, and no further rows are shown. */
    public static final int FOUND = 1_000;

    /** By the enterprise's name. */
    static final String NAMED = "e.name_key like ?";

    /** A document is found about half a second after its issue was written. */
    private static final Duration INDEXED = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final Clock clock;

    IssueQueries(JdbcClient jdbc, SearchIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** One page, newest first where nothing else is asked, in one query. */
    public List<IssueRow> page(Actor actor, IssueFilter filter, List<SortBy<IssueSort>> order, long offset, int limit) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String ids = new IssuePages(this, actor, filter, OfficeTime.today(clock)).ids(order, offset, limit, params);
        return jdbc.sql(veil(actor)
                                .shown(ROW)
                                .replace(
                                        "from issue i join",
                                        "from " + ids + " page join issue i on i.id = page.id join")
                        + IssuePages.outer(order, "page"))
                .params(params)
                .query((row, n) -> details(actor, row).row())
                .list();
    }

    /** How many rows there are; what is sought by words is counted up to {@link #FOUND}. */
    public long count(Actor actor, IssueFilter filter) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        long count = jdbc.sql(new IssuePages(this, actor, filter, OfficeTime.today(clock)).count(params))
                .params(params)
                .query(Long.class)
                .single();
        boolean words = filter.text() != null && !filter.text().isBlank();
        return words ? Math.min(count, FOUND) : count;
    }

    /**
     * Open issues of these enterprises that nobody asked to keep confidential, in one query: for what is taken out of the
     * house. Of the others not even the number is told, whoever asks.
     */
    public List<IssueRow> openOf(Actor actor, Collection<EnterpriseId> enterprises) {
        actor.require(Right.ISSUE_READ);
        if (enterprises.isEmpty()) {
            return List.of();
        }
        List<Object> params = new ArrayList<>();
        String where = where(actor, IssueFilter.none(), params);
        enterprises.forEach(one -> params.add(one.value()));
        List<IssueStatus> open =
                Arrays.stream(IssueStatus.values()).filter(IssueStatus::open).toList();
        open.forEach(one -> params.add(one.name()));
        return jdbc.sql(ROW + where + " and i.privacy = 'NORMAL' and i.enterprise_id in (" + marks(enterprises.size())
                        + ") and i.status in (" + marks(open.size()) + ") order by i.registered_at, i.id")
                .params(params)
                .query((row, n) -> details(actor, row).row())
                .list();
    }

    /** Those of these issues that the actor may see, in no order, in one query. */
    public List<IssueRow> rows(Actor actor, Collection<IssueId> ids) {
        actor.require(Right.ISSUE_READ);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> params = new ArrayList<>();
        String where = where(actor, IssueFilter.none(), params);
        ids.forEach(one -> params.add(one.value()));
        return jdbc.sql(ROW + where + " and i.id in (" + marks(ids.size()) + ")")
                .params(params)
                .query((row, n) -> details(actor, row).row())
                .list();
    }

    /**
     * One issue.
     *
     * @throws RuleViolation {@code issues.unknown} when there is none within the actor's scope
     */
    public IssueDetails details(Actor actor, IssueId id) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, IssueFilter.none(), params);
        params.add(id.value());
        IssueDetails found = jdbc.sql(veil(actor).shown(ROW) + where + " and i.id = ?")
                .params(params)
                .query((row, n) -> details(actor, row))
                .optional()
                .orElseThrow(() -> new RuleViolation("issues.unknown"));
        boolean charged = inCharge(actor, id);
        boolean inside = found.inside() || charged;
        boolean veiled = RatingVeil.over(actor, charged);
        return new IssueDetails(
                found.row(),
                found.text(),
                found.origin(),
                found.handling(),
                found.paraphrase(),
                found.category(),
                inside,
                jdbc
                        .sql(
                                "select happened_at, command, to_status, actor_name, reason, detail from issue_event where issue_id = ? order by seq desc")
                        .param(id.value())
                        .query((row, n) -> new IssueDetails.Step(
                                OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                                row.getString(2),
                                IssueStatus.valueOf(row.getString(3)),
                                row.getString(4),
                                inside ? row.getString(5) : null,
                                row.getString(6)))
                        .list()
                        .stream()
                        .filter(step -> !veiled || !RatingVeil.tells(step.command()))
                        .toList());
    }

    static IssueDetails details(Actor actor, ResultSet row) throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString(4));
        UUID registeredBy = row.getObject(13, UUID.class);
        boolean words = privacy == IssuePrivacy.NORMAL
                || actor.may(Right.ISSUE_READ_CONFIDENTIAL)
                || actor.accountId()
                        .map(one -> one.value().equals(registeredBy))
                        .orElse(false);
        boolean name = words || privacy != IssuePrivacy.ANONYMOUS;
        IssueRow shown = new IssueRow(
                new IssueId(row.getObject(1, UUID.class)),
                row.getString(2),
                words ? row.getString(3) : "",
                privacy,
                IssueStatus.valueOf(row.getString(5)),
                name ? new EnterpriseId(row.getObject(6, UUID.class)) : null,
                name ? row.getString(7) : "",
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                OfficeTime.instant(row.getObject(11, LocalDateTime.class)),
                row.getObject(12, LocalDate.class),
                new IssueClock(
                        row.getObject(18, LocalDate.class),
                        row.getObject(12, LocalDate.class),
                        row.getObject(19, LocalDate.class),
                        row.getObject(20, LocalDate.class),
                        row.getObject(21, LocalDate.class),
                        row.getObject(22, LocalDate.class),
                        instant(row, 25),
                        instant(row, 26)));
        return new IssueDetails(
                shown,
                words ? row.getString(14) : null,
                new Origin(Origin.Kind.valueOf(row.getString(15)), words ? row.getObject(16, UUID.class) : null),
                row.getObject(17, UUID.class) == null ? null : new UnitId(row.getObject(17, UUID.class)),
                row.getString(23),
                row.getString(24),
                words || actor.may(Right.ISSUE_APPROVE) || actor.may(Right.ISSUE_DECIDE),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : OfficeTime.instant(stored);
    }

    /** Whether the actor's unit handles it: then the paraphrase and what was said in handling it are for the actor too. */
    private boolean inCharge(Actor actor, IssueId id) {
        return actor.unitId()
                .filter(unit -> jdbc.sql(
                                "select exists (select 1 from issue_handler where issue_id = ? and unit_id = ? and open_slot = 1)")
                        .params(id.value(), unit.value())
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }

    RatingVeil veil(Actor actor) {
        return RatingVeil.before(actor, OfficeTime.today(clock));
    }

    String where(Actor actor, IssueFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        scope(actor, where, params);
        List<IssuePages.Branch> further = new ArrayList<>();
        if (filter.mine()) {
            further.add(IssuePages.any(IssueTodo.ways(actor, OfficeTime.today(clock))));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            further.add(IssuePages.any(text(actor, filter.text().strip())));
        }
        further.forEach(one -> {
            where.append(" and ").append(one.condition());
            params.addAll(one.params());
        });
        return where.append(narrowed(actor, filter, params)).toString();
    }

    /**
     * By its words, its number or its enterprise's name. The index says which issues speak of rare words; very frequent
     * words, and the issues of the last minutes, are looked up among the titles.
     */
    List<IssuePages.Branch> text(Actor actor, String words) {
        boolean all = actor.may(Right.ISSUE_READ_CONFIDENTIAL);
        String part = "%" + words.replaceAll("[%_\\\\]", "\\\\$0") + "%";
        String open = all ? "" : " and i.privacy = 'NORMAL'";
        List<IssuePages.Branch> parts = new ArrayList<>();
        List<UUID> found =
                actor.may(Right.SEARCH) ? index.ids(words, actor, IssueDocuments.KIND, FOUND + 1) : List.of();
        boolean number = words.matches(".*[0-9a-zA-Z\\u3014\\u3015].*");
        if (actor.may(Right.SEARCH) && found.size() <= FOUND) {
            if (!found.isEmpty()) {
                parts.add(new IssuePages.Branch("i.id in (" + marks(found.size()) + ")", List.copyOf(found)));
            }
            parts.add(new IssuePages.Branch(
                    "i.registered_at >= ? and (i.title like ?" + open + (number ? " or i.number like ?)" : ")"),
                    number
                            ? List.of(OfficeTime.column(clock.instant().minus(INDEXED)), part, part)
                            : List.of(OfficeTime.column(clock.instant().minus(INDEXED)), part)));
        } else {
            parts.add(new IssuePages.Branch("i.title like ?" + open, List.of(part)));
            if (number) {
                parts.add(new IssuePages.Branch("i.number like ?", List.of(part)));
            }
        }
        parts.add(new IssuePages.Branch(
                NAMED + (all ? "" : " and i.privacy <> 'ANONYMOUS'"), List.of(NameKey.like(words))));
        return parts;
    }

    /** What the filter asks beside the text and what is to be done, which {@link IssuePages} asks in branches. */
    String narrowed(Actor actor, IssueFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder();
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.status() != null) {
            where.append(" and ").append(veil(actor).in(filter.status()));
        }
        if (filter.light() != null) {
            where.append(" and ").append(IssueTodo.light(filter.light(), clock.instant(), params));
        }
        if (filter.enterprise() != null) {
            // an anonymous issue must not show by its enterprise's page either
            boolean all = actor.may(Right.ISSUE_READ_CONFIDENTIAL);
            where.append(" and i.enterprise_id = ?").append(all ? "" : " and i.privacy <> 'ANONYMOUS'");
            params.add(filter.enterprise().value());
        }
        if (filter.origin() != null) {
            where.append(" and i.origin_kind = ? and i.origin_id = ?");
            params.add(filter.origin().kind().name());
            params.add(filter.origin().id());
        }
        return where.toString();
    }

    /** Whether no enterprise lies outside of these divisions: then the scope leaves nothing out. */
    boolean allWithin(Scope.Within within) {
        return !jdbc.sql("select exists (select 1 from enterprise where division_code not in ("
                        + marks(within.divisions().size()) + "))")
                .params(List.copyOf(within.divisions()))
                .query(Boolean.class)
                .single();
    }

    /** Of the divisions, or of the units that handle it: a condition on {@code issue i} and {@code enterprise e}. */
    public static void scope(Actor actor, StringBuilder where, List<Object> params) {
        switch (actor.scope()) {
            case Scope.All all -> {}
            case Scope.Nothing nothing -> where.append(" and 1 = 0");
            case Scope.Within within -> {
                List<String> ways = new ArrayList<>();
                if (!within.divisions().isEmpty()) {
                    ways.add("e.division_code in (" + marks(within.divisions().size()) + ")");
                    params.addAll(within.divisions());
                }
                if (!within.units().isEmpty()) {
                    String marks = marks(within.units().size());
                    ways.add("i.lead_unit_id in (" + marks + ")");
                    within.units().forEach(unit -> params.add(unit.value()));
                    ways.add(
                            "i.id in (select h.issue_id from issue_handler h where h.open_slot = 1 and h.kind <> 'LEAD' and h.unit_id in ("
                                    + marks + "))");
                    within.units().forEach(unit -> params.add(unit.value()));
                }
                where.append(ways.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", ways) + ")");
            }
        }
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
