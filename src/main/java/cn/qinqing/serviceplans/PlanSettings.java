package cn.qinqing.serviceplans;

import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import cn.qinqing.workbench.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Limits of the lights, each from a day on. */
@Component
public class PlanSettings implements SettingCatalog {

    /** Percentage points behind from which a plan is yellow. */
    public static final SettingName<Integer> YELLOW = SettingName.number("serviceplans.yellow", 10, 1, 100);

    /** Percentage points beyond which it is red. */
    public static final SettingName<Integer> RED = SettingName.number("serviceplans.red", 30, 1, 100);

    /** Months since a missed start or end from which it is red. */
    public static final SettingName<Integer> MONTHS = SettingName.number("serviceplans.months", 3, 1, 60);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(YELLOW, RED, MONTHS);
    }

    /** The rule that holds on a day. */
    public static PlanRule rule(Settings settings, LocalDate day) {
        return new PlanRule(settings.get(YELLOW, day), settings.get(RED, day), settings.get(MONTHS, day));
    }
}
