package cn.qinqing.demo;

import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An account for every role, as the README lists them. */
@Component
class DemoAccounts {

    /** Of every demo account; the README says so. */
    static final String PASSWORD = "Bosten-2026-demo";

    private final AccountService accounts;

    DemoAccounts(AccountService accounts) {
        this.accounts = accounts;
    }

    void make(DemoPeople.Staff staff) {
        open("sysadmin", "系统管理员", Side.SYSTEM, Role.SYSTEM_ADMIN, null, null);
        open("secadmin", "安全管理员", Side.SECURITY, Role.SECURITY_ADMIN, null, null);
        open("auditadmin", "审计管理员", Side.AUDIT, Role.AUDIT_ADMIN, null, null);
        officer("clerk", Role.COMMERCE_CLERK, staff.officerOf("州商务局", 0));
        officer("reviewer", Role.COMMERCE_REVIEWER, staff.officerOf("州商务局", 1));
        officer("publisher", Role.REGISTER_PUBLISHER, staff.officerOf("州商务局", 2));
        officer("officer", Role.LIAISON_OFFICER, staff.officerOf("州工信局", 0));
        officer("county", Role.LIAISON_OFFICER, staff.officerOf("若羌商务和工业信息化局", 0));
        officer("countydesk", Role.COMMERCE_CLERK, staff.officerOf("库尔勒商务和工业信息化局", 0));
        officer("handler", Role.HANDLER, staff.officerOf("州自然资源局", 0));
        officer("head", Role.UNIT_HEAD, staff.officerOf("州自然资源局", 1));
        officer("federation", Role.FEDERATION, staff.officerOf("州工商联", 0));
        officer("supervisor", Role.SUPERVISOR, staff.officerOf("州纪委监委", 0));
        officer("unitadmin", Role.UNIT_ADMIN, staff.officerOf("州发改委", 0));
        DemoPeople.Leader leader = staff.leaders().getFirst();
        open(
                "leader",
                leader.name(),
                Side.BUSINESS,
                Role.LEADER,
                leader.person(),
                staff.units().get("州政府办"));
    }

    private void officer(String login, Role role, DemoPeople.Officer officer) {
        open(login, officer.name(), Side.BUSINESS, role, officer.person(), officer.unit());
    }

    private void open(
            String login, String name, Side side, Role role, @Nullable PersonId person, @Nullable UnitId unit) {
        accounts.provision(
                DemoPrefecture.ACTOR, new NewAccount(login, name, person, unit), side, Set.of(role), PASSWORD);
    }
}
