package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.domain.facts.EnterpriseSelection;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.EnterpriseChoice;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enterprises that a figure of coverage counts, or of a tier: counted and chosen in memory as the figure itself. */
@Component
class CoverageChoice implements EnterpriseChoice {

    private static final String GAP = "gap";
    private static final String TIER = "tier";

    private final FactKeeper facts;

    CoverageChoice(FactKeeper facts) {
        this.facts = facts;
    }

    @Override
    public OptionalLong total(Actor actor, EnterpriseFilter filter, LocalDate day) {
        return selection(actor, filter, day)
                .map(chosen -> OptionalLong.of(chosen.count()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<List<UUID>> page(
            Actor actor, EnterpriseFilter filter, LocalDate day, boolean descending, long offset, int limit) {
        return selection(actor, filter, day).map(chosen -> chosen.page(descending, offset, limit));
    }

    /** Empty when the filter asks for what is not held in memory. */
    private Optional<EnterpriseSelection> selection(Actor actor, EnterpriseFilter filter, LocalDate day) {
        if (!Set.of(GAP, TIER).containsAll(filter.narrowed().keySet())
                || (filter.text() != null && !filter.text().isBlank())
                || filter.kind() != null
                || filter.state() != null
                || filter.keyOnly()) {
            return Optional.empty();
        }
        CoverageFigure figure = CoverageFigure.of(CoverageFigure.Of.ENTERPRISES).stream()
                .filter(one -> one.name().equals(filter.narrowed().get(GAP)))
                .findFirst()
                .orElse(null);
        return facts.now()
                .map(known -> new EnterpriseSelection(
                        known.on(day),
                        filter,
                        actor.scope(),
                        figure,
                        filter.narrowed().get(TIER)));
    }
}
