package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checking records on the list and on paper, and reading what was changed. */
class CheckViewsTest extends UiTest {

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    PeopleService people;

    @Autowired
    RecordingAuthorities authorities;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;
    private PersonId leader;
    private Actor.Person secretary;
    private UnitId unit;

    @BeforeEach
    void people() {
        unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '核对界面单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "核对界面单位" + unit).update();
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("核对界面企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        leader = people.registerPerson(clerk, new PersonName("界面领导"));
        PostId post =
                people.createPost(clerk, new PostForm("界面副州长" + Ids.next(), null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, post, leader, Period.openFrom(today().minusYears(1)), null);
        PersonId person = people.registerPerson(clerk, new PersonName("界面秘书"));
        authorities.grant(clerk, post, person, today().minusMonths(1), null);
        Actor.Person officer = Actors.with(Role.LIAISON_OFFICER);
        secretary = new Actor.Person(
                TestAccounts.stored(jdbc).account(),
                person,
                officer.unit(),
                null,
                "界面秘书",
                officer.rights(),
                officer.scope());
    }

    @Test
    void a_leader_marks_all_that_wait_for_him_and_confirms_them_at_once() {
        VisitId first = onBehalf("甲");
        VisitId second = onBehalf("乙");
        Actors.signIn(TestAccounts.stored(jdbc).account(), leader, unit, Role.LEADER, Role.LIAISON_OFFICER);
        UI.getCurrent().navigate(VisitRoutes.LIST, QueryParameters.of("check", "1"));
        _click(button("全选当前筛选的 2 行"));
        _click(button("确认无误"));
        assertThat(queries.details(clerk, first).confirmed()).isTrue();
        assertThat(queries.details(clerk, second).confirmed()).isTrue();
    }

    @Test
    void who_has_nothing_to_check_is_offered_nothing() {
        onBehalf("甲");
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.LIST);
        assertThat(_find(Button.class, spec -> spec.withText("确认无误"))).isEmpty();
    }

    @Test
    void a_third_person_writes_down_the_paper_and_refused_days_stand_at_their_field() {
        VisitId id = onBehalf("甲");
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.details(id));
        assertThat(page()).contains("还没有核对", "界面秘书");
        _click(button("登记线下核对"));
        _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("签批内容")).setValue("属实");
        DatePicker day = _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("签字日期"));
        day.setValue(today().plusDays(1));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(day.getErrorMessage()).contains("还没到");
        day.setValue(today());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page()).contains("线下签字核对", "属实");
        assertThat(_find(Button.class, spec -> spec.withText("登记线下核对"))).isEmpty();
    }

    @Test
    void the_recorder_is_not_offered_to_write_down_a_paper() {
        VisitId id = onBehalf("甲");
        Actors.signIn(secretary.account(), secretary.personId().orElseThrow(), unit, Role.LIAISON_OFFICER);
        UI.getCurrent().navigate(VisitRoutes.details(id));
        assertThat(_find(Button.class, spec -> spec.withText("登记线下核对"))).isEmpty();
    }

    @Test
    void a_correction_marks_the_words_that_were_taken_out_and_put_in() {
        VisitId id = onBehalf("职工230人，订单饱满。");
        visits.correct(
                secretary,
                new CorrectVisit(
                        id,
                        queries.details(clerk, id).version(),
                        today(),
                        VisitMode.ON_SITE,
                        List.of("张三"),
                        List.of(),
                        "职工320人，订单饱满。",
                        "数字记错了"));
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, unit, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.details(id));
        assertThat(marked("del")).containsExactly("230");
        assertThat(marked("ins")).containsExactly("张三", "320");
        assertThat(page()).contains("原因：数字记错了");
    }

    private static List<String> marked(String tag) {
        return all(((Component) UI.getCurrent().getCurrentView()).getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals(tag))
                .map(Element::getText)
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(CheckViewsTest::all));
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    private VisitId onBehalf(String text) {
        return visits.record(
                        secretary,
                        new RecordVisit(
                                enterprise,
                                today(),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                text,
                                List.of(),
                                leader,
                                Ids.next()))
                .id();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
