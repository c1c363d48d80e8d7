package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.MeasureForm;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of measures. */
@Component
public class MeasureStore {

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MeasureId> findByClientKey(UUID key) {
        return jdbc.sql("select id from plan_measure where client_key = ?")
                .param(key)
                .query((row, n) -> new MeasureId(row.getObject(1, UUID.class)))
                .optional();
    }

    public Optional<PlanId> planOf(MeasureId id) {
        return jdbc.sql("select plan_id from plan_measure where id = ?")
                .param(id.value())
                .query((row, n) -> new PlanId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The words of a measure that counts; empty for one that was left out. */
    public Optional<String> textOf(MeasureId id) {
        return jdbc.sql("select text from plan_measure where id = ? and left_out_at is null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Whether the actor may report on the measure. */
    public boolean reports(Actor actor, MeasureId id) {
        if (actor.may(Right.PLAN_EDIT)) {
            return true;
        }
        UUID unit = actor.unitId().map(UnitId::value).orElse(new UUID(0, 0));
        UUID person = actor.personId().map(one -> one.value()).orElse(new UUID(0, 0));
        return jdbc.sql("""
                        select exists (select 1 from plan_measure m join service_plan p on p.id = m.plan_id where m.id = :id
                          and (m.lead_unit_id = :unit or m.person_id = :person or coalesce(m.steward_id, p.steward_id) = :person
                            or exists (select 1 from plan_measure_unit x where x.measure_id = m.id and x.unit_id = :unit)))""")
                .param("id", id.value())
                .param("unit", unit)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    public void add(MeasureId id, PlanId plan, MeasureForm form, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into plan_measure (id, plan_id, position, need, text, basis, policy_id, lead_unit_id, person_id, due_on,
                          steward_id, source_kind, source_id, next_on, created_name, created_at, client_key)
                        values (?, ?, (select coalesce(max(o.position), 0) + 1 from plan_measure o where o.plan_id = ?), ?, ?, ?, ?, ?, ?, ?,
                          ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        plan.value(),
                        plan.value(),
                        form.need().strip(),
                        form.text().strip(),
                        basis(form),
                        form.policy(),
                        Objects.requireNonNull(form.lead()).value(),
                        form.person() == null ? null : form.person().value(),
                        form.due(),
                        form.steward() == null ? null : form.steward().value(),
                        form.source() == null ? null : form.source().kind().name(),
                        form.source() == null ? null : form.source().id(),
                        form.due(),
                        actor.name(),
                        OfficeTime.column(now),
                        form.clientKey()))
                .update();
        others(id, form.others());
    }

    /** @throws RuleViolation {@code serviceplans.measure.clash} */
    public void change(MeasureId id, MeasureForm form) {
        changed(jdbc.sql("""
                        update plan_measure set need = ?, text = ?, basis = ?, policy_id = ?, lead_unit_id = ?, person_id = ?, due_on = ?,
                          steward_id = ?, version = version + 1 where id = ? and version = ? and left_out_at is null""")
                .params(Arrays.asList(
                        form.need().strip(),
                        form.text().strip(),
                        basis(form),
                        form.policy(),
                        Objects.requireNonNull(form.lead()).value(),
                        form.person() == null ? null : form.person().value(),
                        form.due(),
                        form.steward() == null ? null : form.steward().value(),
                        id.value(),
                        form.version()))
                .update());
        jdbc.sql("delete from plan_measure_unit where measure_id = ?")
                .param(id.value())
                .update();
        others(id, form.others());
    }

    /** @throws RuleViolation {@code serviceplans.measure.clash} */
    public void leaveOut(MeasureId id, int version, String reason, Actor actor, Instant now) {
        changed(jdbc.sql("""
                        update plan_measure set left_out_at = ?, left_out_name = ?, left_out_reason = ?, open_slot = null, version = version + 1
                        where id = ? and version = ? and left_out_at is null""")
                .params(OfficeTime.column(now), actor.name(), reason, id.value(), version)
                .update());
    }

    /** @throws RuleViolation {@code serviceplans.measure.clash} */
    public void takeBack(MeasureId id, int version) {
        changed(jdbc.sql("""
                        update plan_measure set left_out_at = null, left_out_name = null, left_out_reason = null, version = version + 1
                        where id = ? and version = ? and left_out_at is not null""").params(id.value(), version).update());
    }

    private void others(MeasureId id, List<UnitId> units) {
        int position = 0;
        for (UnitId unit : units) {
            jdbc.sql("insert into plan_measure_unit (id, measure_id, unit_id, position) values (?, ?, ?, ?)")
                    .params(Ids.next(), id.value(), unit.value(), ++position)
                    .update();
        }
    }

    private static @Nullable String basis(MeasureForm form) {
        return form.basis().isBlank() ? null : form.basis().strip();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleViolation("serviceplans.measure.clash");
        }
    }
}
