package cn.qinqing.issues.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueHand;
import cn.qinqing.issues.IssueId;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told about an issue: people of the units in charge, of the office, of the desk that dispatched it. */
@Component
class IssueStaff {

    private final AccountActors accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueStaff(AccountActors accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Accounts with a right that work in a unit today. */
    List<Recipient> ofUnit(UnitId unit, Right right) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select distinct a.id, a.person_id from account a join account_role r on r.account_id = a.id
                        where r.role in (:roles) and a.enabled and (a.ends_on is null or a.ends_on > :today) and (a.unit_id = :unit
                          or exists (select 1 from post_holding h join post o on o.id = h.post_id where h.person_id = a.person_id
                            and o.unit_id = :unit and h.valid_from <= :today and h.valid_to > :today))""")
                .param(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.rights().contains(right))
                                .map(Enum::name)
                                .toList())
                .param("today", today)
                .param("unit", unit.value())
                .query((row, n) -> {
                    UUID person = row.getObject(2, UUID.class);
                    return person == null
                            ? Recipient.of(new AccountId(row.getObject(1, UUID.class)))
                            : Recipient.of(new PersonId(person));
                })
                .list();
    }

    /** Everybody who decides for the office or as a leader and sees the whole prefecture or the division. */
    List<Recipient> deciding(Right right, String division) {
        return accounts.holding(right).stream()
                .filter(one -> one.scope() instanceof Scope.All
                        || one.scope() instanceof Scope.Within within
                                && within.divisions().contains(division))
                .map(Recipient::of)
                .toList();
    }

    /** Who works at the desk of an operating body. */
    List<Recipient> desksOf(String division) {
        return accounts.holding(Right.ISSUE_TRIAGE).stream()
                .filter(one -> IssueDesks.divisions(one).contains(division))
                .map(Recipient::of)
                .toList();
    }

    /** Who dispatched it. */
    List<Recipient> desk(IssueId issue) {
        return jdbc.sql("select person_id from issue_party where issue_id = ? and side = ?")
                .params(issue.value(), IssueHand.DESK.side())
                .query((row, n) -> Recipient.of(new PersonId(row.getObject(1, UUID.class))))
                .list();
    }
}
