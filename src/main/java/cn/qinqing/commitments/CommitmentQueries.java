package cn.qinqing.commitments;

import cn.qinqing.commitments.domain.CommitmentDetailReader;
import cn.qinqing.people.WhoSees;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and details of commitments. Seen are those to enterprises of one's divisions, those of one's units, and those that
 * hang on a post that one holds.
 */
@Service
@Transactional(readOnly = true)
public class CommitmentQueries {

    /** Nobody can be asked: no post, one that is no more, or a vacant one without a unit. */
    static final String NEEDS_POST = """
            (c.post_id is null or o.active = 0 or ((o.unit_id is null or ou.active = 0) and not exists (
              select 1 from post_holding n where n.post_id = c.post_id and n.valid_from <= ? and n.valid_to > ?)))""";

    private static final String HOLDER = """
            (select group_concat(p.name order by h.caretaker, h.valid_from separator '、')
              from post_holding h join person p on p.id = h.person_id
              where h.post_id = c.post_id and h.valid_from <= ? and h.valid_to > ?)""";

    private static final String ROW = """
            select c.id, c.version, c.number, c.enterprise_id, e.name, e.division_code, k.label, c.text, c.basis_kind, c.document_no,
              c.unit_id, c.unit_name, c.promised_title, c.promised_on, c.post_id,
              if(ou.name is null or o.title like concat(ou.name, '%'), o.title, concat(ou.name, o.title)),""" + " " + HOLDER + ", " + NEEDS_POST + """
            , c.amount_wan, c.due_on, c.due_words, c.next_on, c.state, c.publicity,
              exists (select 1 from commitment_taking t where t.commitment_id = c.id and t.open_slot = 1),
              (select count(*) from commitment_instalment i where i.commitment_id = c.id),
              (select count(*) from commitment_instalment i where i.commitment_id = c.id and i.kept_on is not null)""";

    static final String FROM = """
             from commitment c join enterprise e on e.id = c.enterprise_id join commitment_kind k on k.code = c.kind_code
            left join post o on o.id = c.post_id left join unit ou on ou.id = o.unit_id where 1 = 1""";

