package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.EvidenceKind;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.MeasureSource;
import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.NodeId;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.serviceplans.PlanRule;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.PlanStep;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one plan whole: seven queries, whatever stands in it. */
@Component
public class PlanDetailsReader {

    private final JdbcClient jdbc;
    private final PlanLights lights;
    private final Clock clock;

    PlanDetailsReader(JdbcClient jdbc, PlanLights lights, Clock clock) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.clock = clock;
    }

    public PlanDetails read(PlanId id) {
        List<PlanDetails.Measure> measures = measures(id);
        List<PlanStep> steps = measures.stream()
                .flatMap(one -> one.steps().stream())
                .map(PlanDetails.Milestone::step)
                .toList();
        PlanRule rule = lights.rule();
        return jdbc.sql("""
                        select p.*, e.name enterprise, r.name project, u.name unit, s.name steward from service_plan p
                        join enterprise e on e.id = p.enterprise_id join unit u on u.id = p.unit_id
                        left join enterprise_project r on r.id = p.project_id left join person s on s.id = p.steward_id where p.id = ?""")
                .param(id.value())
                .query((row, n) -> plan(row, rule, steps, nodes(id), measures))
                .single();
    }

    private PlanDetails plan(
            ResultSet row,
            PlanRule rule,
            List<PlanStep> steps,
            List<PlanDetails.Node> nodes,
            List<PlanDetails.Measure> measures)
            throws SQLException {
        PlanState state = PlanState.valueOf(row.getString("state"));
        LocalDate paused = row.getObject("paused_on", LocalDate.class);
        return new PlanDetails(
                new PlanId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("enterprise"),
                row.getObject("project_id", UUID.class),
                row.getString("project"),
                row.getString("facts"),
                PlanStage.valueOf(row.getString("stage")),
                state,
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit"),
                id(row, "steward_id", PersonId::new),
                row.getString("steward"),
                new PlanDetails.Course(
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("submitted_version", Integer.class),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getObject("agreed_version", Integer.class),
                        row.getString("agreed_how"),
                        row.getObject("in_force_on", LocalDate.class),
                        row.getObject("force_version", Integer.class),
                        paused,
                        row.getString("pause_reason"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("assessment")),
                PlanLight.on(OfficeTime.today(clock), rule, PlanCore.standing(state, paused != null), steps),
                rule,
                row.getInt("plan_version"),
                row.getInt("version"),
                nodes,
                measures);
    }

    private List<PlanDetails.Node> nodes(PlanId plan) {
        return jdbc.sql("""
                        select id, parent_id, stage, name, template_code, left_out_reason, version from plan_node where plan_id = ?
                        order by position""")
                .param(plan.value())
                .query((row, n) -> new PlanDetails.Node(
                        new NodeId(row.getObject(1, UUID.class)),
                        id(row, "parent_id", NodeId::new),
                        PlanStage.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)))
                .list();
    }

    private List<PlanDetails.Measure> measures(PlanId plan) {
        Map<UUID, List<PlanDetails.CoUnit>> others = new HashMap<>();
        jdbc.sql("""
                        select x.measure_id, u.id, u.name from plan_measure_unit x join plan_measure m on m.id = x.measure_id
                        join unit u on u.id = x.unit_id where m.plan_id = ? order by x.position""").param(plan.value()).query(row -> {
            add(others, row, new PlanDetails.CoUnit(new UnitId(row.getObject(2, UUID.class)), row.getString(3)));
        });
        Map<UUID, List<PlanDetails.Issue>> issues = new HashMap<>();
        jdbc.sql("""
                        select x.measure_id, i.id, i.number, if(i.privacy = 'NORMAL', i.title, null), x.raised from plan_issue x
                        join plan_measure m on m.id = x.measure_id join issue i on i.id = x.issue_id where m.plan_id = ? order by x.joined_at""").param(plan.value()).query(row -> {
            add(
                    issues,
                    row,
                    new PlanDetails.Issue(
                            row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getBoolean(5)));
        });
        Map<UUID, List<PlanDetails.Milestone>> milestones = milestones(plan);
        return jdbc.sql("""
                        select m.*, u.name lead, r.name person, s.name steward from plan_measure m join unit u on u.id = m.lead_unit_id
                        left join person r on r.id = m.person_id left join person s on s.id = m.steward_id where m.plan_id = ? order by m.position""")
                .param(plan.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String source = row.getString("source_kind");
                    return new PlanDetails.Measure(
                            new MeasureId(id),
                            row.getInt("position"),
                            row.getString("need"),
                            row.getString("text"),
                            row.getString("basis"),
                            row.getObject("policy_id", UUID.class),
                            new UnitId(row.getObject("lead_unit_id", UUID.class)),
                            row.getString("lead"),
                            others.getOrDefault(id, List.of()),
                            id(row, "person_id", PersonId::new),
                            row.getString("person"),
                            row.getObject("due_on", LocalDate.class),
                            id(row, "steward_id", PersonId::new),
                            row.getString("steward"),
                            source == null
                                    ? null
                                    : new MeasureSource(
                                            MeasureSource.Kind.valueOf(source), row.getObject("source_id", UUID.class)),
                            row.getString("left_out_reason"),
                            row.getInt("version"),
                            milestones.getOrDefault(id, List.of()),
                            issues.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<PlanDetails.Milestone>> milestones(PlanId plan) {
        Map<UUID, List<PlanDetails.Evidence>> proofs = new HashMap<>();
        jdbc.sql("""
                        select v.milestone_id, v.id, v.kind, v.file_id, v.words, v.added_name, v.added_at, v.withdrawn_reason
                        from plan_evidence v join plan_milestone s on s.id = v.milestone_id where s.plan_id = ? order by v.added_at, v.id""").param(plan.value()).query(row -> {
            add(
                    proofs,
                    row,
                    new PlanDetails.Evidence(
                            row.getObject(2, UUID.class),
                            EvidenceKind.valueOf(row.getString(3)),
                            id(row, "file_id", FileId::new),
                            row.getString(5),
                            row.getString(6),
                            OfficeTime.instant(row.getObject(7, LocalDateTime.class)),
                            row.getString(8)));
        });
        Map<UUID, List<PlanDetails.Milestone>> found = new HashMap<>();
        jdbc.sql("""
                        select measure_id, id, node_id, name, planned_start, planned_end, actual_start, actual_end, predecessor_id,
                          left_out_reason, version from plan_milestone where plan_id = ? order by planned_start, planned_end, position, id""").param(plan.value()).query(row -> {
            UUID id = row.getObject(2, UUID.class);
            add(
                    found,
                    row,
                    new PlanDetails.Milestone(
                            new MilestoneId(id),
                            new MeasureId(row.getObject(1, UUID.class)),
                            id(row, "node_id", NodeId::new),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class),
                            row.getObject(8, LocalDate.class),
                            id(row, "predecessor_id", MilestoneId::new),
                            row.getString(10),
                            row.getInt(11),
                            proofs.getOrDefault(id, List.of())));
        });
        return found;
    }

    /** Puts a value under the id in the first column. */
    private static <T> void add(Map<UUID, List<T>> found, ResultSet row, T value) throws SQLException {
        found.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                .add(value);
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> made) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : made.apply(id);
    }
}
