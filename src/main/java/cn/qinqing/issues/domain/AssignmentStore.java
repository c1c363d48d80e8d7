package cn.qinqing.issues.domain;

import cn.qinqing.identity.Role;
import cn.qinqing.issues.Colleague;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which section and person the lead unit gave an issue; one at a time. */
@Component
public class AssignmentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Assigned(@Nullable String section, PersonId person, String name) {}

    /** People with an account in the unit who have one of the rights today. */
    public List<Colleague> colleagues(UnitId unit, Right... rights) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select distinct p.id, p.name from account a join account_role r on r.account_id = a.id join person p on p.id = a.person_id
                        where r.role in (:roles) and a.enabled and (a.ends_on is null or a.ends_on > :today) and (a.unit_id = :unit
                          or exists (select 1 from post_holding h join post o on o.id = h.post_id where h.person_id = a.person_id
                            and o.unit_id = :unit and h.valid_from <= :today and h.valid_to > :today))
                        order by p.name, p.id""")
                .param(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> Arrays.stream(rights)
                                        .anyMatch(right -> role.rights().contains(right)))
                                .map(Enum::name)
                                .toList())
                .param("today", today)
                .param("unit", unit.value())
                .query((row, n) -> new Colleague(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    public Optional<Assigned> of(IssueId issue) {
        return jdbc.sql(
                        "select section, person_id, person_name from issue_assignment where issue_id = ? and open_slot = 1")
                .param(issue.value())
                .query((row, n) ->
                        new Assigned(row.getString(1), new PersonId(row.getObject(2, UUID.class)), row.getString(3)))
                .optional();
    }

    public void assign(IssueDesk.Taken taken, UnitId unit, String section, Colleague to) {
        IssueId issue = taken.issue().id();
        jdbc.sql("update issue_assignment set ended_at = ?, open_slot = null where issue_id = ? and open_slot = 1")
                .params(OfficeTime.column(taken.now()), issue.value())
                .update();
        jdbc.sql("""
                        insert into issue_assignment (id, issue_id, unit_id, section, person_id, person_name, assigned_by, assigned_name,
                          assigned_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        issue.value(),
                        unit.value(),
                        section.isEmpty() ? null : section,
                        to.person().value(),
                        to.name(),
                        taken.actor().personId().orElseThrow().value(),
                        taken.actor().name(),
                        OfficeTime.column(taken.now())))
                .update();
    }
}
