package cn.qinqing.assignments.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clerks of an operating body (运行主体的经办人): those who keep its assignments, else those of the prefecture. */
@Component
public class ResponsibleClerks {

    private final AccountActors accounts;
    private final Bodies bodies;

    ResponsibleClerks(AccountActors accounts, Bodies bodies) {
        this.accounts = accounts;
        this.bodies = bodies;
    }

    /** Everybody who keeps assignments, of whatever body; told is only what they may read. */
    public List<Actor.Person> all() {
        return accounts.holding(Right.ASSIGNMENT_EDIT).stream()
                .filter(clerk -> clerk.may(Right.ASSIGNMENT_READ))
                .toList();
    }

    /** Those of the body that runs the liaison of a division. */
    public List<Actor.Person> of(String division) {
        List<Actor.Person> all = all();
        String body = bodies.ofDivision(division).divisionCode();
        List<Actor.Person> own = all.stream()
                .filter(clerk -> !body.equals(Divisions.PREFECTURE)
                        && clerk.scope() instanceof Scope.Within within
                        && within.divisions().contains(body))
                .toList();
        return own.isEmpty()
                ? all.stream()
                        .filter(clerk -> clerk.scope() instanceof Scope.All)
                        .toList()
                : own;
    }
}
