package cn.qinqing.people.domain;

import cn.qinqing.identity.AccountService;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The account with which somebody signs in: it ends with the last post (design §4a). */
@Component
class HeldAccount implements HeldByPerson {

    private final AccountService accounts;

    HeldAccount(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        return accounts
                .ofPerson(person, day)
                .map(account -> new HeldThing(
                        "people.held.account",
                        account.id().value(),
                        0,
                        account.login(),
                        Period.openFrom(day),
                        null,
                        List.of(HeldOutcome.END, HeldOutcome.KEEP),
                        HeldOutcome.END))
                .stream()
                .toList();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.END) {
            accounts.endWithPost(actor, change.person(), change.day(), change.reason());
        }
    }
}
