package cn.qinqing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleFilter.Kind;
import cn.qinqing.people.PeopleQueries.PersonRow;
import cn.qinqing.people.UnitQueries.PostRow;
import cn.qinqing.people.UnitQueries.UnitDetails;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnitsAndPostsIT extends DatabaseTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    PeopleService people;

    @Autowired
    PeopleQueries queries;

    @Autowired
    UnitService units;

    @Autowired
    UnitQueries unitQueries;

    @Autowired
    PostService posts;

    @Autowired
    PhoneService phones;

    @Autowired
    AbsenceService absences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private LocalDate today;
    private UnitId unit;

    @BeforeEach
    void aUnit() {
        today = OfficeTime.today(clock);
        unit = unit("机构测试局", null);
    }

    @Test
    void a_unit_with_people_or_units_below_is_not_deactivated_and_says_why() {
        UnitId below = unit("机构测试分局", unit);
        people.appoint(clerk, post("机构测试局长", true), person("机构甲"), Period.openFrom(NEW_YEAR), null);
        assertThat(units.obstacles(unit))
                .extracting(RuleViolation::key)
                .containsExactly("people.unit.hasPeople", "people.unit.hasUnits");
        assertThatThrownBy(() -> units.deactivate(clerk, unit, version(unit))).hasMessage("people.unit.hasPeople");

        units.deactivate(clerk, below, version(below));
        assertThat(details(below).active()).isFalse();
        assertThat(units.obstacles(unit)).extracting(RuleViolation::key).containsExactly("people.unit.hasPeople");
        units.reactivate(clerk, below, version(below));
        assertThat(details(below).active()).isTrue();
    }

    @Test
    void a_unit_is_never_below_itself() {
        UnitId below = unit("机构测试下级", unit);
        assertThatThrownBy(() -> units.change(clerk, unit, version(unit), form("机构测试改名", unit)))
                .hasMessage("people.unit.parentSelf");
        assertThatThrownBy(() -> units.change(clerk, unit, version(unit), form("机构测试改名", below)))
                .hasMessage("people.unit.parentCircle");
    }

    @Test
    void a_unit_is_changed_by_whoever_saw_it_last_and_works_for_its_division() {
        int seen = version(unit);
        units.change(clerk, unit, seen, form("机构测试新名", null));
        assertThat(details(unit).form().name()).startsWith("机构测试新名");
        assertThatThrownBy(() -> units.change(clerk, unit, seen, form("机构测试旧名", null)))
                .hasMessage("people.clash");
        Actor county = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.COMMERCE_CLERK);
        assertThatThrownBy(() -> units.change(county, unit, version(unit), form("机构测试外县", null)))
                .hasMessage("people.division.notYours");
        assertThatThrownBy(() ->
                        people.createPost(county, new PostForm("机构测试外县岗", unit, Organ.GOVERNMENT, true, "652800")))
                .hasMessage("people.division.notYours");
    }

    @Test
    void a_leaders_post_is_sensitive_unless_somebody_says_otherwise() {
        PostId usual = post("机构测试敏感岗", true);
        assertThat(row(usual).sensitive()).isTrue();
        posts.change(clerk, usual, row(usual).version(), "机构测试敏感岗", false);
        assertThat(row(usual).sensitive()).isFalse();
        PostId open = people.createPost(clerk, new PostForm("机构测试公开岗", unit, Organ.GOVERNMENT, true, "652800", false));
        assertThat(row(open).sensitive()).isFalse();
    }

    @Test
    void a_post_that_somebody_holds_is_not_closed_and_a_closed_one_not_filled() {
        PostId post = post("机构测试撤销岗", true);
        PersonId holder = person("机构乙");
        UUID holding = people.appoint(clerk, post, holder, Period.openFrom(NEW_YEAR), null);
        assertThatThrownBy(() -> posts.close(clerk, post, row(post).version())).hasMessage("people.post.held");
        people.leave(clerk, holding, today);
        posts.close(clerk, post, row(post).version());
        assertThatThrownBy(() -> people.appoint(clerk, post, holder, Period.openFrom(today), null))
                .hasMessage("people.post.closed");
        assertThat(row(post).holdings()).as("history stays").hasSize(1);
    }

    @Test
    void a_post_that_a_list_brought_joins_a_unit_and_its_division_once() {
        UnitId county = people.createUnit(
                clerk, new UnitForm("中共机构测试县委员会", null, Organ.PARTY, UnitLevel.COUNTY, "652822", null, null));
        PostId post = people.createPost(clerk, new PostForm("机构测试县委书记", null, Organ.PARTY, true, "652800"));
        PersonId holder = person("机构癸");
        people.appoint(clerk, post, holder, Period.openFrom(NEW_YEAR), null);
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652823"), Set.of()), Role.COMMERCE_CLERK);
        assertThatThrownBy(() -> posts.join(elsewhere, post, county)).hasMessage("people.division.notYours");

        posts.join(clerk, post, county);

        assertThat(details(county).posts()).extracting(PostRow::id).containsExactly(post);
        assertThat(jdbc.sql("select division_code from post where id = ?")
                        .param(post.value())
                        .query(String.class)
                        .single())
                .isEqualTo("652822");
        assertThatThrownBy(() -> posts.join(clerk, post, unit)).hasMessage("people.post.inUnit");
    }

    @Test
    void a_holding_ends_once_after_its_start() {
        PostId post = post("机构测试任期岗", true);
        UUID holding = people.appoint(clerk, post, person("机构丙"), Period.openFrom(NEW_YEAR), null);
        assertThatThrownBy(() -> people.leave(clerk, holding, NEW_YEAR)).hasMessage("people.holding.endBeforeStart");
        people.leave(clerk, holding, NEW_YEAR.plusDays(10));
        assertThatThrownBy(() -> people.leave(clerk, holding, NEW_YEAR.plusDays(20)))
                .hasMessage("people.holding.endedBefore");
    }

    @Test
    void nobody_holds_a_post_twice_at_a_time() {
        PostId post = post("机构测试科员", false);
        PersonId somebody = person("机构丁");
        people.appoint(clerk, post, somebody, Period.openFrom(NEW_YEAR), null);
        assertThatThrownBy(() -> people.appoint(clerk, post, somebody, Period.openFrom(today), null))
                .hasMessage("people.holding.twice");
    }

    @Test
    void an_appointment_that_begins_before_one_noted_already_is_refused() {
        PostId post = post("机构测试预任岗", true);
        people.appoint(clerk, post, person("机构戊"), Period.openFrom(today.plusDays(30)), null);
        assertThatThrownBy(() -> people.appoint(clerk, post, person("机构己"), Period.openFrom(today), null))
                .hasMessage("people.holding.overlaps");
        people.appoint(clerk, post, person("机构己"), new Period(today, today.plusDays(30)), null);
        assertThat(row(post).on(today)).extracting(UnitQueries.Holding::name).containsExactly("机构己");
    }

    @Test
    void a_caretaker_only_stands_in_a_vacancy() {
        PostId post = post("机构测试代管岗", true);
        UUID holding = people.appoint(clerk, post, person("机构庚"), Period.openFrom(NEW_YEAR), null);
        PersonId caretaker = person("机构辛");
        assertThatThrownBy(() -> posts.appointCaretaker(clerk, post, caretaker, Period.openFrom(today), null))
                .hasMessage("people.caretaker.notVacant");
        people.leave(clerk, holding, today);
        posts.appointCaretaker(clerk, post, caretaker, Period.openFrom(today), null);
        assertThat(row(post).on(today))
                .singleElement()
                .satisfies(one -> assertThat(one.caretaker()).isTrue());
    }

    @Test
    void a_mobile_number_is_no_office_number_and_a_corrected_one_is_internal_again() {
        PersonId person = person("机构壬");
        assertThatThrownBy(() -> phones.add(clerk, person, unit, "13999000001")).hasMessage("people.phone.mobile");
        UUID phone = phones.add(clerk, person, unit, "0996-2021234");
        assertThatThrownBy(() -> phones.add(clerk, person, unit, "0996 2021234"))
                .hasMessage("people.phone.twice");
        jdbc.sql(
                        "update office_phone set visibility = 'PUBLIC', released_by = person_id, released_at = now(6) where id = ?")
                .param(phone)
                .update();
        assertThatThrownBy(() -> phones.change(clerk, phone, "13999000001")).hasMessage("people.phone.mobile");
        phones.change(clerk, phone, "0996-2025678");
        assertThat(queries.details(clerk, person).phones()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("0996-2025678");
            assertThat(one.released()).isFalse();
        });
        phones.remove(clerk, phone);
        assertThat(queries.details(clerk, person).phones()).isEmpty();
    }

    @Test
    void protected_numbers_are_read_for_a_purpose() {
        assertThatThrownBy(() -> people.readProtectedPhones(clerk, person("机构癸"), " "))
                .hasMessage("people.protected.purposeMissing");
    }

    @Test
    void a_deputy_is_another_who_is_there() {
        PersonId away = person("机构外出");
        PersonId deputy = person("机构代理");
        Period week = Period.inclusive(today, today.plusDays(6));
        assertThatThrownBy(() -> absences.note(clerk, away, away, week, "年休假")).hasMessage("people.absence.self");
        UUID absence = absences.note(clerk, away, deputy, week, "年休假");
        assertThatThrownBy(() -> absences.note(clerk, away, deputy, week, "出差")).hasMessage("people.absence.overlaps");
        assertThatThrownBy(() -> absences.note(clerk, person("机构他人"), away, week, "出差"))
                .hasMessage("people.absence.deputyAway");
        absences.end(clerk, absence, today);
        assertThat(absences.of(clerk, away)).as("taken back before it began").isEmpty();
    }

    @Test
    void somebody_else_does_not_note_an_absence() {
        Actor officer = Actors.with(Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> absences.note(
                        officer, person("机构外出二"), person("机构代理二"), Period.inclusive(today, today.plusDays(1)), "出差"))
                .hasMessage("people.absence.notYours");
    }

    @Test
    void people_are_found_by_initials_unit_kind_and_day() {
        String name = "瑁珏" + letters();
        PersonId officer = person(name);
        PostId staff = people.createPost(
                clerk, new PostForm(PeopleRegistry.OFFICER_TITLE, unit, Organ.GOVERNMENT, false, "652800"));
        people.appoint(clerk, staff, officer, new Period(NEW_YEAR, NEW_YEAR.plusDays(100)), null);
        LocalDate then = NEW_YEAR.plusDays(50);

        assertThat(found(new PeopleFilter(null, null, unit, null, then))).containsExactly(name);
        assertThat(found(new PeopleFilter(null, null, unit, null, null)))
                .as("not in office today")
                .isEmpty();
        assertThat(found(new PeopleFilter("mj", Kind.OFFICERS, unit, "652800", then)))
                .containsExactly(name);
        assertThat(found(new PeopleFilter("MJ", null, unit, null, then))).containsExactly(name);
        assertThat(found(new PeopleFilter(null, Kind.STAFF, unit, null, then))).isEmpty();
        assertThat(found(new PeopleFilter(null, Kind.LEADERS, unit, null, then)))
                .isEmpty();
        assertThat(found(new PeopleFilter(null, null, unit, "652801", then))).isEmpty();
    }

    private List<String> found(PeopleFilter filter) {
        assertThat(queries.count(clerk, filter))
                .isEqualTo(queries.page(clerk, filter, List.of(), 0, 50).size());
        return queries.page(clerk, filter, List.of(), 0, 50).stream()
                .map(PersonRow::name)
                .toList();
    }

    private static String letters() {
        return Ids.next()
                .toString()
                .substring(30)
                .chars()
                .map(c -> '一' + c * 37 % 5000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private UnitId unit(String name, @Nullable UnitId parent) {
        return people.createUnit(clerk, form(name, parent));
    }

    private static UnitForm form(String name, @Nullable UnitId parent) {
        return new UnitForm(
                name + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null, parent);
    }

    private UnitDetails details(UnitId id) {
        return unitQueries.details(clerk, id);
    }

    private int version(UnitId id) {
        return details(id).version();
    }

    private PostRow row(PostId post) {
        return details(unit).posts().stream()
                .filter(one -> one.id().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private PostId post(String title, boolean leading) {
        return people.createPost(clerk, new PostForm(title, unit, Organ.GOVERNMENT, leading, "652800"));
    }

    private PersonId person(String name) {
        return people.registerPerson(clerk, new PersonName(name));
    }
}
