package cn.qinqing.policies.ui;

import cn.qinqing.enterprises.Parks;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.WhoSees;
import cn.qinqing.policies.PolicyFits;
import cn.qinqing.policies.PolicyMatches;
import cn.qinqing.policies.PolicyQueries;
import cn.qinqing.policies.PolicyService;
import cn.qinqing.policies.PolicyWords;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.FormDrafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of policies work with. */
@Component
record PolicyTools(
        CurrentActor current,
        PolicyQueries queries,
        PolicyService policies,
        PolicyMatches matches,
        PolicyFits fits,
        PolicyWords words,
        Divisions divisions,
        Parks parks,
        PeopleQueries people,
        FormDrafts drafts,
        WhoSees whoSees,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
