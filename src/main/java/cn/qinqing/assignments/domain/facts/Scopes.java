package cn.qinqing.assignments.domain.facts;

import cn.qinqing.shared.Scope;
import java.util.function.Predicate;

/** What an actor sees of the counties. */
public final class Scopes {

    private Scopes() {}

    /** Whether a county lies within a scope. */
    public static Predicate<String> divisions(Scope scope) {
        return switch (scope) {
            case Scope.All all -> division -> true;
            case Scope.Within within -> within.divisions()::contains;
            case Scope.Nothing nothing -> division -> false;
        };
    }
}
