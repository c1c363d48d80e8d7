package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.TierRule;
import com.vaadin.flow.component.Component;

/** What a tier asks for, in words. */
final class TierTexts {

    private TierTexts() {}

    static String range(TierRule.Range range) {
        return range.least() == range.most() ? "" + range.most() : range.least() + "–" + range.most();
    }

    /** Such as 每 3 个月至少走访 1 次，联络员每 1 个月至少联系 1 次. */
    static String frequency(Component place, TierRule rule, boolean chamber) {
        return chamber
                ? place.getTranslation("assignments.tier.frequency.chamber", rule.chamberVisitMonths())
                : place.getTranslation("assignments.tier.frequency", rule.visitMonths(), rule.officerMonths());
    }
}
