package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Policies, their versions and conditions as tables. */
@Component
public class PolicyStore {

    /** The record of a policy without its words. */
    public record Head(
            PolicyId id,
            int version,
            @Nullable LocalDate abolishedOn,
            @Nullable String abolishReason,
            @Nullable PolicyId successor) {}

    /** A policy to link to. */
    public record Known(PolicyId id, String number, String title) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PolicyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Optional<PolicyId> findByClientKey(UUID key) {
        return jdbc.sql("select id from policy where client_key = ?")
                .param(key)
                .query((row, n) -> new PolicyId(row.getObject(1, UUID.class)))
                .optional();
    }

    public void add(PolicyId id, @Nullable UUID clientKey, @Nullable UUID importRun, String by, Instant now) {
        jdbc.sql(
                        "insert into policy (id, client_key, import_run_id, created_name, created_at, changed_at) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(), clientKey, importRun, by, OfficeTime.column(now), OfficeTime.column(now)))
                .update();
    }

    /** Counts a change; false when somebody else was faster. */
    public boolean touch(PolicyId id, int version, Instant now) {
        return jdbc.sql("update policy set version = version + 1, changed_at = ? where id = ? and version = ?")
                        .params(OfficeTime.column(now), id.value(), version)
                        .update()
                == 1;
    }

    /** All three null take it back. */
    public void abolish(PolicyId id, @Nullable LocalDate day, @Nullable String reason, @Nullable PolicyId successor) {
        jdbc.sql("update policy set abolished_on = ?, abolish_reason = ?, successor_id = ? where id = ?")
                .params(Arrays.asList(day, reason, successor == null ? null : successor.value(), id.value()))
                .update();
    }

    /** The newest version that counts ends before the day. */
    public void endVersion(PolicyId id, int number, LocalDate day) {
        jdbc.sql("update policy_version set valid_to = ? where policy_id = ? and version_no = ?")
                .params(day, id.value(), number)
                .update();
    }

    /** A version that a correction replaces stays in the history. */
    public void replaced(PolicyId id, int number) {
        jdbc.sql("update policy_version set counting = null where policy_id = ? and version_no = ?")
                .params(id.value(), number)
                .update();
    }

    public void addVersion(PolicyId id, int number, Period validity, PolicyForm form, String by, Instant now) {
        UUID version = Ids.next();
        String title = form.title().strip();
        jdbc.sql("""
                        insert into policy_version (id, policy_id, version_no, counting, valid_from, valid_to, number, title, title_key, organ, level,
                          division_code, summary, benefit, how_to_apply, unit_id, phone, saved_name, saved_at)
                        values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        version,
                        id.value(),
                        number,
                        validity.from(),
                        validity.to(),
                        form.number().strip(),
                        title,
                        NameKey.of(title).value(),
                        form.organ().strip(),
                        String.valueOf(form.level()),
                        form.divisionCode(),
                        form.summary().strip(),
                        form.benefit().strip(),
                        form.howToApply().strip(),
                        form.unit() == null ? null : form.unit().value(),
                        form.phone().isBlank() ? null : form.phone(),
                        by,
                        OfficeTime.column(now)))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (PolicyCondition one : form.conditions()) {
            rows.add(new @Nullable Object[] {
                Ids.next(), version, rows.size() + 1, one.kind().name(), one.wanted(), one.from(), one.to()
            });
        }
        batches.batchUpdate(
                "insert into policy_condition (id, version_id, row_no, kind, wanted, day_from, day_to) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    public Optional<Head> head(PolicyId id) {
        return head(id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<Head> lock(PolicyId id) {
        return head(id, " for update");
    }

    private Optional<Head> head(PolicyId id, String lock) {
        return jdbc.sql("select id, version, abolished_on, abolish_reason, successor_id from policy where id = ?"
                        + lock)
                .param(id.value())
                .query((row, n) -> {
                    UUID successor = row.getObject(5, UUID.class);
                    return new Head(
                            new PolicyId(row.getObject(1, UUID.class)),
                            row.getInt(2),
                            row.getObject(3, LocalDate.class),
                            row.getString(4),
                            successor == null ? null : new PolicyId(successor));
                })
                .optional();
    }

    /** All versions of a policy, the latest first. */
    public List<PolicyVersion> versions(PolicyId id) {
        Map<Integer, List<PolicyCondition>> conditions = new HashMap<>();
        jdbc.sql("""
                        select v.version_no, c.kind, c.wanted, c.day_from, c.day_to from policy_condition c
                        join policy_version v on v.id = c.version_id where v.policy_id = ? order by c.row_no""")
                .param(id.value())
                .query((row, n) -> conditions
                        .computeIfAbsent(row.getInt(1), any -> new ArrayList<>())
                        .add(condition(row, 2)))
                .list();
        return jdbc.sql("""
                        select v.version_no, v.counting, v.valid_from, v.valid_to, v.number, v.title, v.organ, v.level, v.division_code, v.summary,
                          v.benefit, v.how_to_apply, v.unit_id, u.name, v.phone, v.saved_name, v.saved_at
                        from policy_version v left join unit u on u.id = v.unit_id where v.policy_id = ? order by v.version_no desc""")
                .param(id.value())
                .query((row, n) -> version(row, conditions.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    private static PolicyVersion version(ResultSet row, List<PolicyCondition> conditions) throws SQLException {
        UUID unit = row.getObject(13, UUID.class);
        return new PolicyVersion(
                row.getInt(1),
                row.getObject(2) != null,
                new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                PolicyLevel.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                unit == null ? null : new UnitId(unit),
                row.getString(14),
                row.getString(15),
                List.copyOf(conditions),
                row.getString(16),
                OfficeTime.instant(row.getObject(17, LocalDateTime.class)));
    }

    static PolicyCondition condition(ResultSet row, int first) throws SQLException {
        return new PolicyCondition(
                PolicyConditionKind.valueOf(row.getString(first)),
                row.getString(first + 1),
                row.getObject(first + 2, LocalDate.class),
                row.getObject(first + 3, LocalDate.class));
    }

    /** Policies with that number and title, whatever the case and the blanks of the title. */
    public List<PolicyId> same(String number, String title) {
        return jdbc.sql(
                        "select distinct policy_id from policy_version where number = ? and title_key = ? and counting = 1")
                .params(number.strip(), NameKey.of(title).value())
                .query((row, n) -> new PolicyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Policies that name this one as what took their place. */
    public List<Known> predecessors(PolicyId id) {
        return jdbc.sql("""
                        select p.id, v.number, v.title from policy p join policy_version v on v.policy_id = p.id and v.counting = 1
                        where p.successor_id = ? and v.version_no = (select max(w.version_no) from policy_version w where w.policy_id = p.id and w.counting = 1)
                        order by v.number""").param(id.value()).query(PolicyStore::known).list();
    }

    static Known known(ResultSet row, int number) throws SQLException {
        return new Known(new PolicyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
    }

    /** Takes a policy out that nothing names: what an import made is taken back. */
    public void remove(PolicyId id) {
        jdbc.sql("delete from policy_condition where version_id in (select id from policy_version where policy_id = ?)")
                .param(id.value())
                .update();
        jdbc.sql("delete from policy_version where policy_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from policy where id = ?").param(id.value()).update();
    }
}
