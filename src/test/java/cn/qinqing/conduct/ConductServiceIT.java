package cn.qinqing.conduct;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.conduct.ConductBlock.Gift;
import cn.qinqing.conduct.ConductBlock.HandingIn;
import cn.qinqing.conduct.ConductBlock.PriorReport;
import cn.qinqing.conduct.ConductBlock.Vehicle;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letterbox: in for who was there, out for 纪委 alone, and each look inside leaves a trace. */
class ConductServiceIT extends DatabaseTest {

    @Autowired
    ConductService service;

    @Autowired
    ConductQueries queries;

    @Autowired
    ConductTerms terms;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Declarants made;
    private Actor.Person officer;
    private Actor.Person supervisor;
    private LocalDate today;

    @BeforeEach
    void people() {
        made = new Declarants(context);
        officer = made.officer();
        supervisor = made.supervisor();
        today = made.today;
    }

    @Test
    void who_declares_gets_a_receipt_and_reads_it_again_word_for_word() {
        ConductBlock block = new ConductBlock(
                new ConductBlock.Meal(ConductBlock.Meal.Kind.WORK_MEAL, null),
                new Vehicle(Vehicle.Kind.ENTERPRISE, "厂区偏远"),
                new Gift(Gift.Kind.REFUSED, "茶叶两盒", null, null, null),
                new PriorReport("备〔2026〕7号", true, today, "看项目", "二期工地", "两人", "单位", "局长"),
                "另附说明");
        Receipt receipt = made.declare(officer, block);
        assertThat(receipt.number()).matches("巴亲清〔\\d{4}〕\\d{4,}号");
        DeclarationDetails details = queries.details(officer, receipt.id());
        assertThat(details.block()).isEqualTo(block);
        assertThat(details.own()).isTrue();
        assertThat(details.reads()).isEmpty();
        assertThat(details.reportLastDay()).isEqualTo(terms.reportBy(today));
        assertThat(details.row().kinds())
                .containsExactlyInAnyOrder(
                        ConductKind.MEAL, ConductKind.ENTERPRISE_VEHICLE, ConductKind.GIFT, ConductKind.PRIOR_REPORT);
        assertThat(queries.mine(officer, 0, 10)).extracting(DeclarationRow::id).containsExactly(receipt.id());
        assertThat(reads(receipt)).isZero();
    }

    @Test
    void sent_twice_it_is_one_and_other_words_under_the_same_key_are_refused() {
        UUID key = Ids.next();
        Occasion occasion = new Occasion(today, "某企业");
        Receipt first = service.declare(officer, Declarants.DESK, new Declare(occasion, Declarants.note("一次"), key));
        assertThat(service.declare(officer, Declarants.DESK, new Declare(occasion, Declarants.note("一次"), key)))
                .isEqualTo(first);
        refused(
                "conduct.sent.other",
                () -> service.declare(officer, Declarants.DESK, new Declare(occasion, Declarants.note("两次"), key)));
        assertThat(queries.countMine(officer)).isEqualTo(1);
    }

