package cn.qinqing.conduct;

import cn.qinqing.Actors;
import cn.qinqing.conduct.ConductBlock.Gift;
import cn.qinqing.conduct.ConductBlock.HandingIn;
import cn.qinqing.conduct.ConductBlock.Meal;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** People who declare, and somebody of 纪委 who reads. */
public final class Declarants {

    public static final Origin DESK = new Origin(Origin.Kind.DESK, null);

    private static final Actor CLERK = Actors.with(Role.COMMERCE_CLERK);

    public final LocalDate today;

    /** Of Korla: who declares works there. */
    public final UnitId unit;

    /** 纪委 of Korla. */
    public final UnitId discipline;

    private final ConductService service;

    public Declarants(ApplicationContext beans) {
        PeopleService people = beans.getBean(PeopleService.class);
        String key = Ids.next().toString();
        today = OfficeTime.today(beans.getBean(Clock.class));
        service = beans.getBean(ConductService.class);
        unit = people.createUnit(CLERK, form("申报单位" + key, Organ.GOVERNMENT));
        discipline = people.createUnit(CLERK, form("纪委监委" + key, Organ.DISCIPLINE));
    }

    private static UnitForm form(String name, Organ organ) {
        return new UnitForm(name, null, organ, UnitLevel.COUNTY, "652801", null, null);
    }

    /** A liaison officer of the unit. */
    public Actor.Person officer() {
        return person(unit, Role.LIAISON_OFFICER);
    }

    /** A supervisor of 纪委 of Korla. */
    public Actor.Person supervisor() {
        return person(discipline, Role.SUPERVISOR);
    }

    public Actor.Person person(UnitId of, Role... roles) {
        return new Actor.Person(
                AccountId.create(),
                PersonId.create(),
                of,
                null,
                "测试人员",
                Actors.with(roles).rights(),
                new Scope.Within(Set.of("652801"), Set.of(of)));
    }

    /** A declaration outside of any record. */
    public Receipt declare(Actor actor, ConductBlock block) {
        return service.declare(actor, DESK, new Declare(new Occasion(today, "漠野农业有限公司"), block, Ids.next()));
    }

    public static ConductBlock note(String words) {
        return new ConductBlock(null, null, null, null, words);
    }

    public static ConductBlock meal() {
        return new ConductBlock(new Meal(Meal.Kind.OWN_ACCOUNT, new BigDecimal("38.50")), null, null, null, "");
    }

    public static ConductBlock gift(String what, LocalDate received, @Nullable HandingIn handedIn) {
        return new ConductBlock(
                null, null, new Gift(Gift.Kind.RECEIVED, what, new BigDecimal("300"), received, handedIn), null, "");
    }
}
