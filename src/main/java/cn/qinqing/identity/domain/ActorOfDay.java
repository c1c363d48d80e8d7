package cn.qinqing.identity.domain;

import cn.qinqing.identity.Role;
import cn.qinqing.identity.ScopeSource;
import cn.qinqing.identity.ScopeSource.Placement;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the actor of a principal for one day: unit and scope follow the posts that the person holds on it; without a post
 * the unit of the account counts.
 */
@Component
public class ActorOfDay {

    private final ObjectProvider<ScopeSource> sources;

    ActorOfDay(ObjectProvider<ScopeSource> sources) {
        this.sources = sources;
    }

    public Actor.Person actor(AccountPrincipal principal, LocalDate day) {
        var placements = placements(principal, day);
        return new Actor.Person(
                principal.account(),
                principal.person().orElse(null),
                placements.stream()
                        .findFirst()
                        .map(Placement::unit)
                        .or(principal::unit)
                        .orElse(null),
                null,
                principal.name(),
                principal.rights(),
                scope(principal.roles(), placements));
    }

    static Scope scope(Set<Role> roles, List<Placement> placements) {
        if (placements.isEmpty()) {
            return new Scope.Nothing();
        }
        if (placements.stream().anyMatch(Placement::prefecture)) {
            var wide = roles.stream().filter(Role::wide).sorted().findFirst();
            if (wide.isPresent()) {
                return Scope.all(wide.get().name());
            }
        }
        var divisions = new HashSet<String>();
        var units = new HashSet<UnitId>();
        placements.forEach(placement -> {
            divisions.addAll(placement.divisions());
            units.add(placement.unit());
        });
        return new Scope.Within(Set.copyOf(divisions), Set.copyOf(units));
    }

    private List<Placement> placements(AccountPrincipal principal, LocalDate day) {
        var source = sources.getIfAvailable();
        if (source == null) {
            return List.of();
        }
        var held = principal
                .person()
                .map(person -> source.placementsOf(person, day))
                .orElse(List.of());
        return held.isEmpty()
                ? principal.unit().flatMap(source::placementOf).stream().toList()
                : held;
    }
}
