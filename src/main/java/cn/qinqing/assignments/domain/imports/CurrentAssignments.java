package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Scope;
import cn.qinqing.workbench.ImportRunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assignments that a list may replace. */
@Component
class CurrentAssignments {

    /**
     * One of an enterprise that a list speaks of.
     *
     * @param holderKeys every key under which a list may name the holder
     * @param holder the holder in words
     * @param person the holder, where that is a person and not a post
     */
    record Current(
            AssignmentId id,
            int version,
            EnterpriseId enterpriseId,
            String enterprise,
            String nameKey,
            @Nullable String uscc,
            String divisionCode,
            AssignmentRole role,
            Set<String> holderKeys,
            String holder,
            @Nullable PersonId person,
            Period period,
            @Nullable String endReason,
            Instant createdAt) {}

    private static final int AT_ONCE = 500;

    private static final String CURRENT = """
            select a.id, a.version, e.id enterprise_id, e.name, e.name_key, e.uscc, e.division_code, a.role, a.valid_from, a.valid_to,
              a.end_reason, a.person_id, a.created_at, p.name person_name, o.title, u.name unit_name, u.short_name unit_short,
              pu.name office, pu.short_name office_short
            from assignment a
            join enterprise e on e.id = a.enterprise_id and e.merged_into is null
            left join unit u on u.id = a.unit_id
            left join post o on o.id = a.post_id
            left join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
            left join person p on p.id = coalesce(a.person_id, h.person_id)
            left join unit pu on pu.id = (
              select so.unit_id from post_holding sh join post so on so.id = sh.post_id
              where sh.person_id = a.person_id and so.unit_id is not null
                and sh.valid_from <= :day and sh.valid_to > :day
              order by sh.valid_from desc limit 1)
            """;

    private final JdbcClient jdbc;

    CurrentAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Assignments that end after the day, of enterprises in these divisions, within what the actor sees; without those
     * that the run itself began.
     */
    List<Current> on(Actor actor, LocalDate day, Set<String> divisions, ImportRunId run) {
        Set<String> allowed =
                switch (actor.scope()) {
                    case Scope.All all -> divisions;
                    case Scope.Within within ->
                        divisions.stream().filter(within.divisions()::contains).collect(Collectors.toSet());
                    case Scope.Nothing nothing -> Set.of();
                };
        if (allowed.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CURRENT + """
                        where a.valid_to > :day and e.division_code in (:divisions)
                          and (a.import_run_id is null or a.import_run_id <> :run)
                        order by e.name_key, a.role, a.valid_from, a.id
                        """)
                .param("day", day)
                .param("divisions", allowed)
                .param("run", run.value())
                .query(CurrentAssignments::current)
                .list();
    }

    /** Assignments of these enterprises that hold on a day since the first one; without those that the run itself began. */
    List<Current> of(Collection<EnterpriseId> enterprises, LocalDate since, LocalDate day, ImportRunId run) {
        List<UUID> ids =
                enterprises.stream().map(EnterpriseId::value).distinct().toList();
        List<Current> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            found.addAll(jdbc.sql(CURRENT + """
                            where a.valid_to > :since and e.id in (:ids)
                              and (a.import_run_id is null or a.import_run_id <> :run)
                            order by e.name_key, a.role, a.valid_from, a.id
                            """)
                    .param("day", day)
                    .param("since", since)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .param("run", run.value())
                    .query(CurrentAssignments::current)
                    .list());
        }
        return found;
    }

    private static Current current(ResultSet row, int number) throws SQLException {
        AssignmentRole role = AssignmentRole.valueOf(row.getString("role"));
        String person = row.getString("person_name");
        String title = row.getString("title");
        String office = row.getString("office");
        return new Current(
                new AssignmentId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("uscc"),
                row.getString("division_code"),
                role,
                switch (role) {
                    case LEADER -> Set.of(key(person, title));
                    case LIAISON_OFFICER -> keys(person, office, row.getString("office_short"));
                    case LEAD_UNIT, CO_UNIT -> keys(null, row.getString("unit_name"), row.getString("unit_short"));
                },
                words(person, role == AssignmentRole.LEADER ? title : office, row.getString("unit_name")),
                Optional.ofNullable(row.getObject("person_id", UUID.class))
                        .map(PersonId::new)
                        .orElse(null),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("end_reason"),
                OfficeTime.instant(row.getObject("created_at", LocalDateTime.class)));
    }

    /** Key of a holder: a leader by name and title, an officer by name and unit, a unit by its name. */
    static String key(@Nullable String person, @Nullable String place) {
        return (person == null ? "" : NameKey.of(person).value()) + "|"
                + (place == null ? "" : NameKey.of(place).value());
    }

    private static Set<String> keys(@Nullable String person, @Nullable String... places) {
        return Arrays.stream(places).map(place -> key(person, place)).collect(Collectors.toSet());
    }

    private static String words(@Nullable String... parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
