package cn.qinqing.oversight.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.oversight.Findings;
import cn.qinqing.oversight.ProtectedReads;
import cn.qinqing.oversight.Samples;
import cn.qinqing.oversight.SignedExports;
import cn.qinqing.oversight.SupervisedRatings;
import cn.qinqing.oversight.TipHandOvers;
import cn.qinqing.oversight.UnitRatings;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views and dialogs of the supervisors work with. */
@Component
record OversightTools(
        CurrentActor current,
        Findings findings,
        SupervisedRatings ratings,
        UnitRatings unitRatings,
        Samples samples,
        ProtectedReads reads,
        TipHandOvers tips,
        SignedExports exports,
        Divisions divisions,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }

    /** First day of the present quarter: where periods begin as long as nobody chose another. */
    LocalDate quarter() {
        LocalDate today = today();
        return LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
