package cn.qinqing.assignments;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Enterprises, leaders and officers for the tests of tiers, declarations and coverage. */
public final class Liaisons {

    public final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    public final LocalDate today;
    private final ApplicationContext beans;

    public Liaisons(ApplicationContext beans) {
        this.beans = beans;
        today = OfficeTime.today(bean(Clock.class));
    }

    public EnterpriseId enterprise() {
        return bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named("覆盖企业" + Ids.next(), "652824", ListingConsent.REFUSED));
    }

    /** So many enterprises at once, as an import leaves them. */
    public void many(int count) {
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(i -> new Object[] {Ids.next()})
                .toList();
        bean(JdbcTemplate.class)
                .batchUpdate(
                        "insert into enterprise (id, kind, name, name_key, pinyin, initials, division_code, state, created_at, changed_at) values (?, 'ENTERPRISE', '许多', '许多', 'xuduo', 'xd', '652824', 'OPERATING', utc_timestamp(), utc_timestamp())",
                        rows);
    }

    /** The second belongs to the first from now on. */
    public void subsidiary(EnterpriseId parent, EnterpriseId subsidiary) {
        Groups groups = bean(Groups.class);
        groups.join(clerk, subsidiary, groups.of(clerk, subsidiary).version(), parent);
    }

    public PostId post() {
        UnitId unit = bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(
                                "覆盖局" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652824", null, null));
        return bean(PeopleService.class)
                .createPost(clerk, new PostForm("覆盖岗" + Ids.next(), unit, Organ.GOVERNMENT, true, "652824"));
    }

    /** A unit of the prefecture, whose people see all divisions. */
    public UnitId office() {
        return bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(
                                "州级局" + Ids.next(),
                                null,
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null));
    }

    public PersonId person(String name) {
        return bean(PeopleService.class).registerPerson(clerk, new PersonName(name));
    }

    public void appoint(PostId post, PersonId person, LocalDate from) {
        bean(PeopleService.class).appoint(clerk, post, person, Period.openFrom(from), null);
    }

    /** A post with its holder since two years ago. */
    public PostId led(PersonId person) {
        PostId post = post();
        appoint(post, person, today.minusYears(2));
        return post;
    }

    public AssignmentId leader(EnterpriseId enterprise, PostId post) {
        return begin(enterprise, AssignmentRole.LEADER, new Holder.OfPost(post));
    }

    public AssignmentId begin(EnterpriseId enterprise, AssignmentRole role, Holder holder) {
        return bean(AssignmentService.class)
                .begin(clerk, BeginAssignment.of(enterprise, role, holder, Period.openFrom(today.minusYears(1)), "甲"));
    }

    /** An officer in a unit of today. */
    public PersonId officer(String name) {
        UnitId unit = bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(
                                "覆盖办" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652824", null, null));
        return bean(TransactionTemplate.class).execute(status -> (PersonId) bean(PeopleRegistry.class)
                .officer(clerk, new PersonName(name), unit, today.minusYears(2), null)
                .getLast()
                .id());
    }

    public void contact(EnterpriseId enterprise, LocalDate on, String mode, ContactLog.State state) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bean(ContactLog.class)
                        .record(new ContactLog.Contact(
                                enterprise, on, mode, state, true, false, null, "test", Ids.next())));
    }

    public void tier(EnterpriseId enterprise, String tier, LocalDate from) {
        Tiers tiers = bean(Tiers.class);
        var before = tiers.ofEnterprise(clerk, enterprise);
        tiers.assign(
                clerk,
                new Tiers.Change(
                        enterprise,
                        tier,
                        from,
                        "州办〔2026〕1号",
                        "年度调整",
                        before.isEmpty() ? null : before.getFirst().id()));
    }

    public DeclarationState stateOn(EnterpriseId enterprise, AssignmentId id, LocalDate day) {
        return bean(AssignmentQueries.class)
                .page(clerk, new AssignmentFilter(day, null, "652824", null), AssignmentSort.FROM, true, 0, 10_000)
                .stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .declaration();
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
