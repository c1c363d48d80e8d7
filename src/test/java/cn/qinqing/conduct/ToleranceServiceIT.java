package cn.qinqing.conduct;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
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

/** Tolerance records: in from the applicant, out for 纪委 and whom it let, and each look leaves a trace. */
class ToleranceServiceIT extends DatabaseTest {

    @Autowired
    ToleranceService service;

    @Autowired
    ToleranceQueries queries;

    @Autowired
    ToleranceGrants grants;

    @Autowired
    cn.qinqing.workbench.StoredFiles files;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Tolerances made;
    private Actor.Person applicant;
    private Actor.Person discipline;

    @BeforeEach
    void people() {
        made = new Tolerances(context);
        applicant = made.made.officer();
        discipline = made.made.supervisor();
    }

    @Test
    void who_applies_reads_it_again_word_for_word_with_its_file() {
        ToleranceForm form = made.form(Tolerances.MATTER, List.of(Tolerances.pdf("纪要.pdf", "第七号")));
        ToleranceReceipt receipt = service.apply(applicant, form);
        assertThat(receipt.number()).matches("巴容错〔\\d{4}〕\\d{4,}号");
        assertThat(service.apply(applicant, form)).as("sent twice").isEqualTo(receipt);
        ToleranceDetails details = queries.details(applicant, receipt.id());
        assertThat(details.own()).isTrue();
        assertThat(details.matter().what()).isEqualTo(form.matter());
        assertThat(details.decisions()).isEqualTo(form.decisions());
        assertThat(details.gain().none()).isTrue();
        assertThat(details.loss().yuan()).isEqualByComparingTo("120000");
        assertThat(details.reads()).isEmpty();
        assertThat(details.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("纪要.pdf");
            ToleranceContent content = queries.file(applicant, receipt.id(), file.id());
            assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7\n第七号");
            assertThat(content.mediaType()).isEqualTo("application/pdf");
        });
        assertThat(queries.mine(applicant, 0, 10)).extracting(ToleranceRow::id).containsExactly(receipt.id());
        assertThat(queries.countMine(made.made.officer())).isZero();
        assertThat(reads(receipt)).isZero();
    }

    @Test
    void what_lies_on_the_disk_and_in_the_rows_tells_neither_words_nor_person() throws Exception {
        ToleranceReceipt receipt = made.apply(applicant);
        jdbc.sql("select stored from tolerance_file where application_id = ?")
                .param(receipt.id().value())
                .query((row, n) -> new cn.qinqing.shared.FileId(row.getObject(1, UUID.class)))
                .list()
                .forEach(file -> {
                    try {
                        byte[] stored = Files.readAllBytes(files.locate(file));
                        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                                .doesNotContain("%PDF", "minutes");
                        assertThat(stored.length % 4096).as("rounded up").isEqualTo((64 * 1024 + 28) % 4096);
                    } catch (java.io.IOException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                    assertThat(files.get(file).name()).isEqualTo("容错材料");
                    assertThat(jdbc.sql("select stored_by from stored_file where id = ?")
                                    .param(file.value())
                                    .query((row, n) -> row.getObject(1) == null)
                                    .single())
                            .isTrue();
                });
        for (String table : List.of("tolerance_application", "tolerance_step", "tolerance_file", "audit_event")) {
            jdbc.sql("select * from " + table).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    Object value = row.getObject(column);
                    String where = table + "." + row.getMetaData().getColumnName(column);
                    if (!(value instanceof byte[])) {
                        assertThat(String.valueOf(value))
                                .as(where)
                                .doesNotContain(
                                        applicant.account().toString(),
                                        applicant.personId().orElseThrow().toString(),
                                        Tolerances.MATTER);
                    }
                }
            });
        }
    }

    @Test
    void nobody_else_reads_it_whatever_their_right() {
        ToleranceReceipt receipt = made.apply(applicant);
        refused("conduct.tolerance.unknown", () -> queries.details(made.made.officer(), receipt.id()));
        Actor granted = made.made.person(made.made.unit, Role.SUPERVISOR);
        refused("conduct.tolerance.wall", () -> queries.details(granted, receipt.id()));
        refused("conduct.tolerance.wall", () -> queries.page(granted, ToleranceFilter.none(), 0, 10));
        refused("conduct.tolerance.wall", () -> queries.count(granted, ToleranceFilter.none()));
        refused("conduct.tolerance.wall", () -> queries.details(made.ofOrganisation(), receipt.id()));
        Actor job = new Actor.Job("test", EnumSet.allOf(Right.class));
        refused("conduct.tolerance.wall", () -> queries.details(job, receipt.id()));
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.UNIT_ADMIN)) {
            assertThatThrownBy(() -> queries.details(Actors.with(role), receipt.id()))
                    .as(role.name())
                    .isInstanceOf(RightMissing.class);
            assertThatThrownBy(() -> queries.page(Actors.with(role), ToleranceFilter.none(), 0, 9))
                    .as(role.name())
                    .isInstanceOf(RightMissing.class);
        }
        Actor elsewhere = new Actor.Person(
                discipline.account(),
                discipline.person(),
                made.made.discipline,
                null,
                "外县",
                discipline.rights(),
                new Scope.Within(Set.of("652824"), Set.of()));
        refused("conduct.tolerance.unknown", () -> queries.details(elsewhere, receipt.id()));
        assertThat(reads(receipt)).isZero();
    }

    @Test
    void each_row_record_and_file_that_discipline_reads_is_noted() {
        ToleranceReceipt receipt = made.apply(applicant);
        queries.page(discipline, ToleranceFilter.none(), 0, 50);
        ToleranceDetails details = queries.details(discipline, receipt.id());
        queries.file(discipline, receipt.id(), details.files().getFirst().id());
        assertThat(queries.details(discipline, receipt.id()).reads())
                .extracting(ToleranceDetails.Read::part)
                .containsExactly(
                        ToleranceDetails.Part.WHOLE,
                        ToleranceDetails.Part.FILE,
                        ToleranceDetails.Part.WHOLE,
                        ToleranceDetails.Part.LIST);
        assertThat(audited("TOLERANCE_READ", receipt)).isEqualTo(2);
        assertThat(audited("TOLERANCE_FILE_READ", receipt)).isEqualTo(1);
        assertThat(audited("TOLERANCE_APPLIED", receipt)).isEqualTo(1);
    }

    @Test
    void the_organisation_department_reads_where_discipline_let_it_and_notes_nothing() {
        ToleranceReceipt receipt = made.apply(applicant);
        Actor organisation = made.ofOrganisation();
        refused("conduct.tolerance.grant.unit.party", () -> grants.put(discipline, made.made.unit, true, "州纪函1号"));
        refused("conduct.tolerance.grant.document.missing", () -> grants.put(discipline, made.organisation, true, " "));
        refused(
                "conduct.tolerance.discipline",
                () -> grants.put(made.made.person(made.made.unit, Role.SUPERVISOR), made.organisation, true, "州纪函1号"));
        grants.put(discipline, made.organisation, true, "州纪函〔2026〕1号");
        assertThat(queries.details(organisation, receipt.id()).matter().what()).isEqualTo(Tolerances.MATTER);
        assertThat(queries.records(organisation)).isFalse();
        assertThatThrownBy(() -> made.step(organisation, receipt.id(), ToleranceStepKind.ACCEPTED))
                .isInstanceOf(RightMissing.class);
        // the grant is the unit's: the right alone, in another unit, opens nothing
        refused(
                "conduct.tolerance.wall",
                () -> queries.details(made.made.person(made.made.unit, Role.ORGANISATION), receipt.id()));
        grants.put(discipline, made.organisation, false, "州纪函〔2026〕2号");
        refused("conduct.tolerance.wall", () -> queries.details(organisation, receipt.id()));
        assertThat(grants.all(discipline))
                .filteredOn(one -> one.unit().equals(made.organisation))
                .singleElement()
                .satisfies(one -> assertThat(one.granted()).isFalse());
    }

    @Test
    void steps_stand_in_order_and_each_once() {
        ToleranceReceipt receipt = made.apply(applicant);
        ToleranceId id = receipt.id();
        refused("conduct.tolerance.step.order", () -> made.step(discipline, id, ToleranceStepKind.CLOSED));
        refused("conduct.tolerance.step.order", () -> made.step(discipline, id, ToleranceStepKind.CLEARED));
        refused("conduct.tolerance.step.order", () -> made.step(discipline, id, ToleranceStepKind.SUPPLEMENT));
        made.step(discipline, id, ToleranceStepKind.ACCEPTED);
        refused("conduct.tolerance.step.twice", () -> made.step(discipline, id, ToleranceStepKind.ACCEPTED));
        refused("conduct.tolerance.step.order", () -> made.step(discipline, id, ToleranceStepKind.DECLINED));
        refused("conduct.tolerance.withdraw.late", () -> service.withdraw(applicant, id));
        service.supplement(
                applicant, new SupplementTolerance(id, "补交追回凭证", List.of(Tolerances.pdf("凭证.pdf", "x")), Ids.next()));
        made.step(discipline, id, ToleranceStepKind.CLOSED);
        refused(
                "conduct.tolerance.over",
                () -> service.supplement(applicant, new SupplementTolerance(id, "晚了", List.of(), Ids.next())));
        made.step(discipline, id, ToleranceStepKind.TOLD);
        made.step(discipline, id, ToleranceStepKind.FILED);
        made.step(discipline, id, ToleranceStepKind.CLEARED);
        ToleranceDetails details = queries.details(applicant, id);
        assertThat(details.row().state()).isEqualTo(ToleranceState.CLEARED);
        assertThat(details.steps())
                .extracting(ToleranceDetails.Step::kind)
                .containsExactly(
                        ToleranceStepKind.ACCEPTED,
                        ToleranceStepKind.SUPPLEMENT,
                        ToleranceStepKind.CLOSED,
                        ToleranceStepKind.TOLD,
                        ToleranceStepKind.FILED,
                        ToleranceStepKind.CLEARED);
        assertThat(details.steps().get(2).outcome()).isEqualTo(ToleranceOutcome.EXEMPTED);
        assertThat(queries.page(discipline, new ToleranceFilter(ToleranceState.CLEARED, null, null), 0, 200))
                .extracting(ToleranceRow::id)
                .contains(id);
        assertThat(queries.page(discipline, new ToleranceFilter(ToleranceState.CLOSED, null, null), 0, 200))
                .extracting(ToleranceRow::id)
                .doesNotContain(id);
        ToleranceId other = made.apply(applicant).id();
        service.withdraw(applicant, other);
        refused("conduct.tolerance.step.order", () -> made.step(discipline, other, ToleranceStepKind.ACCEPTED));
    }

    @Test
    void the_database_refuses_what_the_service_would() {
        ToleranceReceipt receipt = made.apply(applicant);
        assertThatThrownBy(() -> insertStep(receipt, 1, "CLOSED", "CLOSED", null, "ACCEPTED"))
                .as("closing without acceptance")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertStep(receipt, 1, "CLEARED", null, null, null))
                .as("clearing that needs nothing")
                .isInstanceOf(DataAccessException.class);
        made.step(discipline, receipt.id(), ToleranceStepKind.ACCEPTED);
        assertThatThrownBy(() -> insertStep(receipt, 2, "DECLINED", "DECLINED", 1, null))
                .as("accepted and declined")
                .isInstanceOf(DataAccessException.class);
        for (String change : List.of(
                "update tolerance_application set number = 'x' where id = ?",
                "delete from tolerance_application where id = ?",
                "update tolerance_step set seq = 9 where application_id = ?",
                "delete from tolerance_file where application_id = ?")) {
            assertThatThrownBy(
                            () -> jdbc.sql(change).param(receipt.id().value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void insertStep(
            ToleranceReceipt receipt, int seq, String kind, String single, Integer intake, String needs) {
        jdbc.sql("""
                        insert into tolerance_step (id, application_id, seq, kind, single, intake, needs, client_key, key_id, cipher, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'x', 'AES', x'00')""")
                .params(Arrays.asList(Ids.next(), receipt.id().value(), seq, kind, single, intake, needs, Ids.next()))
                .update();
    }

    @Test
    void a_unit_applies_for_one_of_its_own_who_reads_it_too() {
        PersonId subject = inOffice("容错当事人");
        Actor.Person sender = made.made.officer();
        refused(
                "conduct.tolerance.unitDocument.missing",
                () -> service.apply(sender, made.form(subject, " ", "代申请事项", List.of())));
        refused(
                "conduct.tolerance.forPerson.other",
                () -> service.apply(sender, made.form(PersonId.create(), "单函1号", "代申请事项", List.of())));
        ToleranceReceipt receipt = service.apply(sender, made.form(subject, "单函〔2026〕1号", "代申请事项", List.of()));
        assertThat(service.colleagues(sender, "容错", 10))
                .anySatisfy(hit -> assertThat(hit.person()).isEqualTo(subject));
        Actor himself = new Actor.Person(
                AccountId.create(), subject, made.made.unit, null, "容错当事人", sender.rights(), sender.scope());
        ToleranceDetails details = queries.details(himself, receipt.id());
        assertThat(details.own()).isTrue();
        assertThat(details.subject().name()).isEqualTo("容错当事人");
        assertThat(details.subject().sender()).isEqualTo(sender.name());
        assertThat(queries.countMine(himself)).isEqualTo(1);
        assertThat(queries.countMine(sender)).isEqualTo(1);
    }

    private PersonId inOffice(String name) {
        PeopleService people = context.getBean(PeopleService.class);
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        PersonId person = people.registerPerson(clerk, new PersonName(name));
        var post = people.createPost(
                clerk, new PostForm("科员" + Ids.next(), made.made.unit, Organ.GOVERNMENT, false, "652801"));
        people.appoint(clerk, post, person, Period.openFrom(made.made.today.minusYears(1)), null);
        return person;
    }

    @Test
    void nobody_notes_steps_of_the_own_application() {
        Actor.Person both = made.made.person(made.made.discipline, Role.SUPERVISOR, Role.LIAISON_OFFICER);
        ToleranceReceipt receipt = made.apply(both);
        refused("conduct.tolerance.own", () -> made.step(both, receipt.id(), ToleranceStepKind.ACCEPTED));
    }

    @Test
    void what_is_missing_is_refused_at_its_field() {
        LocalDate day = made.made.today;
        ToleranceForm good = made.form("事项", List.of());
        refusedForm(
                "conduct.tolerance.matter.missing", with(good, " ", good.from(), good.decisions(), true, List.of()));
        refusedForm("conduct.tolerance.from.missing", with(good, "x", null, good.decisions(), true, List.of()));
        refusedForm(
                "conduct.tolerance.from.future", with(good, "x", day.plusDays(1), good.decisions(), true, List.of()));
        refusedForm("conduct.tolerance.decision.missing", with(good, "x", good.from(), List.of(), true, List.of()));
        refusedForm(
                "conduct.tolerance.decision.number.missing",
                with(good, "x", good.from(), List.of(new ToleranceDecision("会", day, " ", "同意")), true, List.of()));
        refusedForm(
                "conduct.tolerance.noGain.missing", with(good, "x", good.from(), good.decisions(), null, List.of()));
        refusedForm(
                "exchange.file.disguised",
                with(good, "x", good.from(), good.decisions(), true, List.of(new ToleranceEvidence("a.pdf", new byte[] {
                    'M', 'Z', 0, 0, 0, 0
                }))));
        refusedForm(
                "conduct.tolerance.file.empty",
                with(
                        good,
                        "x",
                        good.from(),
                        good.decisions(),
                        true,
                        List.of(new ToleranceEvidence("a.pdf", new byte[0]))));
        assertThat(queries.countMine(applicant)).isZero();
    }

    private void refusedForm(String key, ToleranceForm form) {
        refused(key, () -> service.apply(applicant, form));
    }

    private static ToleranceForm with(
            ToleranceForm form,
            String matter,
            LocalDate from,
            List<ToleranceDecision> decisions,
            Boolean noGain,
            List<ToleranceEvidence> files) {
        return new ToleranceForm(
                null,
                "",
                matter,
                from,
                null,
                form.basis(),
                decisions,
                noGain,
                "",
                form.lossYuan(),
                form.loss(),
                form.remedy(),
                files,
                Ids.next());
    }

    @Test
    void a_file_that_changed_places_is_refused() {
        ToleranceReceipt receipt = made.apply(applicant);
        UUID copy = Ids.next();
        jdbc.sql("""
                        insert into tolerance_file (id, application_id, step_id, place, stored, key_id, cipher, about)
                        select ?, application_id, null, 99, stored, key_id, cipher, about from tolerance_file where application_id = ?""").params(copy, receipt.id().value()).update();
        assertThatThrownBy(() -> queries.file(applicant, receipt.id(), copy))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("conduct.damaged");
    }

    @Test
    void a_page_costs_the_same_however_many_there_are() {
        made.apply(applicant);
        int few = CountedStatements.during(() -> queries.page(discipline, ToleranceFilter.none(), 0, 200))
                .size();
        IntStream.range(0, 6).forEach(n -> made.apply(applicant));
        assertThat(CountedStatements.during(() -> queries.page(discipline, ToleranceFilter.none(), 0, 200)))
                .hasSize(few);
    }

    private long reads(ToleranceReceipt receipt) {
        return jdbc.sql("select count(*) from tolerance_read where application_id = ?")
                .param(receipt.id().value())
                .query(Long.class)
                .single();
    }

    private long audited(String action, ToleranceReceipt receipt) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, receipt.id().toString())
                .query(Long.class)
                .single();
    }
}
