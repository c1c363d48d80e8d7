package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanOpinion;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises said of their plans and what was said to that, append-only. */
@Component
public class PlanAnswerStore {

    private final JdbcClient jdbc;

    PlanAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PlanChanges.Taken taken, int version, @Nullable UUID measure, PlanOpinion.Kind kind, String words) {
        boolean link = taken.actor() instanceof Actor.Link;
        jdbc.sql("""
                        insert into plan_answer (id, plan_id, plan_version, measure_id, kind, words, way, noted_by, actor_name, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        taken.plan().id().value(),
                        version,
                        measure,
                        kind.name(),
                        words,
                        link ? "LINK" : "CALL",
                        taken.actor().personId().map(PersonId::value).orElse(null),
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
    }

    /** Everything that was said, the latest first; numbers are those of the measures that count now. */
    public List<PlanOpinion> of(PlanId plan, Map<UUID, Integer> numbers) {
        Set<Optional<UUID>> later = new HashSet<>();
        return jdbc.sql("""
                        select a.id, a.plan_version, a.measure_id, m.text, a.kind, a.words, a.way, a.actor_name, a.answered_at,
                          r.words reply, r.actor_name reply_by, r.replied_at
                        from plan_answer a left join plan_measure m on m.id = a.measure_id left join plan_answer_reply r on r.answer_id = a.id
                        where a.plan_id = ? order by a.answered_at desc, a.id desc""")
                .param(plan.value())
                .query((row, n) -> {
                    UUID measure = row.getObject(3, UUID.class);
                    LocalDateTime replied = row.getObject(12, LocalDateTime.class);
                    PlanOpinion.Kind kind = PlanOpinion.Kind.valueOf(row.getString(5));
                    return new PlanOpinion(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            measure == null ? null : new MeasureId(measure),
                            measure == null ? 0 : numbers.getOrDefault(measure, 0),
                            measure == null ? "" : row.getString(4),
                            kind,
                            row.getString(6),
                            row.getString(7).equals("CALL"),
                            row.getString(8),
                            OfficeTime.instant(row.getObject(9, LocalDateTime.class)),
                            replied == null
                                    ? null
                                    : new PlanOpinion.Reply(
                                            row.getString(10), row.getString(11), OfficeTime.instant(replied)),
                            kind != PlanOpinion.Kind.NOTED && later.add(Optional.ofNullable(measure)));
                })
                .list();
    }

    public Optional<PlanId> planOf(UUID answer) {
        return jdbc.sql("select plan_id from plan_answer where id = ? and kind <> 'ACKNOWLEDGED'")
                .param(answer)
                .query((row, n) -> new PlanId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody answered it already */
    public void reply(Actor actor, UUID answer, String words, Instant now) {
        jdbc.sql("insert into plan_answer_reply (id, answer_id, words, actor_name, replied_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), answer, words, actor.name(), OfficeTime.column(now))
                .update();
    }

    /** Whether the actor or the actor's unit keeps the plan, answers for a measure of it, or wrote it. */
    public boolean involves(Actor actor, PlanId plan) {
        if (!(actor instanceof Actor.Person person)) {
            return false;
        }
        UUID none = new UUID(0, 0);
        UUID unit = person.unit() == null ? none : person.unit().value();
        UUID self = person.person() == null ? none : person.person().value();
        return jdbc.sql("""
                        select exists (select 1 from service_plan p where p.id = :plan and (p.unit_id = :unit or p.steward_id = :self))
                          or exists (select 1 from plan_measure m where m.plan_id = :plan and m.left_out_at is null
                            and (m.lead_unit_id = :unit or m.person_id = :self or m.steward_id = :self
                              or exists (select 1 from plan_measure_unit x where x.measure_id = m.id and x.unit_id = :unit)))
                          or exists (select 1 from plan_event v where v.plan_id = :plan and v.actor_id = :account and v.command <> 'ANSWER')""")
                .param("plan", plan.value())
                .param("unit", unit)
                .param("self", self)
                .param("account", person.account().value())
                .query(Boolean.class)
                .single();
    }
}