    @Test
    void nobody_else_reads_it_whatever_their_right() {
        Receipt receipt = made.declare(officer, Declarants.meal());
        refused("conduct.unknown", () -> queries.details(made.officer(), receipt.id()));
        refused("conduct.unknown", () -> queries.details(made.person(made.unit, Role.COMMERCE_CLERK), receipt.id()));
        // the right alone is not enough: the unit is not of the discipline organ
        Actor granted = made.person(made.unit, Role.SUPERVISOR);
        refused("conduct.read.discipline", () -> queries.details(granted, receipt.id()));
        refused("conduct.read.discipline", () -> queries.page(granted, DeclarationFilter.none(), 0, 10));
        Actor job = new Actor.Job("test", EnumSet.allOf(Right.class));
        refused("conduct.read.discipline", () -> queries.details(job, receipt.id()));
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            assertThatThrownBy(() -> queries.details(Actors.with(role), receipt.id()))
                    .as(role.name())
                    .isInstanceOf(RightMissing.class);
        }
        assertThat(reads(receipt)).isZero();
    }

    @Test
    void what_discipline_reads_is_noted_before_it_is_shown() {
        Receipt receipt = made.declare(officer, Declarants.meal());
        DeclarationDetails details = queries.details(supervisor, receipt.id());
        assertThat(details.own()).isFalse();
        assertThat(details.reads()).singleElement().satisfies(read -> {
            assertThat(read.reader()).isEqualTo(supervisor.name());
            assertThat(read.whole()).isTrue();
        });
        queries.details(supervisor, receipt.id());
        assertThat(reads(receipt)).isEqualTo(2);
        assertThat(audited("CONDUCT_READ", receipt.id().toString())).isEqualTo(2);
        queries.page(supervisor, DeclarationFilter.none(), 0, 10);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'CONDUCT_LIST_READ' and account_id = ?")
                        .param(supervisor.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void discipline_of_a_county_reads_that_county_alone() {
        Receipt receipt = made.declare(officer, Declarants.meal());
        Actor elsewhere = new Actor.Person(
                supervisor.account(),
                supervisor.person(),
                made.discipline,
                null,
                "外县",
                supervisor.rights(),
                new Scope.Within(Set.of("652824"), Set.of(made.discipline)));
        refused("conduct.unknown", () -> queries.details(elsewhere, receipt.id()));
        assertThat(queries.count(elsewhere, ofUnit(null))).isZero();
        assertThat(queries.count(supervisor, ofUnit(null))).isEqualTo(1);
    }

    @Test
    void a_kind_is_found_by_tags_and_a_page_costs_the_same_however_many_there_are() {
        made.declare(officer, Declarants.note("没有什么"));
        Receipt meal = made.declare(officer, Declarants.meal());
        assertThat(queries.page(supervisor, ofUnit(ConductKind.MEAL), 0, 10))
                .extracting(DeclarationRow::id)
                .containsExactly(meal.id());
        assertThat(queries.count(supervisor, ofUnit(ConductKind.GIFT))).isZero();
        int few = CountedStatements.during(() -> queries.page(supervisor, ofUnit(ConductKind.MEAL), 0, 10))
                .size();
        IntStream.range(0, 12).forEach(n -> made.declare(officer, Declarants.meal()));
        assertThat(CountedStatements.during(() -> queries.page(supervisor, ofUnit(ConductKind.MEAL), 0, 10)))
                .hasSize(few);
        assertThat(queries.page(supervisor, ofUnit(ConductKind.MEAL), 10, 10)).hasSize(3);
        assertThat(queries.units(supervisor)).extracting(DeclaringUnit::id).contains(made.unit);
    }

    @Test
    void the_register_of_gifts_says_who_is_late_and_looking_at_it_counts_as_reading() {
        LocalDate longAgo = today.minusMonths(3);
        Receipt open = made.declare(officer, Declarants.gift("核桃两盒", today, null));
        Receipt overdue = made.declare(officer, Declarants.gift("手表", longAgo, null));
        Receipt late = made.declare(officer, Declarants.gift("画册", longAgo, new HandingIn(today, "礼登3号")));
        made.declare(officer, Declarants.meal());
        List<GiftRow> all = queries.gifts(supervisor, new GiftFilter(made.unit, null, null, null), 0, 10);
        assertThat(all)
                .extracting(GiftRow::id, GiftRow::state)
                .containsExactlyInAnyOrder(
                        tuple(open.id(), GiftRow.State.OPEN),
                        tuple(overdue.id(), GiftRow.State.OVERDUE),
                        tuple(late.id(), GiftRow.State.HANDED_IN_LATE));
        assertThat(reads(open)).isEqualTo(1);
        service.add(officer, new AddToDeclaration(open.id(), "", new HandingIn(today, "礼登4号"), Ids.next()));
        assertThat(queries.gifts(supervisor, new GiftFilter(made.unit, null, null, GiftFilter.State.HANDED_IN), 0, 10))
                .extracting(GiftRow::id)
                .containsExactlyInAnyOrder(open.id(), late.id());
        assertThat(queries.countGifts(supervisor, new GiftFilter(made.unit, null, null, GiftFilter.State.OPEN)))
                .isEqualTo(1);
    }

    @Test
    void the_declarant_adds_and_never_alters() {
        Receipt receipt = made.declare(officer, Declarants.gift("核桃两盒", today, null));
        UUID key = Ids.next();
        service.add(officer, new AddToDeclaration(receipt.id(), "已交纪委", new HandingIn(today, "礼登9号"), key));
        service.add(officer, new AddToDeclaration(receipt.id(), "已交纪委", new HandingIn(today, "礼登9号"), key));
        DeclarationDetails details = queries.details(officer, receipt.id());
        assertThat(details.additions()).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("已交纪委");
            assertThat(one.handedIn()).isEqualTo(new HandingIn(today, "礼登9号"));
        });
        assertThat(details.gift().state()).isEqualTo(GiftRow.State.HANDED_IN);
        refused(
                "conduct.handedIn.already",
                () -> service.add(
                        officer, new AddToDeclaration(receipt.id(), "", new HandingIn(today, "礼登10号"), Ids.next())));
        refused(
                "conduct.unknown",
                () -> service.add(made.officer(), new AddToDeclaration(receipt.id(), "别人", null, Ids.next())));
        refused(
                "conduct.unknown",
                () -> service.add(
                        made.person(made.discipline, Role.SUPERVISOR, Role.LEADER),
                        new AddToDeclaration(receipt.id(), "纪委也不能", null, Ids.next())));
        for (String change : List.of(
                "update conduct_declaration set declarant = 'x' where id = ?",
                "delete from conduct_declaration where id = ?",
                "delete from conduct_addition where declaration_id = ?",
                "delete from conduct_read where declaration_id = ?")) {
            queries.details(supervisor, receipt.id());
            assertThatThrownBy(
                            () -> jdbc.sql(change).param(receipt.id().value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_cannot_be_judged_is_refused_at_its_field() {
        refusedBlock("conduct.empty", Declarants.note("  "));
        refusedBlock("conduct.note.long", Declarants.note("长".repeat(2_001)));
        refusedBlock(
                "conduct.meal.paid.missing",
                new ConductBlock(
                        new ConductBlock.Meal(ConductBlock.Meal.Kind.OWN_ACCOUNT, null), null, null, null, ""));
        refusedBlock(
                "conduct.meal.paid.wrong",
                new ConductBlock(
                        new ConductBlock.Meal(ConductBlock.Meal.Kind.OWN_ACCOUNT, new BigDecimal("3.505")),
                        null,
                        null,
                        null,
                        ""));
        refusedBlock(
                "conduct.vehicle.reason.missing",
                new ConductBlock(null, new Vehicle(Vehicle.Kind.ENTERPRISE, " "), null, null, ""));
        refusedBlock("conduct.gift.what.missing", Declarants.gift("", today, null));
        refusedBlock("conduct.gift.received.future", Declarants.gift("表", today.plusDays(1), null));
        refusedBlock(
                "conduct.handedIn.on.early", Declarants.gift("表", today, new HandingIn(today.minusDays(1), "礼登1号")));
        refusedBlock("conduct.handedIn.number.missing", Declarants.gift("表", today, new HandingIn(today, "")));
        refusedBlock(
                "conduct.prior.number.missing",
                new ConductBlock(null, null, null, new PriorReport("", false, today, "看项目", "", "", "", ""), ""));
        refusedBlock(
                "conduct.prior.on.notAfter",
                new ConductBlock(
                        null, null, null, new PriorReport("7号", true, today.minusDays(1), "", "", "", "", ""), ""));
        refused(
                "conduct.on.future",
                () -> service.declare(
                        officer,
                        Declarants.DESK,
                        new Declare(new Occasion(today.plusDays(1), "某企业"), Declarants.meal(), Ids.next())));
        refused(
                "conduct.with.missing",
                () -> service.declare(
                        officer,
                        Declarants.DESK,
                        new Declare(new Occasion(today, " "), Declarants.meal(), Ids.next())));
        assertThat(queries.countMine(officer)).isZero();
    }

    @Test
    void ciphertexts_that_changed_places_are_refused() {
        Receipt first = made.declare(officer, Declarants.note("甲"));
        Receipt second = made.declare(officer, Declarants.note("乙"));
        UUID copy = Ids.next();
        jdbc.sql("""
                        insert into conduct_declaration (id, number, origin_kind, origin_id, declared_for, declared_by, person_id,
                          declarant, unit_id, declared_at, client_key, key_id, cipher, tags, occasion, meal, vehicle, gift,
                          prior_report, note)
                        select ?, ?, 'DESK', null, declared_for, declared_by, person_id, declarant, unit_id, declared_at, uuid(),
                          key_id, cipher, tags, occasion, meal, vehicle, gift, prior_report, (select n.note from conduct_declaration n where n.id = ?)
                        from conduct_declaration where id = ?""")
                .params(
                        copy,
                        "伪造" + copy.toString().substring(24),
                        second.id().value(),
                        first.id().value())
                .update();
        refused("conduct.damaged", () -> queries.details(officer, new DeclarationId(copy)));
    }

    private void refusedBlock(String key, ConductBlock block) {
        refused(key, () -> made.declare(officer, block));
    }

    private DeclarationFilter ofUnit(ConductKind kind) {
        return new DeclarationFilter(made.unit, null, null, kind);
    }

    private long reads(Receipt receipt) {
        return jdbc.sql("select count(*) from conduct_read where declaration_id = ?")
                .param(receipt.id().value())
                .query(Long.class)
                .single();
    }

    private long audited(String action, String subject) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, subject)
                .query(Long.class)
                .single();
    }
}
