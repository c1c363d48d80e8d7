package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductQueries;
import cn.qinqing.conduct.ConductService;
import cn.qinqing.conduct.ConductTerms;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views and dialogs of declarations work with. */
@Component
record ConductTools(
        CurrentActor current, ConductService service, ConductQueries queries, ConductTerms terms, Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
