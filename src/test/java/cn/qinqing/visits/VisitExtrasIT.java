package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else is noted of a visit, and who took part with the unit of that day. */
class VisitExtrasIT extends DatabaseTest {

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitFollowUps followUps;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;
    private Actor.Person officer;
    private UnitId own;

    @BeforeEach
    void people() {
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("要素测试企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        Actor.Person somebody = Actors.with(Role.LIAISON_OFFICER);
        own = somebody.unitId().orElseThrow();
        officer = somebody;
        unit(own, "要素测试局" + own, "要素局" + own.toString().substring(0, 8));
    }

    @Test
    void answers_materials_and_what_is_to_follow_are_kept_and_a_correction_keeps_what_they_were() {
        VisitExtras extras = new VisitExtras(" 当场答复了补贴条件 ", "惠企政策汇编", "回复展期办理结果", today().plusDays(10));
        VisitId id = record("", List.of(), List.of(), extras);
        VisitDetails details = queries.details(officer, id);
        assertThat(details.extras()).isEqualTo(extras);
        assertThat(details.extras().answers()).isEqualTo("当场答复了补贴条件");
        visits.correct(officer, correction(id, List.of(), new VisitExtras("改后", "", "", null)));
        VisitDetails corrected = queries.details(officer, id);
        assertThat(corrected.extras()).isEqualTo(new VisitExtras("改后", "", "", null));
        assertThat(corrected.earlier())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.extras()).isEqualTo(extras));
        visits.correct(officer, correction(id, List.of(), null));
        assertThat(queries.details(officer, id).extras().answers()).isEqualTo("改后");
    }

    @Test
    void wrong_days_and_endless_texts_are_refused_by_their_field() {
        assertRefused("visits.followUp.missing", new VisitExtras("", "", " ", today()));
        assertRefused("visits.followUp.early", new VisitExtras("", "", "回访", today().minusDays(3)));
        String endless = "长".repeat(100_000);
        assertRefused("visits.answers.long", new VisitExtras(endless, "", "", null));
        assertRefused("visits.materials.long", new VisitExtras("", endless, "", null));
        assertRefused("visits.followUp.long", new VisitExtras("", "", endless, null));
        assertThatThrownBy(() -> record(endless, List.of(), List.of(), VisitExtras.NONE))
                .hasMessage("visits.text.long");
    }

    @Test
    void a_colleague_is_known_by_name_and_keeps_the_unit_of_that_day() {
        PersonId colleague = worksAt("王同事", own, today().minusYears(1), today().plusDays(1));
        VisitId id = record("", List.of("王同事"), List.of(), VisitExtras.NONE);
        assertThat(unitsOf(id)).containsExactly("要素测试局" + own);
        assertThat(personsOf(id)).containsExactly(colleague.value());
        jdbc.sql("update unit set name = ? where id = ?")
                .params("改名后的局" + own, own.value())
                .update();
        assertThat(unitsOf(id)).containsExactly("要素测试局" + own);
    }

    @Test
    void somebody_of_another_unit_is_known_when_the_unit_stands_behind_the_name() {
        UnitId other = UnitId.create();
        unit(other, "另一单位" + other, "另局" + other.toString().substring(0, 8));
        PersonId there = worksAt("马外单", other, today().minusYears(1), LocalDate.of(9999, 12, 31));
        VisitId unnamed = record("", List.of("马外单"), List.of(), VisitExtras.NONE);
        assertThat(personsOf(unnamed)).containsOnlyNulls();
        VisitId named = record(
                "",
                List.of("马外单（另局" + other.toString().substring(0, 8) + "）", "无此人（某某公司）"),
                List.of(),
                VisitExtras.NONE);
        assertThat(personsOf(named)).containsExactly(there.value(), null);
        assertThat(unitsOf(named)).containsExactly("另一单位" + other, "某某公司");
    }

    @Test
    void two_of_the_same_name_in_a_unit_are_nobody_known() {
        worksAt("同名人", own, today().minusYears(1), LocalDate.of(9999, 12, 31));
        worksAt("同名人", own, today().minusYears(1), LocalDate.of(9999, 12, 31));
        assertThat(personsOf(record("", List.of("同名人"), List.of(), VisitExtras.NONE)))
                .containsOnlyNulls();
    }

    @Test
    void hosts_have_their_duty_and_nobody_stands_twice_on_either_side() {
        VisitId id = record("", List.of(), List.of("李四（总经理）", "赵六"), VisitExtras.NONE);
        assertThat(unitsOf(id)).containsExactly("总经理", null);
        assertThatThrownBy(() -> record("", List.of(), List.of("李四（总经理）", "李四（总经理）"), VisitExtras.NONE))
                .hasMessage("visits.receivedBy.twice");
        assertThatThrownBy(() -> record("", List.of("张三", "张三"), List.of(), VisitExtras.NONE))
                .hasMessage("visits.participant.twice");
        assertThat(unitsOf(record("", List.of("张三（甲局）", "张三（乙局）"), List.of(), VisitExtras.NONE)))
                .containsExactly("甲局", "乙局");
    }

    @Test
    void a_correction_keeps_units_and_duties_that_stand_behind_the_names() {
        VisitId id = record("", List.of("张三（甲局）"), List.of("李四（总经理）"), VisitExtras.NONE);
        visits.correct(
                officer,
                new CorrectVisit(
                        id,
                        queries.details(officer, id).version(),
                        today(),
                        VisitMode.ON_SITE,
                        List.of("张三（甲局）"),
                        List.of("李四（董事长）"),
                        "",
                        "职务记错了"));
        assertThat(unitsOf(id)).containsExactly("甲局", "董事长");
        assertThat(queries.details(officer, id).earlier().getFirst().receivedBy())
                .isEqualTo("李四（总经理）");
    }

    @Test
    void what_is_to_follow_stands_on_the_list_until_it_is_done() {
        VisitId late = record("", List.of(), List.of(), new VisitExtras("", "", "后办", today().plusDays(20)));
        VisitId soon = record("", List.of(), List.of(), new VisitExtras("", "", "先办", today().plusDays(2)));
        assertThat(followUps.mine(officer, 10)).extracting(FollowUpRow::what).containsExactly("先办", "后办");
        Actor other = Actors.with(Role.LIAISON_OFFICER);
        assertThat(followUps.mine(other, 10)).isEmpty();
        assertThatThrownBy(() -> followUps.done(other, soon)).hasMessage("visits.followUp.notYours");
        followUps.done(officer, soon);
        assertThat(followUps.mine(officer, 10)).extracting(FollowUpRow::visit).containsExactly(late);
        assertThat(queries.details(officer, soon).followedUpOn()).isEqualTo(today());
        assertThatThrownBy(() -> followUps.done(officer, soon)).hasMessage("visits.followUp.none");
        VisitId none = record("", List.of(), List.of(), VisitExtras.NONE);
        assertThatThrownBy(() -> followUps.done(officer, none)).hasMessage("visits.followUp.none");
    }

    private void assertRefused(String key, VisitExtras extras) {
        assertThatThrownBy(() -> record("", List.of(), List.of(), extras)).hasMessage(key);
    }

    private VisitId record(String text, List<String> companions, List<String> hosts, VisitExtras extras) {
        return visits.record(
                        officer,
                        new RecordVisit(
                                enterprise,
                                today(),
                                VisitMode.ON_SITE,
                                companions.stream()
                                        .map(name -> new RecordVisit.Participant(name, null))
                                        .toList(),
                                hosts,
                                text,
                                List.of(),
                                null,
                                Ids.next(),
                                extras))
                .id();
    }

    private CorrectVisit correction(VisitId id, List<String> companions, VisitExtras extras) {
        return new CorrectVisit(
                id,
                queries.details(officer, id).version(),
                today(),
                VisitMode.ON_SITE,
                companions,
                List.of(),
                "",
                "记错了",
                extras);
    }

    private List<String> unitsOf(VisitId id) {
        return Arrays.asList(queries.details(officer, id).participants().stream()
                .map(VisitDetails.Participant::unit)
                .toArray(String[]::new));
    }

    private List<UUID> personsOf(VisitId id) {
        return jdbc.sql(
                        "select person_id from visit_participant where visit_id = ? and side = 'GOVERNMENT' order by position")
                .param(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private void unit(UnitId id, String name, String shortName) {
        jdbc.sql(
                        "insert into unit (id, name, short_name, body, level, division_code) values (?, ?, ?, 'GOVERNMENT', 'PREFECTURE', '652800')")
                .params(id.value(), name, shortName)
                .update();
    }

    private PersonId worksAt(String name, UnitId unit, LocalDate from, LocalDate to) {
        PersonId person = PersonId.create();
        UUID post = Ids.next();
        jdbc.sql("insert into person (id, name, name_key, pinyin, initials) values (?, ?, ?, 'x', 'x')")
                .params(person.value(), name, NameKey.of(name).value())
                .update();
        jdbc.sql(
                        "insert into post (id, title, title_key, unit_id, body, is_leading, division_code) values (?, ?, ?, ?, 'GOVERNMENT', false, '652800')")
                .params(post, "干部" + post, "干部" + post, unit.value())
                .update();
        jdbc.sql("insert into post_holding (id, post_id, person_id, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), post, person.value(), from, to)
                .update();
        return person;
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
