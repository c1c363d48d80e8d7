package cn.qinqing.commitments;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
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
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit whose head promises, people in every capacity, and promises in every state, each led there by real commands. */
public final class PromiseFixture {

    public final Actor.Person clerk;
    public final Actor.Person handler;
    public final Actor.Person stranger;
    public final UnitId unit;
    public final PostId post;
    public final PersonId promiser;
    public final EnterpriseId enterprise;
    public final String name = "承诺企业" + Ids.next();
    public final LocalDate today;

    /** Title of the post with its unit. */
    public final String title;

    private final ApplicationContext beans;

    public PromiseFixture(ApplicationContext beans) {
        this.beans = beans;
        today = OfficeTime.today(bean(Clock.class));
        UnitId bureau = unit("联络办");
        unit = unit("承诺局");
        title = bean(JdbcClient.class)
                        .sql("select name from unit where id = ?")
                        .param(unit.value())
                        .query(String.class)
                        .single()
                + "局长";
        clerk = somebody(bureau, PersonId.create(), Role.COMMERCE_CLERK, Scope.all("test"));
        handler = somebody(unit, PersonId.create(), Role.HANDLER, new Scope.Within(Set.of(), Set.of(unit)));
        UnitId other = unit("无关局");
        stranger = somebody(other, PersonId.create(), Role.HANDLER, new Scope.Within(Set.of(), Set.of(other)));
        post = post("局长");
        promiser = person("前诺人");
        appoint(post, promiser, today.minusYears(3));
        enterprise = bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public UnitId unit(String called) {
        return bean(PeopleService.class)
                .createUnit(
                        Actors.with(Role.COMMERCE_CLERK),
                        new UnitForm(
                                called + Ids.next().toString().substring(24),
                                null,
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null));
    }

    public PostId post(String called) {
        return bean(PeopleService.class)
                .createPost(
                        Actors.with(Role.COMMERCE_CLERK), new PostForm(called, unit, Organ.GOVERNMENT, true, "652800"));
    }

    public PersonId person(String called) {
        return bean(PeopleService.class).registerPerson(Actors.with(Role.COMMERCE_CLERK), new PersonName(called));
    }

    public void appoint(PostId to, PersonId person, LocalDate from) {
        bean(PeopleService.class)
                .appoint(Actors.with(Role.COMMERCE_CLERK), to, person, Period.openFrom(from), "测任〔2026〕1号");
    }

    /** Somebody new holds the post from a day on. */
    public PersonId succeeded(LocalDate from) {
        PersonId next = person("接任人");
        appoint(post, next, from);
        return next;
    }

    /** Nobody holds the post from a day on. */
    public void vacant(LocalDate from) {
        bean(JdbcClient.class)
                .sql("update post_holding set valid_to = ? where post_id = ? and valid_to > ?")
                .params(from, post.value(), from)
                .update();
    }

    public Actor.Person somebody(UnitId of, PersonId person, Role role, Scope scope) {
        return new Actor.Person(
                TestAccounts.stored(bean(JdbcClient.class)).account(), person, of, null, "测试人员", role.rights(), scope);
    }

    /** As a leader who signs in. */
    public Actor.Person leader(PersonId person) {
        return somebody(unit, person, Role.LEADER, new Scope.Within(Set.of(), Set.of()));
    }

    public CommitmentForm form() {
        return CommitmentForm.of(
                enterprise,
                "POLICY",
                "按约拨付技改奖补",
                CommitmentBasis.MINUTES,
                "测会纪〔2025〕3号",
                today.minusMonths(6),
                unit,
                post,
                today.minusMonths(6),
                today.plusMonths(6));
    }

    public CommitmentId draft() {
        return bean(CommitmentService.class).promise(clerk, form());
    }

    public CommitmentId open() {
        return bean(CommitmentService.class).promise(clerk, form().reviewed("测法审〔2025〕1号", today.minusMonths(6)));
    }

    public CommitmentId late() {
        CommitmentForm form = CommitmentForm.of(
                        enterprise,
                        "CONTRACT",
                        "按合同交付厂房",
                        CommitmentBasis.CONTRACT,
                        "测合〔2024〕3号",
                        today.minusYears(2),
                        unit,
                        post,
                        today.minusYears(2),
                        today.minusDays(9))
                .reviewed("测法审〔2024〕1号", today.minusYears(2));
        return bean(CommitmentService.class).promise(clerk, form);
    }

    /** In two parts, the first of which is due. */
    public CommitmentId inParts() {
        return bean(CommitmentService.class)
                .promise(
                        clerk,
                        form().about("技改设备投资的一成", new BigDecimal("500"))
                                .in(List.of(
                                        new InstalmentForm(today.minusDays(5), new BigDecimal("200"), "首期"),
                                        new InstalmentForm(today.plusMonths(5), new BigDecimal("300"), "尾款")))
                                .reviewed("测法审〔2025〕2号", today.minusMonths(6)));
    }

    public CommitmentRow row(CommitmentId id) {
        return bean(CommitmentQueries.class).row(clerk, id);
    }

    public CommitmentDetails details(CommitmentId id) {
        return bean(CommitmentQueries.class).details(clerk, id);
    }
}
