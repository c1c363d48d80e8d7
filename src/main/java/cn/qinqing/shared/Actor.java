package cn.qinqing.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts (操作人). Every command takes one; the audit row stores all its parts.
 *
 * <p>A person acts through an account, perhaps on behalf of another person; a link acts for an enterprise; a job acts
 * under its own name. Rights are granted to each kind.
 */
public sealed interface Actor {

    /** Name as shown in histories. */
    String name();

    Set<Right> rights();

    /** What of the data this actor may see and touch. */
    Scope scope();

    default boolean may(Right right) {
        return rights().contains(right);
    }

    /**
     * Refuses who lacks the right.
     *
     * @throws RightMissing {@code shared.right.missing}
     */
    default void require(Right right) {
        if (!may(right)) {
            throw new RightMissing(right);
        }
    }

    /** Account behind the actor; empty for links and jobs. */
    default Optional<AccountId> accountId() {
        return this instanceof Person person ? Optional.of(person.account()) : Optional.empty();
    }

    /** Person behind the actor; empty for administrators, links and jobs. */
    default Optional<PersonId> personId() {
        return this instanceof Person person ? Optional.ofNullable(person.person()) : Optional.empty();
    }

    /** Unit of the person on the day of the command. */
    default Optional<UnitId> unitId() {
        return this instanceof Person person ? Optional.ofNullable(person.unit()) : Optional.empty();
    }

    /** PERSON: somebody signed in. {@code person} is null for the three administrators. */
    record Person(
            AccountId account,
            @org.jspecify.annotations.Nullable PersonId person,
            @org.jspecify.annotations.Nullable UnitId unit,
            @org.jspecify.annotations.Nullable PersonId onBehalfOf,
            String name,
            Set<Right> rights,
            Scope scope)
            implements Actor {}

    /** LINK: somebody with a one-time link of an enterprise, without an account. */
    record Link(java.util.UUID token, EnterpriseId enterprise, String name, Set<Right> rights) implements Actor {
        @Override
        public Scope scope() {
            return new Scope.Nothing();
        }
    }

    /** JOB: a named task of the system itself. */
    record Job(String name, Set<Right> rights) implements Actor {
        @Override
        public Scope scope() {
            return Scope.all(name);
        }
    }
}
