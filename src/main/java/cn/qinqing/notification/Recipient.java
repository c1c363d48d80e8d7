package cn.qinqing.notification;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * To whom a notice goes (接收人): a person, also one without an account as yet, or an account. Exactly one is set. What is
 * told to the account of a person is told to the person.
 */
public record Recipient(@Nullable PersonId person, @Nullable AccountId account) {

    public Recipient {
        if ((person == null) == (account == null)) {
            throw new IllegalArgumentException("either a person or an account");
        }
    }

    public static Recipient of(PersonId person) {
        return new Recipient(person, null);
    }

    public static Recipient of(AccountId account) {
        return new Recipient(null, account);
    }

    /** Who acts: the person, or the account of an administrator. */
    public static Recipient of(Actor.Person actor) {
        return actor.person() == null ? of(actor.account()) : of(actor.person());
    }
}
