package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.TemplateId;
import cn.qinqing.serviceplans.TemplateNode;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of the template of plans. */
@Component
public class PlanTemplateStore {

    private final JdbcClient jdbc;

    PlanTemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version without its nodes. */
    public record Version(
            TemplateId id, LocalDate from, @Nullable String documentNo, String createdBy) {}

    /** The version that holds on a day. */
    public TemplateId on(LocalDate day) {
        return jdbc.sql("select id from plan_template where valid_from <= ? order by valid_from desc limit 1")
                .param(day)
                .query((row, n) -> new TemplateId(row.getObject(1, UUID.class)))
                .single();
    }

    /** All versions, the latest first. */
    public List<Version> all() {
        return jdbc.sql("select id, valid_from, document_no, created_name from plan_template order by valid_from desc")
                .query((row, n) -> new Version(
                        new TemplateId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    public List<TemplateNode> nodes(TemplateId template) {
        return jdbc.sql(
                        "select code, parent_code, stage, name from plan_template_node where template_id = ? order by position")
                .param(template.value())
                .query((row, n) -> new TemplateNode(
                        row.getString(1), row.getString(2), PlanStage.valueOf(row.getString(3)), row.getString(4)))
                .list();
    }

    public Optional<TemplateId> findByClientKey(UUID key) {
        return jdbc.sql("select id from plan_template where client_key = ?")
                .param(key)
                .query((row, n) -> new TemplateId(row.getObject(1, UUID.class)))
                .optional();
    }

    public boolean begins(LocalDate day) {
        return jdbc.sql("select exists (select 1 from plan_template where valid_from = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    public void add(
            TemplateId id,
            LocalDate from,
            @Nullable String documentNo,
            List<TemplateNode> nodes,
            Actor actor,
            Instant now,
            @Nullable UUID key) {
        jdbc.sql(
                        "insert into plan_template (id, valid_from, document_no, created_name, created_at, client_key) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id.value(), from, documentNo, actor.name(), OfficeTime.column(now), key))
                .update();
        int position = 0;
        for (TemplateNode node : nodes) {
            jdbc.sql(
                            "insert into plan_template_node (id, template_id, code, parent_code, stage, name, position) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            Ids.next(),
                            id.value(),
                            node.code(),
                            node.parent(),
                            node.stage().name(),
                            node.name(),
                            ++position))
                    .update();
        }
    }

    /** The version that a plan has taken up. */
    public TemplateId takenBy(UUID plan) {
        return jdbc.sql("select template_id from service_plan where id = ?")
                .param(plan)
                .query((row, n) -> new TemplateId(row.getObject(1, UUID.class)))
                .single();
    }

    /** The plan has taken up all that it wanted of a version. */
    public void takenUp(UUID plan, TemplateId template) {
        jdbc.sql("update service_plan set template_id = ? where id = ?")
                .params(template.value(), plan)
                .update();
    }

    /** Items of a version about which a plan has decided already, by code. */
    public List<String> decided(UUID plan, TemplateId template) {
        return jdbc.sql("select code from plan_offer where plan_id = ? and template_id = ?")
                .params(plan, template.value())
                .query(String.class)
                .list();
    }

    public void decide(UUID plan, TemplateId template, String code, boolean accepted, Actor actor, Instant now) {
        jdbc.sql(
                        "insert into plan_offer (id, plan_id, template_id, code, accepted, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), plan, template.value(), code, accepted, actor.name(), OfficeTime.column(now))
                .update();
    }
}
