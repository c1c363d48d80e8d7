package cn.qinqing.conduct.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads tolerance records besides the applicant: 纪委 by right and unit, and a unit of the party (组织部) by a right of its
 * own and a grant that 纪委 gave by a document. No right alone opens anything; jobs, links and administrators never do.
 */
@Component
public class ToleranceWall {

    private final JdbcClient jdbc;

    ToleranceWall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RuleViolation {@code conduct.tolerance.wall} besides the missing right */
    public void demand(Actor actor) {
        actor.require(Right.TOLERANCE_READ);
        if (!ofDiscipline(actor) && !granted(actor)) {
            throw new RuleViolation("conduct.tolerance.wall");
        }
    }

    /**
     * For what 纪委 alone does: noting steps, granting.
     *
     * @throws RuleViolation {@code conduct.tolerance.discipline} besides the missing right
     */
    public void demandDiscipline(Actor actor) {
        actor.require(Right.TOLERANCE_RECORD);
        if (!ofDiscipline(actor)) {
            throw new RuleViolation("conduct.tolerance.discipline");
        }
    }

    /** Whether a grant by 纪委 may be given to this unit: it is there and belongs to the party. */
    public boolean grantable(UUID unit) {
        return asked("select body = 'PARTY' and active from unit where id = ?", unit);
    }

    /** A condition on the division {@code a.division_code} of an application. */
    public static Narrowed scope(Actor actor) {
        return switch (actor.scope()) {
            case Scope.All all -> new Narrowed("1 = 1", java.util.List.of());
            case Scope.Within within
            when !within.divisions().isEmpty() ->
                new Narrowed(
                        "a.division_code in ("
                                + String.join(
                                        ", ",
                                        java.util.Collections.nCopies(
                                                within.divisions().size(), "?"))
                                + ")",
                        java.util.List.copyOf(within.divisions()));
            default -> new Narrowed("1 = 0", java.util.List.of());
        };
    }

    private boolean ofDiscipline(Actor actor) {
        return inUnit(actor, "select body = 'DISCIPLINE' and active from unit where id = ?");
    }

    private boolean granted(Actor actor) {
        return inUnit(actor, """
                select g.granted and u.body = 'PARTY' and u.active from tolerance_grant g join unit u on u.id = g.unit_id
                where g.unit_id = ? order by g.seq desc limit 1""");
    }

    private boolean inUnit(Actor actor, String question) {
        return actor instanceof Actor.Person
                && actor.unitId().filter(unit -> asked(question, unit.value())).isPresent();
    }

    private boolean asked(String question, UUID unit) {
        return jdbc.sql(question).param(unit).query(Boolean.class).optional().orElse(false);
    }
}
