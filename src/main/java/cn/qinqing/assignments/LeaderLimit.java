package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.Settings;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * How many leaders an enterprise may have at a time: what its tier of the day says; without a tier a dated setting, one
 * by default.
 */
@Component
class LeaderLimit {

    private final Settings settings;
    private final Tiers tiers;

    LeaderLimit(Settings settings, Tiers tiers) {
        this.settings = settings;
        this.tiers = tiers;
    }

    /** Places of the enterprise that are free or taken on the day. */
    int on(EnterpriseId enterprise, LocalDate day) {
        return tiers.ruleOf(enterprise, day)
                .map(TierRule::leaders)
                .orElseGet(() -> settings.get(AssignmentSettings.LEADERS, day));
    }
}
