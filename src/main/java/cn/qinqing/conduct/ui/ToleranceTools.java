package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceGrants;
import cn.qinqing.conduct.ToleranceQueries;
import cn.qinqing.conduct.ToleranceService;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views and dialogs of tolerance records work with. */
@Component
record ToleranceTools(
        CurrentActor current, ToleranceService service, ToleranceQueries queries, ToleranceGrants grants, Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
