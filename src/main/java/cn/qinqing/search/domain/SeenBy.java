package cn.qinqing.search.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What an actor may find: part of the index query, so that no hit has to be hidden afterwards. */
record SeenBy(Set<String> rights, Scope scope, Set<String> kinds) {

    static SeenBy of(Actor actor, Set<String> kinds) {
        return new SeenBy(
                actor.rights().stream().map(Enum::name).collect(Collectors.toSet()), actor.scope(), Set.copyOf(kinds));
    }

    boolean nothing() {
        return rights.isEmpty() || scope instanceof Scope.Nothing;
    }

    void filter(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> query) {
        query.filter(f.terms().field(DocumentFields.REQUIRED).matchingAny(rights));
        if (!kinds.isEmpty()) {
            query.filter(f.terms().field(DocumentFields.KIND).matchingAny(kinds));
        }
        if (scope instanceof Scope.Within(Set<String> divisions, Set<UnitId> units)) {
            query.filter(f.or(
                    f.terms()
                            .field(DocumentFields.DIVISIONS)
                            .matchingAny(Stream.concat(divisions.stream(), Stream.of("*"))
                                    .toList()),
                    units.isEmpty()
                            ? f.matchNone()
                            : f.terms()
                                    .field(DocumentFields.UNITS)
                                    .matchingAny(
                                            units.stream().map(UnitId::toString).toList())));
        }
    }
}
