package cn.qinqing.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.UnitService;
import cn.qinqing.policies.domain.PolicyFitting;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library of policies over the real database: versions, abolition, matching one enterprise and all of them. */
class PoliciesIT extends DatabaseTest {

    private static final Actor CLERK = Actors.with(Role.COMMERCE_CLERK);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PolicyService policies;

    @Autowired
    PolicyQueries queries;

    @Autowired
    PolicyMatches matches;

    @Autowired
    PolicyFits fits;

    @Autowired
    PolicyFitting fitting;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PeopleService people;

    @Autowired
    UnitService units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String key = "政" + Ids.next();
    private PolicyRows made;
    private LocalDate today;

    @BeforeEach
    void rows() {
        made = new PolicyRows(beans, key);
        today = OfficeTime.today(clock);
    }

    private EnterpriseId enterprise(String division) {
        return enterprises.create(
                CLERK, EnterpriseForms.named(key + "企业" + Ids.next(), division, ListingConsent.REFUSED));
    }

    private PolicyForm changed(PolicyId id, LocalDate from, String benefit, PolicyCondition... conditions) {
        PolicyDetails now = queries.details(CLERK, id);
        PolicyVersion latest = now.latest();
        return new PolicyForm(
                now.version(),
                from,
                null,
                latest.documentNo(),
                latest.title(),
                latest.organ(),
                latest.level(),
                null,
                latest.summary(),
                benefit,
                latest.howToApply(),
                latest.unit(),
                "0996-2023456",
                List.of(conditions),
                null);
    }

    @Test
    void a_changed_policy_keeps_what_it_said_before_and_the_day_decides() {
        PolicyId id = made.create("贴息", PolicyCondition.of(PolicyConditionKind.PLACE, "652801"));
        EnterpriseId korla = enterprise("652801");
        policies.change(
                CLERK,
                id,
                changed(id, today.plusDays(10), "最高一百万元", PolicyCondition.of(PolicyConditionKind.PLACE, "652822")));
        PolicyDetails details = queries.details(CLERK, id);
        assertThat(details.versions()).hasSize(2);
        assertThat(details.shown().number()).isEqualTo(1);
        assertThat(details.shown().validity().to()).isEqualTo(today.plusDays(10));
        assertThat(answer(korla, id, today)).isEqualTo(PolicyAnswer.HIT);
        assertThat(answer(korla, id, today.plusDays(9))).isEqualTo(PolicyAnswer.HIT);
        assertThat(answer(korla, id, today.plusDays(10))).isEqualTo(PolicyAnswer.MISS);
        assertThat(answer(korla, id, LocalDate.of(2024, 12, 31)))
                .as("before it was in force")
                .isNull();
    }

    @Test
    void on_the_first_day_of_the_newest_version_it_is_a_correction() {
        PolicyId id = made.create("贴息");
        policies.change(CLERK, id, changed(id, LocalDate.of(2025, 1, 1), "最高六十万元"));
        PolicyDetails details = queries.details(CLERK, id);
        assertThat(details.versions()).extracting(PolicyVersion::counting).containsExactly(true, false);
        assertThat(details.shown().benefit()).isEqualTo("最高六十万元");
        assertThat(details.versions().getLast().benefit()).isEqualTo("贷款贴息，最高五十万元");
        assertThatThrownBy(() -> policies.change(CLERK, id, changed(id, LocalDate.of(2024, 12, 31), "早")))
                .hasMessage("policies.from.early");
    }

    @Test
    void who_was_slower_is_told_who_was_faster_and_sent_twice_is_once() {
        PolicyForm form = made.form("贴息");
        PolicyId id = policies.create(CLERK, form);
        assertThat(policies.create(CLERK, form)).isEqualTo(id);
        PolicyForm seen = changed(id, today, "甲");
        policies.change(CLERK, id, changed(id, today, "乙"));
        assertThatThrownBy(() -> policies.change(CLERK, id, seen))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("policies.clash")
                .satisfies(refused ->
                        assertThat(((RuleViolation) refused).arguments()).containsExactly(CLERK.name(), today));
        assertThat(queries.details(CLERK, id).shown().benefit()).isEqualTo("乙");
    }

