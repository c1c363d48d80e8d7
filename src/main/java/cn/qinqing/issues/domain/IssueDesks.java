package cn.qinqing.issues.domain;

import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose desk somebody works at (分办岗所在的运行主体): the prefecture's, or that of the own county, city or zone. */
@Component
public class IssueDesks {

    private final Bodies bodies;

    IssueDesks(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The operating body whose desk the actor runs; empty for who triages nothing. */
    public Optional<Bodies.Body> of(Actor actor) {
        if (!(actor instanceof Actor.Person person) || !person.may(Right.ISSUE_TRIAGE)) {
            return Optional.empty();
        }
        return divisions(person).stream().sorted().findFirst().map(bodies::ofDivision);
    }

    /** The divisions whose desk the actor may run: the prefecture for who sees it whole, else the own ones. */
    public static List<String> divisions(Actor actor) {
        return switch (actor.scope()) {
            case Scope.All all -> List.of(Divisions.PREFECTURE);
            case Scope.Within within ->
                within.divisions().stream()
                        .filter(division -> !division.equals(Divisions.PREFECTURE))
                        .sorted()
                        .toList();
            case Scope.Nothing nothing -> List.of();
        };
    }

    boolean runs(Actor actor, BodyId body) {
        return of(actor).filter(own -> own.id().equals(body)).isPresent();
    }

    /** Whether the actor runs the desk of the body with this code. */
    boolean runs(Actor actor, String code) {
        return of(actor).filter(own -> own.code().equals(code)).isPresent();
    }
}
