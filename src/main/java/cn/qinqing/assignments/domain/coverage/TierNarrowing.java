package cn.qinqing.assignments.domain.coverage;

import cn.qinqing.assignments.domain.TierStore;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseNarrowing;
import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Enterprises of a tier, in their list. */
@Component
class TierNarrowing implements EnterpriseNarrowing {

    private final TierStore tiers;

    TierNarrowing(TierStore tiers) {
        this.tiers = tiers;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "tier";
    }

    @Override
    public String labelKey() {
        return "assignments.field.tier";
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return Stream.concat(
                        tiers.rulesOn(day).stream().map(rule -> Choice.named(rule.tier(), rule.name())),
                        Stream.of(Choice.labelled(EnterpriseFilter.UNKNOWN, "assignments.tier.none")))
                .toList();
    }

    @Override
    public Optional<Condition> condition(Actor actor, String value, LocalDate day) {
        String inTier = "exists (select 1 from enterprise_tier m where m.enterprise_id = " + Inherited.TIER_HOLDER
                + " and m.valid_from <= ? and m.valid_to > ?";
        return Optional.of(
                value.equals(EnterpriseFilter.UNKNOWN)
                        ? new Condition("not " + inTier + ")", List.of(day, day, day, day))
                        : new Condition(inTier + " and m.tier = ?)", List.of(day, day, day, day, value)));
    }
}