    @Test
    void an_abolished_one_names_its_successor_and_is_matched_no_more_from_that_day_on() {
        PolicyId old = made.create("旧");
        PolicyId successor = made.create("新");
        EnterpriseId korla = enterprise("652801");
        assertThatThrownBy(() -> policies.abolish(CLERK, old, 0, today, " ", null))
                .hasMessage("policies.abolish.reason.missing");
        assertThatThrownBy(() -> policies.abolish(CLERK, old, 0, today, "废止", old))
                .hasMessage("policies.abolish.successor.wrong");
        assertThatThrownBy(() -> policies.abolish(CLERK, old, 0, LocalDate.of(2025, 1, 1), "废止", null))
                .hasMessage("policies.abolish.day.early");
        policies.abolish(CLERK, old, 0, today, "由新办法接替", successor);
        assertThat(queries.details(CLERK, old).state()).isEqualTo(PolicyState.ABOLISHED);
        assertThat(queries.details(CLERK, old).successor().id()).isEqualTo(successor);
        assertThat(queries.details(CLERK, successor).predecessors())
                .extracting(PolicyDetails.Named::id)
                .containsExactly(old);
        assertThat(answer(korla, old, today.minusDays(1))).isEqualTo(PolicyAnswer.HIT);
        assertThat(answer(korla, old, today)).isNull();
        assertThatThrownBy(() -> policies.change(CLERK, old, changed(old, today, "改")))
                .hasMessage("policies.abolished");
        assertThatThrownBy(() -> policies.abolish(CLERK, successor, 0, today, "循环", old))
                .hasMessage("policies.abolish.successor.wrong");
        policies.reinstate(CLERK, old, 1);
        assertThat(queries.details(CLERK, old).state()).isEqualTo(PolicyState.IN_FORCE);
        assertThat(answer(korla, old, today)).isEqualTo(PolicyAnswer.HIT);
        assertThatThrownBy(() -> policies.reinstate(CLERK, old, 2)).hasMessage("policies.reinstate.not");
    }

    @Test
    void bad_input_is_refused_by_the_name_of_its_field() {
        assertRefused("policies.twice", again(made.form("贴息")));
        assertRefused(
                "policies.condition.INDUSTRY.unknown",
                with(made.form("一", PolicyCondition.of(PolicyConditionKind.INDUSTRY, "X99"))));
        assertRefused(
                "policies.condition.PLACE.unknown",
                with(made.form(
                        "二",
                        PolicyCondition.of(PolicyConditionKind.PLACE, Ids.next().toString()))));
        assertRefused(
                "policies.condition.WINDOW.order",
                with(made.form("三", PolicyCondition.days(PolicyConditionKind.WINDOW, today, today))));
        assertRefused("policies.phone.mobile", phone(made.form("四"), "13999012345"));
        assertRefused("shared.phone.unreadable", phone(made.form("五"), "打给老王"));
        assertRefused("policies.unit.gone", unit(made.form("六"), new UnitId(Ids.next())));
        PolicyForm county = made.form("七");
        assertRefused(
                "policies.division.missing",
                new PolicyForm(
                        null,
                        county.from(),
                        null,
                        county.number(),
                        county.title(),
                        county.organ(),
                        PolicyLevel.COUNTY,
                        null,
                        county.summary(),
                        county.benefit(),
                        "",
                        null,
                        "",
                        List.of(),
                        null));
    }

    private PolicyForm again(PolicyForm form) {
        policies.create(CLERK, form);
        return new PolicyForm(
                null,
                form.from(),
                null,
                form.number(),
                " " + form.title() + " ",
                form.organ(),
                form.level(),
                null,
                form.summary(),
                form.benefit(),
                "",
                null,
                "",
                List.of(),
                Ids.next());
    }

    private static PolicyForm with(PolicyForm form) {
        return form;
    }

    private static PolicyForm phone(PolicyForm form, String phone) {
        return copy(form, null, phone);
    }

    private static PolicyForm unit(PolicyForm form, UnitId unit) {
        return copy(form, unit, "");
    }

    private static PolicyForm copy(PolicyForm form, @Nullable UnitId unit, String phone) {
        return new PolicyForm(
                null,
                form.from(),
                null,
                form.number(),
                form.title(),
                form.organ(),
                form.level(),
                null,
                form.summary(),
                form.benefit(),
                "",
                unit,
                phone,
                List.of(),
                null);
    }

    private void assertRefused(String key, PolicyForm form) {
        assertThatThrownBy(() -> policies.create(CLERK, form)).hasMessage(key);
    }

