package cn.qinqing.identity;

import cn.qinqing.identity.domain.ActorOfDay;
import cn.qinqing.identity.domain.SignIn;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who stands behind an account, for work that goes on after a restart, when nobody is signed in. */
@Component
public class AccountActors {

    private final SignIn accounts;
    private final ActorOfDay actors;
    private final Clock clock;

    AccountActors(SignIn accounts, ActorOfDay actors, Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
    }

    /** The actor with today's roles and scope; empty when the account was ended. */
    public Optional<Actor.Person> find(AccountId account) {
        return accounts.again(account).map(principal -> actors.actor(principal, OfficeTime.today(clock)));
    }
}
