package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.enterprises.EnterpriseNarrowing;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enterprises that a figure of coverage counts, in their list. */
@Component
class GapNarrowing implements EnterpriseNarrowing {

    private static final List<CoverageFigure> FIGURES = CoverageFigure.of(CoverageFigure.Of.ENTERPRISES);

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
                .map(figure -> EnterpriseGaps.of(figure, day))
                .map(gap -> new Condition(gap.sql(), gap.params()));
    }
}
