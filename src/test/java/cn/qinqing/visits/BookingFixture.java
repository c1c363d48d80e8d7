package cn.qinqing.visits;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Units, officers, leaders and enterprises for the tests of bookings. */
public final class BookingFixture {

    public final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    public final LocalDate today;
    private final ApplicationContext beans;

    public BookingFixture(ApplicationContext beans) {
        this.beans = beans;
        today = OfficeTime.today(bean(Clock.class));
    }

    /** An officer in a unit of the prefecture of his own, with an account. */
    public Actor.Person officer(String name) {
        UnitId unit = unit();
        return officer(name, unit);
    }

    public Actor.Person officer(String name, UnitId unit) {
        PersonId person = bean(TransactionTemplate.class).execute(status -> (PersonId) bean(PeopleRegistry.class)
                .officer(clerk, new PersonName(name), unit, today.minusYears(1), null)
                .getLast()
                .id());
        return actor(name, person, unit, Role.LIAISON_OFFICER);
    }

    public Actor.Person actor(String name, PersonId person, UnitId unit, Role role) {
        AccountId account = TestAccounts.stored(bean(JdbcClient.class)).account();
        bean(JdbcClient.class)
                .sql("update account set person_id = ?, unit_id = ? where id = ?")
                .params(person.value(), unit.value(), account.value())
                .update();
        return new Actor.Person(account, person, unit, null, name, role.rights(), Scope.all("test"));
    }

    public UnitId unit() {
        return bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(
                                "预约局" + Ids.next(),
                                null,
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null));
    }

    /** A leader of the government: itineraries are sensitive. */
    public PersonId leader(String name, UnitId body) {
        PersonId person = bean(PeopleService.class).registerPerson(clerk, new PersonName(name));
        bean(PeopleService.class).appoint(clerk, post(body), person, Period.openFrom(today.minusYears(1)), null);
        return person;
    }

    public PostId post(UnitId body) {
        return bean(PeopleService.class)
                .createPost(clerk, new PostForm("预约副州长" + Ids.next(), body, Organ.GOVERNMENT, true, "652800"));
    }

    public PostId postOf(PersonId leader) {
        return bean(JdbcClient.class)
                .sql("select post_id from post_holding where person_id = ? and valid_to > ?")
                .params(leader.value(), today)
                .query((row, n) -> new PostId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    /** The secretary may record and book for the leader. */
    public void authorise(PersonId leader, Actor.Person secretary) {
        bean(RecordingAuthorities.class)
                .grant(clerk, postOf(leader), secretary.person(), today.minusDays(9), "授权〔2026〕1号");
    }

    public EnterpriseId enterprise() {
        return bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named("预约企业" + Ids.next(), "652801", ListingConsent.REFUSED));
    }

    public static BookVisit visit(EnterpriseId enterprise, LocalDate on, VisitMode mode, PersonId... goers) {
        return new BookVisit(
                enterprise,
                on,
                null,
                mode,
                Occasion.ROUTINE,
                null,
                "了解生产经营",
                List.of(goers),
                false,
                false,
                "",
                Ids.next());
    }

    /** The same although others come, and beyond the budget for a reason. */
    public static BookVisit insisting(BookVisit visit, String reason) {
        return new BookVisit(
                visit.enterprise(),
                visit.on(),
                visit.at(),
                visit.mode(),
                visit.occasion(),
                visit.issue(),
                visit.purpose(),
                visit.goers(),
                visit.agreed(),
                true,
                reason,
                Ids.next());
    }

    public static BookVisit because(BookVisit visit, Occasion occasion) {
        return new BookVisit(
                visit.enterprise(),
                visit.on(),
                visit.at(),
                visit.mode(),
                occasion,
                visit.issue(),
                visit.purpose(),
                visit.goers(),
                visit.agreed(),
                visit.separately(),
                visit.overReason(),
                Ids.next());
    }

    public BookingId book(Actor.Person actor, EnterpriseId enterprise, LocalDate on) {
        return bean(Bookings.class).book(actor, visit(enterprise, on, VisitMode.ON_SITE, actor.person()));
    }

    public BookingDetails details(Actor actor, BookingId id) {
        return bean(BookingQueries.class).details(actor, id);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
