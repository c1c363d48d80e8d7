package cn.qinqing.oversight;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.conduct.BehindTheWall;
import cn.qinqing.oversight.domain.OversightScope;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tips about persons are never handled here (反映党员干部的线索): what is kept is that one was handed over, by date, number and
 * recipient. 纪委 alone sees the notes; who made one sees its receipt.
 */
@Service
@Transactional
public class TipHandOvers {

    private static final String SERIES = "移送";
    private static final int LONGEST = 40;

    /** Names of persons and numbers of receipts hold no sentences. */
    private static final Pattern SHORT = Pattern.compile("[\\p{L}\\p{N}·〔〕\\[\\]()（）-]+");

    /** A unit that takes tips. */
    public record Recipient(UnitId id, String name) {}

    private final JdbcClient jdbc;
    private final BehindTheWall wall;
    private final OversightScope scope;
    private final Numbers numbers;
    private final Bodies bodies;
    private final AuditLog audit;
    private final Clock clock;

    TipHandOvers(
            JdbcClient jdbc,
            BehindTheWall wall,
            OversightScope scope,
            Numbers numbers,
            Bodies bodies,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.scope = scope;
        this.numbers = numbers;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Units of the discipline organ, by name. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(Actor actor) {
        actor.require(Right.TIP_HAND_OVER);
        return jdbc.sql("select id, name from unit where body = 'DISCIPLINE' and active order by level desc, name")
                .query((row, n) -> new Recipient(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /**
     * Notes a hand-over. Sent twice, it is one.
     *
     * @throws RuleViolation {@code oversight.person.none}; {@code oversight.tip.on.missing}, {@code oversight.tip.on.future};
     *     {@code oversight.tip.category.missing}; {@code oversight.tip.recipient.missing} for who is no unit of the discipline
     *     organ; {@code oversight.tip.receivedBy.wrong}, {@code oversight.tip.receipt.wrong}: up to 40 letters and digits
     */
    public TipReceipt handOver(Actor actor, HandOverTip tip) {
        actor.require(Right.TIP_HAND_OVER);
        UUID account =
                actor.accountId().map(one -> one.value()).orElseThrow(() -> new RuleViolation("oversight.person.none"));
        Optional<TipReceipt> before = jdbc.sql(
                        "select number, entered_at from tip_hand_over where client_key = ? and entered_by = ?")
                .params(tip.clientKey(), account)
                .query((row, n) ->
                        new TipReceipt(row.getString(1), OfficeTime.instant(row.getObject(2, LocalDateTime.class))))
                .optional();
        if (before.isPresent()) {
            return before.get();
        }
        LocalDate today = OfficeTime.today(clock);
        if (tip.on() == null) {
            throw new RuleViolation("oversight.tip.on.missing");
        }
        if (tip.on().isAfter(today)) {
            throw new RuleViolation("oversight.tip.on.future");
        }
        if (tip.category() == null) {
            throw new RuleViolation("oversight.tip.category.missing");
        }
        if (tip.recipient() == null
                || recipients(actor).stream().noneMatch(one -> one.id().equals(tip.recipient()))) {
            throw new RuleViolation("oversight.tip.recipient.missing");
        }
        String receivedBy = shortWord(tip.receivedBy(), "oversight.tip.receivedBy.wrong");
        String receipt = shortWord(tip.receipt(), "oversight.tip.receipt.wrong");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        String number = numbers.next(bodies.prefecture().id(), SERIES, today);
        jdbc.sql("""
                        insert into tip_hand_over (id, number, handed_on, category, recipient_unit_id, received_by, receipt, entered_by, entered_name,
                          entered_unit_id, entered_at, client_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        number,
                        tip.on(),
                        tip.category().name(),
                        tip.recipient().value(),
                        receivedBy,
                        receipt,
                        account,
                        actor.name(),
                        actor.unitId().map(UnitId::value).orElse(null),
                        OfficeTime.column(now),
                        tip.clientKey()))
                .update();
        audit.record(actor, "TIP_HANDED_OVER", "tip", id.toString(), Map.of("number", number));
        return new TipReceipt(number, now);
    }

    /** One's own receipts, the latest first. */
    @Transactional(readOnly = true)
    public List<TipReceipt> mine(Actor actor, long offset, int limit) {
        actor.require(Right.TIP_HAND_OVER);
        return jdbc.sql(
                        "select number, entered_at from tip_hand_over where entered_by = ? order by entered_at desc, id limit ? offset ?")
                .params(account(actor), limit, offset)
                .query((row, n) ->
                        new TipReceipt(row.getString(1), OfficeTime.instant(row.getObject(2, LocalDateTime.class))))
                .list();
    }

    @Transactional(readOnly = true)
    public long countMine(Actor actor) {
        actor.require(Right.TIP_HAND_OVER);
        return jdbc.sql("select count(*) from tip_hand_over where entered_by = ?")
                .param(account(actor))
                .query(Long.class)
                .single();
    }

    /**
     * All notes of a period, the latest first; that they were read is logged.
     *
     * @throws RuleViolation {@code conduct.read.discipline} for who is not of 纪委
     */
    public List<TipRow> page(Actor actor, TipFilter filter, long offset, int limit) {
        wall.demand(actor);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        Collections.addAll(params, limit, offset);
        audit.record(actor, "TIP_READ", "tip", "-", Map.of());
        return jdbc.sql(
                        "select t.number, t.handed_on, t.category, u.name, t.received_by, t.receipt, t.entered_name, t.entered_at"
                                + where + " order by t.handed_on desc, t.id limit ? offset ?")
                .params(params)
                .query((row, n) -> new TipRow(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        TipCategory.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        OfficeTime.instant(row.getObject(8, LocalDateTime.class))))
                .list();
    }

    /** @throws RuleViolation as {@link #page} */
    @Transactional(readOnly = true)
    public long count(Actor actor, TipFilter filter) {
        wall.demand(actor);
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*)" + where(actor, filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private String where(Actor actor, TipFilter filter, List<Object> params) {
        StringBuilder where =
                new StringBuilder(" from tip_hand_over t join unit u on u.id = t.recipient_unit_id where 1 = 1");
        String within = scope.of(actor).ofUnit("t.recipient_unit_id", params);
        if (!within.isEmpty()) {
            // what was handed to one's own unit is seen whatever that unit oversees
            where.append(within, 0, within.length() - 1).append(" or t.recipient_unit_id = ?)");
            params.add(actor.unitId().map(UnitId::value).orElseThrow());
        }
        if (filter.from() != null) {
            where.append(" and t.handed_on >= ?");
            params.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" and t.handed_on <= ?");
            params.add(filter.to());
        }
        if (filter.category() != null) {
            where.append(" and t.category = ?");
            params.add(filter.category().name());
        }
        return where.toString();
    }

    private static UUID account(Actor actor) {
        return actor.accountId().map(one -> one.value()).orElse(new UUID(0, 0));
    }

    private static String shortWord(String typed, String key) {
        String word = typed.strip();
        if (!SHORT.matcher(word).matches() || word.codePointCount(0, word.length()) > LONGEST) {
            throw new RuleViolation(key, LONGEST);
        }
        return word;
    }
}
