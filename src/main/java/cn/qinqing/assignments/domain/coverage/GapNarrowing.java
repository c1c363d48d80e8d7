package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.domain.facts.EnterpriseSelection;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.EnterpriseNarrowing;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Enterprises that a figure of coverage counts, in their list. A few are named one by one: among a hundred thousand the
 * database would look long for them. Many it finds soon, in the order of the list.
 */
@Component
class GapNarrowing implements EnterpriseNarrowing {

    private static final List<CoverageFigure> FIGURES = CoverageFigure.of(CoverageFigure.Of.ENTERPRISES);

    private final FactKeeper facts;

    GapNarrowing(FactKeeper facts) {
        this.facts = facts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public String labelKey() {
        return "assignments.coverage.filter";
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return FIGURES.stream()
                .map(figure -> Choice.labelled(figure.name(), "assignments.coverage." + figure.name()))
                .toList();
    }

    @Override
    public Optional<Condition> condition(Actor actor, String value, LocalDate day) {
        return FIGURES.stream()
                .filter(figure -> figure.name().equals(value))
                .findFirst()
                .map(figure -> facts.now()
                        .flatMap(known -> EnterpriseSelection.few(known.on(day), figure))
                        .map(GapNarrowing::anyOf)
                        .orElseGet(() -> {
                            EnterpriseGaps.Gap gap = EnterpriseGaps.of(figure, day);
                            return new Condition(gap.sql(), gap.params());
                        }));
    }

    private static Condition anyOf(List<UUID> enterprises) {
        return enterprises.isEmpty()
                ? new Condition("1 = 0", List.of())
                : new Condition(
                        "e.id in (" + String.join(", ", Collections.nCopies(enterprises.size(), "?")) + ")",
                        List.copyOf(enterprises));
    }
}
