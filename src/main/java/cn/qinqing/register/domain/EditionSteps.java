package cn.qinqing.register.domain;

import cn.qinqing.register.EditionId;
import cn.qinqing.register.EditionState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every step of an edition asks first: where it stands, and that one person has one duty in it. */
@Component
public class EditionSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    EditionSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Locks the edition until the transaction ends.
     *
     * @throws RuleViolation {@code register.edition.unknown}, {@code register.state.wrong.*},
     *     {@code register.publish.running} while its pages are being made
     */
    public void demand(EditionId id, Set<EditionState> allowed) {
        EditionState state = locked(id);
        if (!allowed.contains(state)) {
            throw new RuleViolation("register.state.wrong." + state.name());
        }
        if (jdbc.sql("""
                                select count(*) from register_release r join job j on j.id = r.job_id
                                where r.edition_id = ? and r.state = 'BUILDING' and j.state in ('WAITING', 'RUNNING', 'INTERRUPTED') and not j.cancel_asked
                                """).param(id.value()).query(Long.class).single() > 0) {
            throw new RuleViolation("register.publish.running");
        }
    }

    /** Where it stands, locked until the transaction ends. */
    public EditionState locked(EditionId id) {
        return jdbc.sql("select state from register_edition where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(EditionState::valueOf)
                .orElseThrow(() -> new RuleViolation("register.edition.unknown"));
    }

    /**
     * Takes a duty in the edition.
     *
     * @throws RuleViolation {@code register.duty.taken.*} for who has another one
     */
    public void party(EditionId id, Actor actor, String duty) {
        PersonId person = person(actor);
        String held = dutyOf(actor, id).orElse(null);
        if (held == null) {
            jdbc.sql(
                            "insert into edition_party (edition_id, person_id, duty, account_id, since) values (?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            person.value(),
                            duty,
                            actor.accountId().orElseThrow().value(),
                            OfficeTime.column(clock.instant()))
                    .update();
        } else if (!held.equals(duty)) {
            throw new RuleViolation("register.duty.taken." + held);
        }
    }

    /** The duty that the person has already. */
    public Optional<String> dutyOf(Actor actor, EditionId id) {
        return actor.personId()
                .flatMap(person -> jdbc.sql("select duty from edition_party where edition_id = ? and person_id = ?")
                        .params(id.value(), person.value())
                        .query(String.class)
                        .optional());
    }

    /** @throws RuleViolation {@code register.person.missing} for an account without a person */
    public static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new RuleViolation("register.person.missing"));
    }

    /** @throws RuleViolation {@code register.digest.seen} when the words are not those that were on the screen */
    public static void demandSeen(String seen, String digest) {
        if (!digest.equals(seen)) {
            throw new RuleViolation("register.digest.seen");
        }
    }
}
