package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.NodeId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.TemplateId;
import cn.qinqing.serviceplans.TemplateNode;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nodes of a plan: its own copy of those of the template. */
@Component
public class NodeStore {

    private final PlanTemplateStore templates;
    private final JdbcClient jdbc;

    NodeStore(PlanTemplateStore templates, JdbcClient jdbc) {
        this.templates = templates;
        this.jdbc = jdbc;
    }

    /** A node with where it stands. */
    public record Found(
            NodeId id,
            PlanId plan,
            @Nullable NodeId parent,
            PlanStage stage,
            String name,
            @Nullable String code,
            boolean leftOut,
            int version) {}

    /** Copies the nodes of a template into a plan without nodes. */
    public void copy(PlanId plan, TemplateId template) {
        Map<String, NodeId> byCode = new HashMap<>();
        for (TemplateNode node : templates.nodes(template)) {
            NodeId id = NodeId.create();
            byCode.put(node.code(), id);
            insert(
                    id,
                    plan,
                    node.parent() == null ? null : byCode.get(node.parent()),
                    node.stage(),
                    node.name(),
                    node.code());
        }
    }

    public NodeId add(PlanId plan, @Nullable NodeId parent, PlanStage stage, String name, @Nullable String code) {
        NodeId id = NodeId.create();
        insert(id, plan, parent, stage, name, code);
        return id;
    }

    private void insert(
            NodeId id, PlanId plan, @Nullable NodeId parent, PlanStage stage, String name, @Nullable String code) {
        jdbc.sql("""
                        insert into plan_node (id, plan_id, parent_id, stage, name, position, template_code)
                        values (?, ?, ?, ?, ?, (select coalesce(max(o.position), 0) + 1 from plan_node o where o.plan_id = ?), ?)""")
                .params(Arrays.asList(
                        id.value(),
                        plan.value(),
                        parent == null ? null : parent.value(),
                        stage.name(),
                        name,
                        plan.value(),
                        code))
                .update();
    }

    public List<Found> of(PlanId plan) {
        return rows(" where plan_id = ? order by position", plan.value());
    }

    public Optional<Found> find(NodeId id) {
        return rows(" where id = ?", id.value()).stream().findFirst();
    }

    private List<Found> rows(String where, UUID id) {
        return jdbc.sql("select id, plan_id, parent_id, stage, name, template_code, left_out_at, version from plan_node"
                        + where)
                .param(id)
                .query((row, n) -> {
                    UUID parent = row.getObject(3, UUID.class);
                    return new Found(
                            new NodeId(row.getObject(1, UUID.class)),
                            new PlanId(row.getObject(2, UUID.class)),
                            parent == null ? null : new NodeId(parent),
                            PlanStage.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7) != null,
                            row.getInt(8));
                })
                .list();
    }

    /** @throws RuleViolation {@code serviceplans.node.clash} */
    public void rename(NodeId id, int version, String name) {
        changed(jdbc.sql("update plan_node set name = ?, version = version + 1 where id = ? and version = ?")
                .params(name, id.value(), version)
                .update());
    }

    /** Leaves out a node with its sub-items. @throws RuleViolation {@code serviceplans.node.clash} */
    public void leaveOut(NodeId id, int version, String reason, Actor actor, Instant now) {
        changed(jdbc.sql("""
                        update plan_node set left_out_at = ?, left_out_name = ?, left_out_reason = ?, version = version + 1
                        where id = ? and version = ? and left_out_at is null""")
                .params(OfficeTime.column(now), actor.name(), reason, id.value(), version)
                .update());
        jdbc.sql("""
                        update plan_node set left_out_at = ?, left_out_name = ?, left_out_reason = ?, version = version + 1
                        where parent_id = ? and left_out_at is null""")
                .params(OfficeTime.column(now), actor.name(), reason, id.value())
                .update();
    }

    /** @throws RuleViolation {@code serviceplans.node.clash} */
    public void takeBack(NodeId id, int version) {
        changed(jdbc.sql("""
                        update plan_node set left_out_at = null, left_out_name = null, left_out_reason = null, version = version + 1
                        where id = ? and version = ? and left_out_at is not null""").params(id.value(), version).update());
    }

    /** Words of a measure without milestones, an empty text when there is no measure; empty for a complete plan. */
    public Optional<String> incomplete(PlanId plan) {
        List<String> without =
                jdbc.sql("""
                        select m.text from plan_measure m where m.plan_id = ? and m.left_out_at is null
                          and not exists (select 1 from plan_milestone s where s.measure_id = m.id and s.left_out_at is null)
                        order by m.position limit 1""").param(plan.value()).query(String.class).list();
        if (!without.isEmpty()) {
            return Optional.of(without.getFirst());
        }
        boolean any = jdbc.sql("select exists (select 1 from plan_measure where plan_id = ? and left_out_at is null)")
                .param(plan.value())
                .query(Boolean.class)
                .single();
        return any ? Optional.empty() : Optional.of("");
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleViolation("serviceplans.node.clash");
        }
    }
}
