package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;

/** Units and posts are kept by those who work for their division: a county keeps its own, the prefecture all. */
final class EditScope {

    private EditScope() {}

    /**
     * @throws RuleViolation {@code people.division.notYours}
     */
    static void require(Actor actor, String divisionCode) {
        boolean own =
                switch (actor.scope()) {
                    case Scope.All all -> true;
                    case Scope.Within within -> within.divisions().contains(divisionCode);
                    case Scope.Nothing nothing -> false;
                };
        if (!own) {
            throw new RuleViolation("people.division.notYours");
        }
    }
}
