package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parent and subsidiaries (母公司、子公司), in two storeys: every subsidiary hangs on the head of its group, so that nobody
 * can stand above himself. What a subsidiary has none of its own of, it takes from its parent.
 */
@Service
@Transactional
public class Groups {

    /** An enterprise of the group. */
    public record Member(EnterpriseId id, String name, EnterpriseState state) {}

    /**
     * Where an enterprise stands.
     *
     * @param version of the enterprise, for the next change
     */
    public record Group(@Nullable Member parent, List<Member> subsidiaries, int version) {}

    private final EnterpriseQueries queries;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final AuditLog audit;
    private final EnterpriseClashes clashes;
    private final Clock clock;

    Groups(
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

    /** Parent and subsidiaries of an enterprise, by name. */
    @Transactional(readOnly = true)
    public Group of(Actor actor, EnterpriseId id) {
        EnterpriseDetails details = queries.details(actor, id);
        return new Group(
                parentOf(id).orElse(null),
                jdbc.sql(
                                "select id, name, state from enterprise where parent_id = ? and merged_into is null order by sort_key, id")
                        .param(id.value())
                        .query((row, n) -> member(row))
                        .list(),
                details.form().version() == null ? 0 : details.form().version());
    }

    /** The parent, for what a subsidiary takes from it. */
    @Transactional(readOnly = true)
    public Optional<Member> parentOf(EnterpriseId id) {
        return jdbc.sql(
                        "select p.id, p.name, p.state from enterprise e join enterprise p on p.id = e.parent_id where e.id = ?")
                .param(id.value())
                .query((row, n) -> member(row))
                .optional();
    }

    /**
     * Makes an enterprise a subsidiary.
     *
     * @throws RuleViolation {@code enterprises.parent.missing}, {@code enterprises.parent.self}, {@code
     *     enterprises.parent.chamber} as chambers have members instead, {@code enterprises.parent.ended}, {@code
     *     enterprises.parent.isSubsidiary} naming the head of the group, {@code enterprises.parent.hasSubsidiaries},
     *     {@code enterprises.clash}
     */
    public void join(Actor actor, EnterpriseId subsidiary, int version, @Nullable EnterpriseId parent) {
        actor.require(Right.ENTERPRISE_EDIT);
        EnterpriseForm below = queries.details(actor, subsidiary).form();
        if (parent == null) {
            throw new RuleViolation("enterprises.parent.missing");
        }
        if (parent.equals(subsidiary)) {
            throw new RuleViolation("enterprises.parent.self");
        }
        EnterpriseForm above = queries.details(actor, parent).form();
        if (below.kind().isChamber() || above.kind().isChamber()) {
            throw new RuleViolation("enterprises.parent.chamber");
        }
        if (above.state() == EnterpriseState.CANCELLED) {
            throw new RuleViolation("enterprises.parent.ended", above.name());
        }
        demandTwoStoreys(subsidiary, below, parent, above);
        set(subsidiary, version, parent, below.name());
        note(actor, subsidiary, "enterprises.timeline.parent", above.name());
        note(actor, parent, "enterprises.timeline.subsidiary", below.name());
        audit.record(
                actor,
                "PARENT_SET",
                "enterprise",
                subsidiary.toString(),
                Map.of("value", above.name(), "enterprise", parent.toString()));
    }

    /**
     * The enterprise is no subsidiary any more.
     *
     * @throws RuleViolation {@code enterprises.parent.none}, {@code enterprises.clash}
     */
    public void leave(Actor actor, EnterpriseId subsidiary, int version) {
        actor.require(Right.ENTERPRISE_EDIT);
        String name = queries.details(actor, subsidiary).form().name();
        Member before = parentOf(subsidiary).orElseThrow(() -> new RuleViolation("enterprises.parent.none"));
        set(subsidiary, version, null, name);
        note(actor, subsidiary, "enterprises.timeline.parentGone", before.name());
        note(actor, before.id(), "enterprises.timeline.subsidiaryGone", name);
        audit.record(
                actor,
                "PARENT_REMOVED",
                "enterprise",
                subsidiary.toString(),
                Map.of("before", before.name(), "enterprise", before.id().toString()));
    }

    private void demandTwoStoreys(
            EnterpriseId subsidiary, EnterpriseForm below, EnterpriseId parent, EnterpriseForm above) {
        // two clerks at once: the second waits and then sees what the first noted
        jdbc.sql("select id from enterprise where id in (?, ?) order by id for update")
                .params(subsidiary.value(), parent.value())
                .query(UUID.class)
                .list();
        jdbc.sql(
                        "select p.name from enterprise e join enterprise p on p.id = e.parent_id where e.id = ? lock in share mode")
                .param(parent.value())
                .query(String.class)
                .optional()
                .ifPresent(head -> {
                    throw new RuleViolation("enterprises.parent.isSubsidiary", above.name(), head);
                });
        boolean hasOwn = !jdbc.sql("select id from enterprise where parent_id = ? limit 1 lock in share mode")
                .param(subsidiary.value())
                .query(UUID.class)
                .list()
                .isEmpty();
        if (hasOwn) {
            throw new RuleViolation("enterprises.parent.hasSubsidiaries", below.name());
        }
    }

    private void set(EnterpriseId subsidiary, int version, @Nullable EnterpriseId parent, String name) {
        int changed = jdbc.sql(
                        "update enterprise set parent_id = :parent, changed_at = :now, version = version + 1 where id = :id and version = :version")
                .param("parent", parent == null ? null : parent.value())
                .param("now", OfficeTime.column(clock.instant()))
                .param("id", subsidiary.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw clashes.of(subsidiary, name);
        }
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

    private static Member member(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Member(
                new EnterpriseId(row.getObject(1, UUID.class)),
                row.getString(2),
                EnterpriseState.valueOf(row.getString(3)));
    }
}
