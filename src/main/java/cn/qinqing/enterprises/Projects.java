package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects (项目) of an enterprise: what it builds, how far it is, for how much. */
@Service
@Transactional
public class Projects {

    private static final BigDecimal MOST = new BigDecimal("999999999999");

    /** A project as it stands. */
    public record Project(
            UUID id,
            EnterpriseId enterprise,
            ProjectForm form,
            boolean ended,
            @Nullable String endReason) {}

    private static final String ROW =
            "select id, enterprise_id, name, kind, stage, investment, place, starts_on, ends_on, version, client_key, ended, end_reason from enterprise_project";

    private final EnterpriseQueries queries;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final AuditLog audit;
    private final EnterpriseClashes clashes;
    private final Clock clock;

    Projects(
            EnterpriseQueries queries,
            JdbcClient jdbc,
            Timeline timeline,
            AuditLog audit,
            EnterpriseClashes clashes,
            Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.clashes = clashes;
        this.clock = clock;
    }

    /** The projects of an enterprise, those going on first. */
    @Transactional(readOnly = true)
    public List<Project> of(Actor actor, EnterpriseId enterprise) {
        queries.details(actor, enterprise);
        return jdbc.sql(ROW + " where enterprise_id = ? order by ended, starts_on desc, name")
                .param(enterprise.value())
                .query(Projects::project)
                .list();
    }

    /**
     * Notes a project; sending the same form twice makes one.
     *
     * @throws RuleViolation {@code enterprises.project.nameMissing}, {@code enterprises.project.kindMissing}, {@code
     *     enterprises.project.stageMissing}, {@code enterprises.project.investment}, {@code enterprises.project.order}
     */
    public UUID create(Actor actor, EnterpriseId enterprise, ProjectForm form) {
        actor.require(Right.ENTERPRISE_EDIT);
        queries.details(actor, enterprise);
        check(form);
        Optional<UUID> sentBefore = jdbc.sql("select id from enterprise_project where client_key = ?")
                .param(form.clientKey())
                .query(UUID.class)
                .optional();
        if (sentBefore.isPresent()) {
            return sentBefore.get();
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into enterprise_project (id, enterprise_id, name, kind, stage, investment, place, starts_on, ends_on, client_key, noted_at, noted_by)
                        values (:id, :enterprise, :name, :kind, :stage, :investment, :place, :starts, :ends, :key, :at, :by)
                        """)
                .params(values(form))
                .param("id", id)
                .param("enterprise", enterprise.value())
                .param("key", form.clientKey())
                .param("at", OfficeTime.column(clock.instant()))
                .param("by", actor.name())
                .update();
        note(actor, enterprise, "enterprises.timeline.project", form.name().strip());
        audit.record(
                actor,
                "PROJECT_NOTED",
                "enterprise",
                enterprise.toString(),
                Map.of("title", form.name().strip(), "state", String.valueOf(form.stage())));
        return id;
    }

    /**
     * Takes changed values.
     *
     * @throws RuleViolation as {@link #create}, and {@code enterprises.project.clash}
     */
    public void edit(Actor actor, UUID id, ProjectForm form) {
        actor.require(Right.ENTERPRISE_EDIT);
        check(form);
        Project known = load(actor, id, form.version());
        jdbc.sql("""
                        update enterprise_project set name = :name, kind = :kind, stage = :stage, investment = :investment,
                          place = :place, starts_on = :starts, ends_on = :ends, version = version + 1 where id = :id
                        """).params(values(form)).param("id", id).update();
        if (form.stage() != known.form().stage()) {
            note(
                    actor,
                    known.enterprise(),
                    "enterprises.timeline.projectStage." + form.stage(),
                    form.name().strip());
        }
        audit.record(
                actor,
                "PROJECT_EDITED",
                "enterprise",
                known.enterprise().toString(),
                Map.of(
                        "title",
                        form.name().strip(),
                        "before",
                        String.valueOf(known.form().stage()),
                        "state",
                        String.valueOf(form.stage())));
    }

    /**
     * Ends a project with its last day: finished or given up, the reason says which.
     *
     * @throws RuleViolation {@code enterprises.project.reasonMissing}, {@code enterprises.project.order}, {@code
     *     enterprises.project.ended}, {@code enterprises.project.clash}
     */
    public void end(Actor actor, UUID id, int version, LocalDate day, String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        if (reason.isBlank()) {
            throw new RuleViolation("enterprises.project.reasonMissing");
        }
        Project known = load(actor, id, version);
        if (known.ended()) {
            throw new RuleViolation("enterprises.project.ended", known.form().name());
        }
        if (known.form().startsOn() != null && day.isBefore(known.form().startsOn())) {
            throw new RuleViolation("enterprises.project.order");
        }
        jdbc.sql(
                        "update enterprise_project set ended = true, ends_on = ?, end_reason = ?, version = version + 1 where id = ?")
                .params(day, reason.strip(), id)
                .update();
        note(
                actor,
                known.enterprise(),
                "enterprises.timeline.projectEnded",
                known.form().name() + "：" + reason.strip());
        audit.record(
                actor,
                "PROJECT_ENDED",
                "enterprise",
                known.enterprise().toString(),
                Map.of("title", known.form().name(), "day", day, "reason", reason.strip()));
    }

    private Project load(Actor actor, UUID id, int version) {
        Project known = jdbc.sql(ROW + " where id = ? for update")
                .param(id)
                .query(Projects::project)
                .optional()
                .orElseThrow(() -> new RuleViolation("enterprises.project.unknown"));
        queries.details(actor, known.enterprise());
        if (known.form().version() != version) {
            throw clashes.ofProject(known.enterprise());
        }
        return known;
    }

    private static void check(ProjectForm form) {
        if (form.name().isBlank()) {
            throw new RuleViolation("enterprises.project.nameMissing");
        }
        if (form.kind() == null) {
            throw new RuleViolation("enterprises.project.kindMissing");
        }
        if (form.stage() == null) {
            throw new RuleViolation("enterprises.project.stageMissing");
        }
        if (form.investment() != null
                && (form.investment().signum() < 0 || form.investment().compareTo(MOST) > 0)) {
            throw new RuleViolation("enterprises.project.investment");
        }
        if (form.startsOn() != null && form.endsOn() != null && form.endsOn().isBefore(form.startsOn())) {
            throw new RuleViolation("enterprises.project.order");
        }
    }

    private static Map<String, @Nullable Object> values(ProjectForm form) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("name", form.name().strip());
        values.put("kind", String.valueOf(form.kind()));
        values.put("stage", String.valueOf(form.stage()));
        values.put("investment", form.investment());
        values.put(
                "place",
                form.place() == null || form.place().isBlank()
                        ? null
                        : form.place().strip());
        values.put("starts", form.startsOn());
        values.put("ends", form.endsOn());
        return values;
    }

    private void note(Actor actor, EnterpriseId enterprise, String kind, String summary) {
        timeline.append(
                actor,
                new Timeline.Event(
                        enterprise,
                        OfficeTime.today(clock),
                        kind,
                        summary,
                        Timeline.Visibility.STAFF,
                        "enterprise",
                        enterprise.value()));
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        UUID key = row.getObject(11, UUID.class);
        return new Project(
                id,
                new EnterpriseId(row.getObject(2, UUID.class)),
                new ProjectForm(
                        row.getString(3),
                        ProjectKind.valueOf(row.getString(4)),
                        ProjectStage.valueOf(row.getString(5)),
                        row.getBigDecimal(6),
                        row.getString(7),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        row.getInt(10),
                        key == null ? id : key),
                row.getBoolean(12),
                row.getString(13));
    }
}
