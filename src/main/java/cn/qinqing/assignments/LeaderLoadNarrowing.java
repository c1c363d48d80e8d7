package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.coverage.LeaderLoads;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.people.PeopleNarrowing;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leaders that a figure of coverage counts, in the list of people. */
@Component
class LeaderLoadNarrowing implements PeopleNarrowing {

    private static final List<CoverageFigure> FIGURES = CoverageFigure.of(CoverageFigure.Of.LEADERS);

    private final FactKeeper facts;

    LeaderLoadNarrowing(FactKeeper facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public String labelKey() {
        return "assignments.coverage.load";
    }

    @Override
    public List<String> choices() {
        return FIGURES.stream().map(Enum::name).toList();
    }

    @Override
    public String labelKey(String choice) {
        return "assignments.coverage." + choice;
    }

    @Override
    public Optional<Condition> condition(Actor actor, String value, LocalDate day) {
        return FIGURES.stream()
                .filter(figure -> figure.name().equals(value))
                .findFirst()
                .map(figure -> {
                    LeaderLoads.Gap gap = facts.now()
                            .map(known -> anyOf(known.on(day).figures().posts(figure)))
                            .orElseGet(() -> LeaderLoads.of(figure, day));
                    List<Object> params = new ArrayList<>(gap.params());
                    String scope = AssignmentQueries.scope(actor, params).replace("e.division_code", "o.division_code");
                    return new Condition(gap.sql() + scope, params);
                });
    }

    /** Leaders are some hundreds at most. */
    private static LeaderLoads.Gap anyOf(List<UUID> posts) {
        return posts.isEmpty()
                ? new LeaderLoads.Gap("1 = 0", List.of())
                : new LeaderLoads.Gap(
                        "o.id in (" + String.join(", ", Collections.nCopies(posts.size(), "?")) + ")",
                        List.copyOf(posts));
    }
}
