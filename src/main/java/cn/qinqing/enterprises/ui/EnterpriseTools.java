package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactReads;
import cn.qinqing.enterprises.Duplicates;
import cn.qinqing.enterprises.EnterpriseChanges;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.enterprises.Parks;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.SizeService;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.WhoSees;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the views of this feature work with. */
@Component
record EnterpriseTools(
        CurrentActor current,
        EnterpriseService service,
        EnterpriseQueries queries,
        SizeService sizes,
        Groups groups,
        Memberships memberships,
        Projects projects,
        QuietDays quietDays,
        Merges merges,
        EnterpriseChanges changes,
        Duplicates duplicates,
        ContactConsents consents,
        ContactReads contactReads,
        WhoSees whoSees,
        RegistryImports registry,
        Divisions divisions,
        Parks parks,
        Clock clock) {

    Actor actor() {
        return current.get();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
