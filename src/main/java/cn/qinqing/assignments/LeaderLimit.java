package cn.qinqing.assignments;

import cn.qinqing.workbench.Settings;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How many leaders an enterprise may have at a time: a dated setting, one by default. */
@Component
class LeaderLimit {

    private final Settings settings;

    LeaderLimit(Settings settings) {
        this.settings = settings;
    }

    /** Places that are free or taken on the day. */
    int on(LocalDate day) {
        return settings.get(AssignmentSettings.LEADERS, day);
    }
}