    @Test
    void a_unit_that_handles_policies_in_force_is_not_closed() {
        UnitId unit = people.createUnit(
                CLERK, new UnitForm(key + "局", null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652801", null, null));
        PolicyId id = policies.create(CLERK, copy(made.form("贴息"), unit, ""));
        assertThatThrownBy(() -> units.deactivate(CLERK, unit, 0)).hasMessage("policies.unit.inUse");
        policies.abolish(CLERK, id, 0, today, "到期", null);
        units.deactivate(CLERK, unit, 0);
    }

    @Test
    void the_list_is_narrowed_by_what_conditions_leave_possible() {
        PolicyId tomatoes = made.create(
                "番茄",
                PolicyCondition.of(PolicyConditionKind.INDUSTRY, "C13"),
                PolicyCondition.of(PolicyConditionKind.PLACE, "652822"));
        PolicyId free = made.create("不限");
        PolicyId window = made.create(
                "申报",
                PolicyCondition.days(PolicyConditionKind.WINDOW, today.plusDays(1), null),
                PolicyCondition.of(PolicyConditionKind.STAGE, "START_UP"));
        assertThat(found(new PolicyFilter(key, null, null, null, "C", null, false)))
                .containsExactlyInAnyOrder(tomatoes, free, window);
        assertThat(found(new PolicyFilter(key, null, null, null, "A", null, false)))
                .containsExactlyInAnyOrder(free, window);
        assertThat(found(new PolicyFilter(key, null, "652801", null, null, null, false)))
                .containsExactlyInAnyOrder(free, window);
        assertThat(found(new PolicyFilter(key, null, null, null, null, PolicyStage.PRODUCING, false)))
                .containsExactlyInAnyOrder(tomatoes, free);
        assertThat(found(new PolicyFilter(key, null, null, null, null, null, true)))
                .containsExactlyInAnyOrder(tomatoes, free);
        policies.abolish(CLERK, free, 0, today, "到期", null);
        assertThat(found(new PolicyFilter(key, null, null, PolicyState.ABOLISHED, null, null, false)))
                .containsExactly(free);
        assertThat(found(new PolicyFilter(key + "%", null, null, null, null, null, false)))
                .isEmpty();
    }

    private List<PolicyId> found(PolicyFilter filter) {
        List<PolicyId> rows = queries.page(CLERK, filter, List.of(), 0, 50).stream()
                .map(PolicyRow::id)
                .toList();
        assertThat(queries.count(CLERK, filter)).isEqualTo(rows.size());
        return rows;
    }

    @Test
    void one_enterprise_is_matched_with_few_statements_and_only_by_who_may_see_it() {
        EnterpriseId korla = enterprise("652801");
        made.create("一");
        matches.of(CLERK, korla, today);
        var sent = CountedStatements.during(() -> matches.of(CLERK, korla, today));
        assertThat(sent).hasSizeLessThanOrEqualTo(5);
        assertThatThrownBy(() -> matches.of(Actors.with(Role.SYSTEM_ADMIN), korla, today))
                .isInstanceOf(RightMissing.class);
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> matches.of(elsewhere, korla, today)).hasMessage("enterprises.unknown");
    }

    @Test
    void all_enterprises_are_matched_as_each_one_is_and_shown_in_one_step() {
        EnterpriseId korla = enterprise("652801");
        EnterpriseId luntai = enterprise("652822");
        PolicyId here = made.create("库尔勒", PolicyCondition.of(PolicyConditionKind.PLACE, "652801"));
        PolicyId sized = made.create("小型", PolicyCondition.of(PolicyConditionKind.SIZE, "SMALL"));
        PolicyId chambers =
                made.create("商会", PolicyCondition.of(PolicyConditionKind.KIND, EnterpriseKind.CHAMBER.name()));
        PolicyFitting.Result result =
                fitting.run("测试", (done, all) -> assertThat(done).isLessThanOrEqualTo(all));
        assertThat(result.policies()).isGreaterThanOrEqualTo(3);
        assertThat(fits.matched(CLERK).day()).isEqualTo(today);
        assertThat(fits.matched(CLERK).running()).isFalse();
        assertThat(fits.page(CLERK, here, null, key, List.of(), 0, 50))
                .extracting(PolicyFitRow::id)
                .containsExactly(korla);
        assertThat(fits.count(CLERK, here, "652822", null)).isZero();
        assertThat(fits.count(CLERK, chambers, null, key)).isZero();
        PolicyFits.Figure figure = fits.figure(CLERK, sized).orElseThrow();
        assertThat(figure.unknowns()).isGreaterThanOrEqualTo(2);
        assertThat(figure.version()).isEqualTo(1);
        Actor county = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.LIAISON_OFFICER);
        assertThat(fits.count(county, here, null, null)).isZero();
        assertThat(fits.figure(county, here).orElseThrow().hits()).isZero();
        assertThat(fits.figure(CLERK, here).orElseThrow().hits()).isEqualTo(fits.count(CLERK, here, null, null));
        PolicyRow row = queries.page(
                        CLERK, new PolicyFilter(key + "库尔勒", null, null, null, null, null, false), List.of(), 0, 5)
                .getFirst();
        assertThat(row.hits()).isEqualTo(fits.count(CLERK, here, null, null));
        // counts of the runs before are gone
        assertThat(jdbc.sql("select count(distinct run_no) from policy_hit_count")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(luntai).isNotEqualTo(korla);
    }

    @Test
    void two_do_not_match_at_once_and_a_run_that_failed_shows_nothing() {
        PolicyId here = made.create("库尔勒", PolicyCondition.of(PolicyConditionKind.PLACE, "652801"));
        enterprise("652801");
        assertThatThrownBy(() -> fitting.run("测试", (done, all) -> {
                    assertThat(fits.matched(CLERK).running()).isTrue();
                    assertThatThrownBy(() -> fitting.run("另一个", (some, whole) -> {}))
                            .hasMessage("policies.match.running");
                    assertThatThrownBy(() -> fits.match(CLERK)).hasMessage("policies.match.running");
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(fits.matched(CLERK).running()).isFalse();
        assertThat(fits.figure(CLERK, here)).isEmpty();
        assertThat(fits.count(CLERK, here, null, null))
                .as("the list waits for no run")
                .isPositive();
    }

    private @Nullable PolicyAnswer answer(EnterpriseId enterprise, PolicyId policy, LocalDate day) {
        return matches.of(CLERK, enterprise, day).stream()
                .filter(one -> one.policy().equals(policy))
                .map(PolicyMatch::answer)
                .findFirst()
                .orElse(null);
    }
}
