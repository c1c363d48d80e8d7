package cn.qinqing.serviceplans.domain;

import cn.qinqing.identity.Role;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.serviceplans.PlanColour;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.serviceplans.PlanLightNotices;
import cn.qinqing.serviceplans.PlanRoutes;
import cn.qinqing.serviceplans.PlanRule;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.PlanStep;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever answers for a measure when its light turns red, by its own milestones as {@link PlanLight} judges those of a
 * plan: once, on the first morning. It is taken back when the light is red no more; a later red is told again. Several nodes
 * may look: whoever marks the measure first tells it.
 */
@Component
public class RedMeasures {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_TEXT = 60;

    private final JdbcClient jdbc;
    private final NoticeBoard board;
    private final PlanLights lights;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RedMeasures(JdbcClient jdbc, NoticeBoard board, PlanLights lights, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.lights = lights;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Looked(
            UUID id,
            PlanId plan,
            String number,
            String text,
            UnitId lead,
            @Nullable PersonId person,
            PlanLight.Standing standing,
            @Nullable LocalDate redSince) {}

    /** Looks at every measure that may have turned; gives how many turned red. */
    public int look() {
        LocalDate today = OfficeTime.today(clock);
        PlanRule rule = lights.rule();
        int turned = 0;
        UUID last = new UUID(0, 0);
        List<Looked> some;
        while (!(some = after(last, today, rule)).isEmpty()) {
            Map<UUID, List<PlanStep>> steps = steps(some);
            for (Looked one : some) {
                PlanLight light = PlanLight.on(today, rule, one.standing(), steps.getOrDefault(one.id(), List.of()));
                boolean red = light.colour() == PlanColour.RED;
                if (red && one.redSince() == null) {
                    turned += Boolean.TRUE.equals(transaction.execute(status -> turned(one, today))) ? 1 : 0;
                } else if (!red && one.redSince() != null) {
                    transaction.executeWithoutResult(status -> over(one));
                }
            }
            last = some.getLast().id();
        }
        return turned;
    }

    private List<Looked> after(UUID last, LocalDate today, PlanRule rule) {
        return jdbc.sql("""
                        select m.id, m.plan_id, p.number, m.text, m.lead_unit_id, m.person_id, p.state, p.paused_on,
                          m.open_slot is not null, m.red_since
                        from plan_measure m join service_plan p on p.id = m.plan_id
                        where m.id > ? and (m.red_since is not null or m.open_slot = 1 and p.state = 'IN_FORCE' and p.paused_on is null
                          and (m.next_on < ? or exists (select 1 from plan_milestone s where s.measure_id = m.id and s.left_out_at is null
                            and s.actual_start is null and s.actual_end is null and s.planned_start <= ?)))
                        order by m.id limit ?""")
                .params(last, today, today.minusMonths(rule.months()), AT_ONCE)
                .query((row, n) -> {
                    UUID person = row.getObject(6, UUID.class);
                    return new Looked(
                            row.getObject(1, UUID.class),
                            new PlanId(row.getObject(2, UUID.class)),
                            row.getString(3),
                            row.getString(4),
                            new UnitId(row.getObject(5, UUID.class)),
                            person == null ? null : new PersonId(person),
                            row.getBoolean(9)
                                    ? PlanCore.standing(PlanState.valueOf(row.getString(7)), row.getObject(8) != null)
                                    : PlanLight.Standing.CLOSED,
                            row.getObject(10, LocalDate.class));
                })
                .list();
    }

    private Map<UUID, List<PlanStep>> steps(List<Looked> measures) {
        Map<UUID, List<PlanStep>> steps = new HashMap<>();
        jdbc.sql("""
                        select measure_id, planned_start, planned_end, actual_start, actual_end from plan_milestone
                        where measure_id in (:measures) and left_out_at is null""")
                .param("measures", measures.stream().map(Looked::id).toList())
                .query(row -> {
                    steps.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(new PlanStep(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class)));
                });
        return steps;
    }

    /** False when another node was faster. */
    private boolean turned(Looked one, LocalDate today) {
        int marked = jdbc.sql("update plan_measure set red_since = ? where id = ? and red_since is null")
                .params(today, one.id())
                .update();
        if (marked == 0) {
            return false;
        }
        to(one, today)
                .forEach(to -> board.tell(new Notice(
                        to,
                        PlanLightNotices.RED,
                        one.id(),
                        "red" + today,
                        List.of(one.number(), cut(one.text())),
                        PlanRoutes.details(one.plan()),
                        null)));
        return true;
    }

    private void over(Looked one) {
        jdbc.sql("update plan_measure set red_since = null where id = ?")
                .param(one.id())
                .update();
        board.withdraw(PlanLightNotices.RED, one.id());
    }

    /** The responsible person; where none is named, who reports in the unit that leads. */
    private List<Recipient> to(Looked one, LocalDate today) {
        if (one.person() != null) {
            return List.of(Recipient.of(one.person()));
        }
        return jdbc
                .sql("""
                        select distinct a.id from account a join account_role r on r.account_id = a.id
                        where r.role in (:roles) and a.enabled and (a.ends_on is null or a.ends_on > :today) and (a.unit_id = :unit
                          or exists (select 1 from post_holding h join post o on o.id = h.post_id where h.person_id = a.person_id
                            and o.unit_id = :unit and h.valid_from <= :today and h.valid_to > :today))""")
                .param(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.rights().contains(Right.PLAN_REPORT))
                                .map(Enum::name)
                                .toList())
                .param("today", today)
                .param("unit", one.lead().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(account -> Recipient.of(new AccountId(account)))
                .toList();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
