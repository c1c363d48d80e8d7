package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanSnapshot;
import cn.qinqing.serviceplans.PlanVersion;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions of plans as they were laid before their enterprises, append-only. */
@Component
public class SnapshotStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SnapshotStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(PlanChanges.Taken taken, PlanSnapshot content) {
        jdbc.sql("""
                        insert into plan_snapshot (id, plan_id, plan_version, content, laid_by, laid_name, laid_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        taken.plan().id().value(),
                        content.version(),
                        json.writeValueAsString(content),
                        taken.actor().personId().map(PersonId::value).orElse(null),
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
    }

    public Optional<PlanSnapshot> find(PlanId plan, int version) {
        return jdbc.sql("select content from plan_snapshot where plan_id = ? and plan_version = ?")
                .params(plan.value(), version)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, PlanSnapshot.class));
    }

    /** Every version by its number. */
    public Map<Integer, PlanSnapshot> all(PlanId plan) {
        Map<Integer, PlanSnapshot> found = new HashMap<>();
        jdbc.sql("select plan_version, content from plan_snapshot where plan_id = ?")
                .param(plan.value())
                .query(row -> {
                    found.put(row.getInt(1), json.readValue(row.getString(2), PlanSnapshot.class));
                });
        return found;
    }

    /** Who laid the last version before the enterprise. */
    public Optional<PersonId> lastLaidBy(PlanId plan) {
        return jdbc.sql("select laid_by from plan_snapshot where plan_id = ? order by plan_version desc limit 1")
                .param(plan.value())
                .query((row, n) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new))
                .optional()
                .flatMap(one -> one);
    }

    /** The versions, the latest first, with what became of them. */
    public List<PlanVersion> versions(PlanId plan) {
        Map<Integer, Instant> agreed = new HashMap<>();
        Map<Integer, Instant> inForce = new HashMap<>();
        jdbc.sql("""
                        select plan_version, command, min(happened_at) from plan_event where plan_id = ? and command in ('AGREE', 'FORCE')
                        group by plan_version, command""").param(plan.value()).query(row -> {
            (row.getString(2).equals("AGREE") ? agreed : inForce)
                    .put(row.getInt(1), OfficeTime.instant(row.getObject(3, LocalDateTime.class)));
        });
        @Nullable
        Integer now = jdbc.sql("select force_version from service_plan where id = ?")
                .param(plan.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
        return new ArrayList<>(jdbc.sql(
                        "select plan_version, laid_at, laid_name from plan_snapshot where plan_id = ? order by plan_version desc")
                .param(plan.value())
                .query((row, n) -> new PlanVersion(
                        row.getInt(1),
                        OfficeTime.instant(row.getObject(2, LocalDateTime.class)),
                        row.getString(3),
                        agreed.get(row.getInt(1)),
                        inForce.get(row.getInt(1)),
                        Objects.equals(now, row.getInt(1))))
                .list());
    }
}
