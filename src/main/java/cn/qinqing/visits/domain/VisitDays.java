package cn.qinqing.visits.domain;

import cn.qinqing.enterprises.Foundings;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days on which an enterprise can be visited: none before it was set up (成立日期), where that day is known. */
@Component
public class VisitDays {

    private final Foundings foundings;

    VisitDays(Foundings foundings) {
        this.foundings = foundings;
    }

    /**
     * Refuses a day before the enterprise existed.
     *
     * @throws RuleViolation {@code visits.day.founded}
     */
    public void check(EnterpriseId enterprise, LocalDate on) {
        foundings.after(enterprise, on).ifPresent(founded -> {
            throw new RuleViolation("visits.day.founded", on, founded);
        });
    }
}
