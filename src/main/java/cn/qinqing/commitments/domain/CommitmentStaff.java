package cn.qinqing.commitments.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.Role;
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

/** Who is told about commitments: people of a unit, those who keep the ledger of a division, the office. */
@Component
public class CommitmentStaff {

    private final AccountActors accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentStaff(AccountActors accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a unit who work with its commitments, its heads among them. */
    public List<Recipient> ofUnit(UnitId unit) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select distinct a.id, a.person_id from account a join account_role r on r.account_id = a.id
                        where r.role in (:roles) and a.enabled and (a.ends_on is null or a.ends_on > :today) and (a.unit_id = :unit
                          or exists (select 1 from post_holding h join post o on o.id = h.post_id where h.person_id = a.person_id
                            and o.unit_id = :unit and h.valid_from <= :today and h.valid_to > :today))""")
                .param(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.rights().contains(Right.COMMITMENT_EDIT))
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

    /** Those who keep the ledger of a division. */
    public List<Recipient> bureau(String division) {
        return accounts.holding(Right.COMMITMENT_EDIT).stream()
                .filter(one -> one.may(Right.ASSIGNMENT_EDIT) && sees(one.scope(), division))
                .map(Recipient::of)
                .toList();
    }

    /** The office of the operating body: who approves there, else who keeps the ledger. */
    public List<Recipient> office(String division) {
        List<Recipient> approving = accounts.holding(Right.ISSUE_APPROVE).stream()
                .filter(one -> sees(one.scope(), division))
                .map(Recipient::of)
                .toList();
        return approving.isEmpty() ? bureau(division) : approving;
    }

    private static boolean sees(Scope scope, String division) {
        return scope instanceof Scope.All
                || scope instanceof Scope.Within within && within.divisions().contains(division);
    }
}
