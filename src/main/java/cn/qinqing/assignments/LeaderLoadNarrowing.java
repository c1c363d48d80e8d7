package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.coverage.LeaderLoads;
import cn.qinqing.people.PeopleNarrowing;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leaders that a figure of coverage counts, in the list of people. */
@Component
class LeaderLoadNarrowing implements PeopleNarrowing {

    private static final List<CoverageFigure> FIGURES = CoverageFigure.of(CoverageFigure.Of.LEADERS);

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
                .map(figure -> LeaderLoads.of(figure, day))
                .map(gap -> {
                    List<Object> params = new ArrayList<>(gap.params());
                    String scope = AssignmentQueries.scope(actor, params).replace("e.division_code", "o.division_code");
                    return new Condition(gap.sql() + scope, params);
                });
    }
}