    private final CommitmentDetailReader details;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentQueries(CommitmentDetailReader details, JdbcClient jdbc, Clock clock) {
        this.details = details;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, what is due first first where nothing else is asked, in one query. */
    public List<CommitmentRow> page(
            Actor actor, CommitmentFilter filter, List<SortBy<CommitmentSort>> order, long offset, int limit) {
        actor.require(Right.COMMITMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = todays(today);
        String where = where(actor, filter, today, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql(ROW + FROM + where
                        + SortBy.clause(order, CommitmentSort::column, "c.id", SortBy.up(CommitmentSort.NEXT))
                        + " limit ? offset ?")
                .params(params)
                .query((row, n) -> row(row, today))
                .list();
    }

    public long count(Actor actor, CommitmentFilter filter) {
        actor.require(Right.COMMITMENT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, OfficeTime.today(clock), params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /** What is promised to an enterprise, what is due first first; nothing without the right. */
    public List<CommitmentRow> ofEnterprise(Actor actor, EnterpriseId enterprise) {
        return actor.may(Right.COMMITMENT_READ)
                ? page(actor, CommitmentFilter.ofEnterprise(enterprise), List.of(), 0, 200)
                : List.of();
    }

    /** What is still owed to an enterprise, also late and disputed; nothing without the right. */
    public List<CommitmentRow> owedTo(Actor actor, EnterpriseId enterprise) {
        return ofEnterprise(actor, enterprise).stream()
                .filter(row -> row.state().owed())
                .toList();
    }

    /** What was made from something else, such as a decision. */
    public List<CommitmentRow> from(Actor actor, CommitmentSource source) {
        actor.require(Right.COMMITMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = todays(today);
        String where = where(actor, CommitmentFilter.none(), today, params);
        params.add(source.kind().name());
        params.add(source.id());
        return jdbc.sql(ROW + FROM + where + " and c.source_kind = ? and c.source_id = ? order by c.number")
                .params(params)
                .query((row, n) -> row(row, today))
                .list();
    }

    /** @throws RuleViolation {@code commitments.unknown} when there is none that the actor may see */
    public CommitmentRow row(Actor actor, CommitmentId id) {
        return find(actor, id).orElseThrow(() -> new RuleViolation("commitments.unknown"));
    }

    /** By what a commitment is seen, beside whoever holds the post that answers for it. */
    public WhoSees.Audience audience(Actor actor, CommitmentId id) {
        CommitmentRow row = row(actor, id);
        List<UUID> units = jdbc.sql("""
                        select unit_id from commitment where id = ? and unit_id is not null
                        union select o.unit_id from commitment c join post o on o.id = c.post_id where c.id = ? and o.unit_id is not null""")
                .params(Collections.nCopies(2, id.value()))
                .query(UUID.class)
                .list();
        return new WhoSees.Audience(
                row.divisionCode(), units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** One that the actor may see. */
    public Optional<CommitmentRow> find(Actor actor, CommitmentId id) {
        actor.require(Right.COMMITMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = todays(today);
        StringBuilder where = new StringBuilder();
        scope(actor, today, where, params);
        params.add(id.value());
        return jdbc.sql(ROW + FROM + where + " and c.id = ?")
                .params(params)
                .query((row, n) -> row(row, today))
                .optional();
    }

    /** @throws RuleViolation {@code commitments.unknown} when there is none that the actor may see */
    public CommitmentDetails details(Actor actor, CommitmentId id) {
        return details.read(row(actor, id), OfficeTime.today(clock));
    }

    private static List<Object> todays(LocalDate today) {
        return new ArrayList<>(List.of(today, today, today, today));
    }

    String where(Actor actor, CommitmentFilter filter, LocalDate today, List<Object> params) {
        StringBuilder where = new StringBuilder();
        scope(actor, today, where, params);
        if (filter.standing() == null) {
            where.append(" and c.state <> 'WITHDRAWN'");
        } else {
            where.append(" and ").append(filter.standing().condition());
            if (filter.standing().asksForToday()) {
                params.add(today);
            }
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = like(filter.text());
            where.append(
                    " and (c.number like ? or c.number_there like ? or c.text like ? or c.unit_name like ? or e.name_key like ?)");
            Collections.addAll(
                    params, part, part, part, part, NameKey.like(filter.text().strip()));
        }
        if (filter.unit() != null) {
            where.append(" and c.unit_id = ?");
            params.add(filter.unit().value());
        }
        if (filter.holder() != null && !filter.holder().isBlank()) {
            String part = like(filter.holder());
            where.append("""
                     and (o.title like ? or exists (select 1 from post_holding h join person p on p.id = h.person_id
                      where h.post_id = c.post_id and h.valid_from <= ? and h.valid_to > ? and p.name like ?))""");
            Collections.addAll(params, part, today, today, part);
        }
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.kind() != null) {
            where.append(" and c.kind_code = ?");
            params.add(filter.kind());
        }
        if (filter.needsPost()) {
            where.append(" and c.state in ('OPEN', 'DISPUTED') and ").append(NEEDS_POST);
            Collections.addAll(params, today, today);
        }
        if (filter.waits()) {
            where.append(
                    " and exists (select 1 from commitment_taking w where w.commitment_id = c.id and w.open_slot = 1)");
        }
        if (filter.enterprise() != null) {
            where.append(" and c.enterprise_id = ?");
            params.add(filter.enterprise().value());
        }
        return where.toString();
    }

    /** Appends what the actor may see of commitments {@code c} to enterprises {@code e}. */
    static void scope(Actor actor, LocalDate today, StringBuilder where, List<Object> params) {
        if (actor.scope() instanceof Scope.All) {
            return;
        }
        List<String> ways = new ArrayList<>();
        if (actor.scope() instanceof Scope.Within within) {
            if (!within.divisions().isEmpty()) {
                ways.add("e.division_code in (" + marks(within.divisions().size()) + ")");
                params.addAll(within.divisions());
            }
            if (!within.units().isEmpty()) {
                ways.add("c.unit_id in (" + marks(within.units().size()) + ")");
                within.units().forEach(unit -> params.add(unit.value()));
                ways.add("o.unit_id in (" + marks(within.units().size()) + ")");
                within.units().forEach(unit -> params.add(unit.value()));
            }
        }
        actor.personId().map(PersonId::value).ifPresent(person -> {
            ways.add(
                    "c.post_id in (select m.post_id from post_holding m where m.person_id = ? and m.valid_from <= ? and m.valid_to > ?)");
            Collections.addAll(params, person, today, today);
        });
        where.append(ways.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", ways) + ")");
    }

    private static String like(String words) {
        return "%" + words.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static CommitmentRow row(ResultSet row, LocalDate today) throws SQLException {
        UUID unit = row.getObject(11, UUID.class);
        UUID post = row.getObject(15, UUID.class);
        CommitmentState state = CommitmentState.valueOf(row.getString(23));
        LocalDate nextOn = row.getObject(22, LocalDate.class);
        return new CommitmentRow(
                new CommitmentId(row.getObject(1, UUID.class)),
                row.getInt(2),
                row.getString(3),
                new EnterpriseId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                CommitmentBasis.valueOf(row.getString(9)),
                row.getString(10),
                unit == null ? null : new UnitId(unit),
                row.getString(12),
                row.getString(13),
                row.getObject(14, LocalDate.class),
                post == null ? null : new PostId(post),
                row.getString(16),
                row.getString(17),
                row.getBoolean(18),
                row.getBigDecimal(19),
                row.getObject(20, LocalDate.class),
                row.getString(21),
                nextOn,
                state,
                CommitmentStanding.of(state, nextOn, today),
                CommitmentPublicity.valueOf(row.getString(24)),
                row.getBoolean(25),
                row.getInt(26),
                row.getInt(27));
    }
}
