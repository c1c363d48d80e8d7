package cn.qinqing.oversight;

import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.TestAccounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issues of one lead unit, and supervisors who oversee it alone: what others made does not count. */
public final class Overseen {

    public final IssueCycle cycle;

    /** 派驻组 of the lead unit. */
    public final Actor.Person stationed;

    /** Of a county that has nothing to do with it. */
    public final Actor.Person elsewhere;

    public final UnitId station;

    public Overseen(ApplicationContext beans) {
        cycle = new IssueCycle(beans);
        station = discipline("派驻组", cycle.lead);
        stationed = supervisor(station, Scope.all("SUPERVISOR"));
        UnitId county = discipline("县纪委", null);
        elsewhere = supervisor(county, new Scope.Within(Set.of("652829"), Set.of(county)));
    }

    public UnitId discipline(String name, @Nullable UnitId parent) {
        return cycle.bean(PeopleService.class)
                .createUnit(
                        cycle.desk,
                        new UnitForm(
                                name + Ids.next(),
                                null,
                                Organ.DISCIPLINE,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null,
                                parent));
    }

    public Actor.Person supervisor(UnitId unit, Scope scope) {
        return new Actor.Person(
                TestAccounts.stored(cycle.bean(JdbcClient.class)).account(),
                PersonId.create(),
                unit,
                null,
                "监督人员",
                Role.SUPERVISOR.rights(),
                scope);
    }

    /** A visit without an issue, noted by the lead unit. */
    public VisitId visit(LocalDate on) {
        Actor.Person officer = cycle.somebody(cycle.lead, Role.LIAISON_OFFICER);
        return cycle.bean(VisitService.class)
                .record(
                        officer,
                        new RecordVisit(
                                cycle.enterprise,
                                on,
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "生产平稳，没有问题。",
                                List.of(),
                                null,
                                Ids.next()))
                .id();
    }
}
