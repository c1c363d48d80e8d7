package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.EvidenceKind;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.MilestoneForm;
import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of milestones and of what proves them. */
@Component
public class MilestoneStore {

    private final JdbcClient jdbc;

    MilestoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A milestone with where it stands. */
    public record Found(
            MilestoneId id,
            PlanId plan,
            MeasureId measure,
            String name,
            LocalDate plannedStart,
            LocalDate plannedEnd,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            boolean leftOut,
            int version) {}

    public Optional<MilestoneId> findByClientKey(UUID key) {
        return jdbc.sql("select id from plan_milestone where client_key = ?")
                .param(key)
                .query((row, n) -> new MilestoneId(row.getObject(1, UUID.class)))
                .optional();
    }

    public Optional<Found> find(MilestoneId id) {
        return jdbc.sql("""
                        select id, plan_id, measure_id, name, planned_start, planned_end, actual_start, actual_end, left_out_at, version
                        from plan_milestone where id = ?""")
                .param(id.value())
                .query((row, n) -> new Found(
                        new MilestoneId(row.getObject(1, UUID.class)),
                        new PlanId(row.getObject(2, UUID.class)),
                        new MeasureId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9) != null,
                        row.getInt(10)))
                .optional();
    }

    /** Predecessors of a plan's milestones, by milestone. */
    public Map<UUID, UUID> predecessors(PlanId plan) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("select id, predecessor_id from plan_milestone where plan_id = ? and predecessor_id is not null")
                .param(plan.value())
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return found;
    }

    /** Milestones that count and have this one as their predecessor, by name. */
    public List<String> followers(MilestoneId id) {
        return jdbc.sql(
                        "select name from plan_milestone where predecessor_id = ? and left_out_at is null order by position")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Whether a node belongs to the plan and counts. */
    public boolean nodeOf(PlanId plan, UUID node) {
        return jdbc.sql("select exists (select 1 from plan_node where id = ? and plan_id = ? and left_out_at is null)")
                .params(node, plan.value())
                .query(Boolean.class)
                .single();
    }

    public void add(MilestoneId id, PlanId plan, MeasureId measure, MilestoneForm form) {
        jdbc.sql("""
                        insert into plan_milestone (id, plan_id, measure_id, node_id, position, name, planned_start, planned_end, predecessor_id, client_key)
                        values (?, ?, ?, ?, (select coalesce(max(o.position), 0) + 1 from plan_milestone o where o.measure_id = ?), ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        plan.value(),
                        measure.value(),
                        form.node() == null ? null : form.node().value(),
                        measure.value(),
                        form.name().strip(),
                        form.plannedStart(),
                        form.plannedEnd(),
                        form.predecessor() == null ? null : form.predecessor().value(),
                        form.clientKey()))
                .update();
    }

    /** @throws RuleViolation {@code serviceplans.milestone.clash} */
    public void change(MilestoneId id, MilestoneForm form) {
        changed(jdbc.sql("""
                        update plan_milestone set name = ?, node_id = ?, planned_start = ?, planned_end = ?, predecessor_id = ?, version = version + 1
                        where id = ? and version = ? and left_out_at is null""")
                .params(Arrays.asList(
                        form.name().strip(),
                        form.node() == null ? null : form.node().value(),
                        form.plannedStart(),
                        form.plannedEnd(),
                        form.predecessor() == null ? null : form.predecessor().value(),
                        id.value(),
                        form.version()))
                .update());
    }

    /** Planned days alone, such as those of the milestones that move along. */
    public void move(MilestoneId id, LocalDate start, LocalDate end) {
        jdbc.sql("update plan_milestone set planned_start = ?, planned_end = ?, version = version + 1 where id = ?")
                .params(start, end, id.value())
                .update();
    }

    /** @throws RuleViolation {@code serviceplans.milestone.clash} */
    public void actual(MilestoneId id, int version, @Nullable LocalDate start, @Nullable LocalDate end) {
        changed(jdbc.sql("""
                        update plan_milestone set actual_start = ?, actual_end = ?, version = version + 1
                        where id = ? and version = ? and left_out_at is null""")
                .params(Arrays.asList(start, end, id.value(), version))
                .update());
    }

    /** @throws RuleViolation {@code serviceplans.milestone.clash} */
    public void leaveOut(MilestoneId id, int version, String reason, Actor actor, Instant now) {
        changed(jdbc.sql("""
                        update plan_milestone set left_out_at = ?, left_out_name = ?, left_out_reason = ?, predecessor_id = null, version = version + 1
                        where id = ? and version = ? and left_out_at is null""")
                .params(OfficeTime.column(now), actor.name(), reason, id.value(), version)
                .update());
    }

    public UUID prove(
            MilestoneId id, EvidenceKind kind, @Nullable FileId file, String words, Actor actor, Instant now) {
        UUID evidence = Ids.next();
        jdbc.sql("""
                        insert into plan_evidence (id, milestone_id, kind, file_id, words, added_name, added_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        evidence,
                        id.value(),
                        kind.name(),
                        file == null ? null : file.value(),
                        words,
                        actor.name(),
                        OfficeTime.column(now)))
                .update();
        return evidence;
    }

    /** A proof with its milestone. */
    public record Proof(MilestoneId milestone, @Nullable FileId file, String words, boolean withdrawn) {}

    public Optional<Proof> proof(UUID id) {
        return jdbc.sql("select milestone_id, file_id, words, withdrawn_at from plan_evidence where id = ?")
                .param(id)
                .query((row, n) -> {
                    UUID file = row.getObject(2, UUID.class);
                    return new Proof(
                            new MilestoneId(row.getObject(1, UUID.class)),
                            file == null ? null : new FileId(file),
                            row.getString(3),
                            row.getObject(4) != null);
                })
                .optional();
    }

    public long proofs(MilestoneId id) {
        return jdbc.sql("select count(*) from plan_evidence where milestone_id = ? and withdrawn_at is null")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    public void withdraw(UUID proof, String reason, Actor actor, Instant now) {
        jdbc.sql("""
                        update plan_evidence set withdrawn_at = ?, withdrawn_name = ?, withdrawn_reason = ?
                        where id = ? and withdrawn_at is null""")
                .params(OfficeTime.column(now), actor.name(), reason, proof)
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleViolation("serviceplans.milestone.clash");
        }
    }
}
