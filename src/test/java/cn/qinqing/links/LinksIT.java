package cn.qinqing.links;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.identity.Role;
import cn.qinqing.links.domain.LinkNights;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.CallFilter;
import cn.qinqing.portal.CallQueries;
import cn.qinqing.portal.CallRow;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.VisitAnswer;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitAnswers;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitService;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How links leave the house, who may have a hand in it, and what happens where none can be sent. */
class LinksIT extends DatabaseTest {

    private static final String PURPOSE = VisitConfirmations.PURPOSE;

    @Autowired
    ApplicationContext context;

    @Autowired
    Links links;

    @Autowired
    CallBacks calls;

    @Autowired
    CallQueries list;

    @Autowired
    VisitAnswers answers;

    @Autowired
    VisitQueries queries;

    @Autowired
    LinkNights nights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Asked asked;

    @BeforeEach
    void asked() {
        asked = new Asked(context);
    }

    @Test
    void the_recorder_asks_and_the_system_writes_to_the_contact_who_agreed() throws Exception {
        EnterpriseId enterprise = asked.reachable();
        asked.contact(enterprise, "19900001111", false);
        VisitId visit = asked.visit(enterprise);
        List<String> before = asked.messages(HOME);
        Sent sent = links.send(asked.recorder, PURPOSE, visit.value());
        assertThat(sent).isEqualTo(new Sent(LinkWay.SMS, null));
        List<String> written = new java.util.ArrayList<>(asked.messages(HOME));
        written.removeAll(before);
        String day = OfficeTime.today(clock).toString();
        assertThat(written)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith(Asked.PHONE + "\n")
                        .contains("待确认企业", day, asked.unitName, "/t/", "输入编号", "政务服务热线 12345")
                        .doesNotContain(Asked.SECRET, "19900001111"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("outbox/sms"))))
                .isEqualTo("rwx------");
        Links.Status status = links.status(PURPOSE, visit.value());
        assertThat(status.open()).isEqualTo(1);
        assertThat(status.onCallList()).isFalse();
        assertThat(status.deliveries()).singleElement().satisfies(one -> {
            assertThat(one.bySystem()).isTrue();
            assertThat(one.failure()).isNull();
        });
        refused("links.sent.already", () -> links.send(asked.recorder, PURPOSE, visit.value()));
        nothingStored(written.getFirst().replaceAll("(?s).*/t/([0-9a-z]{26}).*", "$1"));
        nothingStored(written.getFirst().replaceAll("(?s).*编号 (\\d{4} \\d{4}).*", "$1"));
    }

    /** In no column of any table, the audit log included. */
    private void nothingStored(String secret) {
        assertThat(secret).hasSizeBetween(9, 26);
        String plain = secret.replace(" ", "");
        for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list()) {
            jdbc.sql("select * from `" + table + "`").query(row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    assertThat(String.valueOf(row.getString(i))).as(table).doesNotContain(secret, plain);
                }
            });
        }
    }

    @Test
    void what_cannot_be_sent_becomes_a_call_and_says_why() {
        EnterpriseId nobody = asked.enterprise();
        EnterpriseId unasked = asked.enterprise();
        asked.contact(unasked, Asked.PHONE, false);
        EnterpriseId landline = asked.enterprise();
        asked.contact(landline, "0996-2012345", true);
        assertThat(reason(nobody)).isEqualTo(CallReason.NO_CONTACT);
        assertThat(reason(unasked)).isEqualTo(CallReason.NO_CONSENT);
        assertThat(reason(landline)).isEqualTo(CallReason.NO_CHANNEL);
    }

    private CallReason reason(EnterpriseId enterprise) {
        VisitId visit = asked.visit(enterprise);
        Sent sent = links.send(asked.recorder, PURPOSE, visit.value());
        assertThat(sent.way()).isNull();
        assertThat(links.status(PURPOSE, visit.value()).onCallList()).isTrue();
        refused("links.call.already", () -> links.send(asked.recorder, PURPOSE, visit.value()));
        assertThat(row(enterprise).reason()).isEqualTo(sent.call());
        return sent.call();
    }

    @Test
    void a_message_that_cannot_be_written_becomes_a_call() throws Exception {
        VisitId visit = asked.visit(asked.reachable());
        var folder = HOME.resolve("outbox/sms");
        links.send(asked.recorder, PURPOSE, asked.visit(asked.reachable()).value());
        var aside = HOME.resolve("outbox/aside");
        Files.move(folder, aside);
        Files.writeString(folder, "a file stands in the way");
        try {
            assertThat(links.send(asked.recorder, PURPOSE, visit.value()))
                    .isEqualTo(new Sent(null, CallReason.NOT_SENT));
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        Links.Status status = links.status(PURPOSE, visit.value());
        assertThat(status.onCallList()).isTrue();
        assertThat(status.deliveries().getFirst().failure()).isEqualTo("links.sms.notWritten");
    }

    @Test
    void who_had_a_hand_in_it_or_whose_unit_did_neither_sees_a_link_nor_rings_back() {
        EnterpriseId enterprise = asked.enterprise();
        VisitId visit = asked.visit(enterprise);
        Actor colleague = Asked.somebodyOf(asked.unit, Role.COMMERCE_CLERK);
        Actor recorderAtTheDesk = new Actor.Person(
                asked.recorder.account(),
                null,
                UnitId.create(),
                null,
                "换了单位的记录人",
                Role.COMMERCE_CLERK.rights(),
                Scope.all("test"));
        links.send(asked.recorder, PURPOSE, visit.value());
        CallId call = row(enterprise).id();
        for (Actor involved : List.of(colleague, recorderAtTheDesk)) {
            refused("links.involved", () -> links.handOver(involved, PURPOSE, visit.value(), LinkWay.SCREEN));
            refused("links.involved", () -> links.revoke(involved, PURPOSE, visit.value()));
            assertThat(calls.read(involved, call).hindrance()).isEqualTo("links.involved");
            assertThat(calls.read(involved, call).contacts()).isEmpty();
            refused("links.involved", () -> calls.tried(involved, call, CallResult.NOT_REACHED, ""));
            refused("links.involved", () -> calls.answered(involved, call, confirmed(visit), ""));
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> links.handOver(asked.recorder, PURPOSE, visit.value(), LinkWay.SCREEN))
                .isInstanceOf(RightMissing.class);
        assertThat(links.handOver(asked.federation, PURPOSE, visit.value(), LinkWay.SCREEN)
                        .about()
                        .title())
                .contains(asked.unitName);
        assertThat(links.status(PURPOSE, visit.value()).deliveries().getFirst().actorName())
                .isEqualTo(asked.federation.name());
    }

    @Test
    void a_case_outside_the_scope_is_not_there() {
        VisitId visit = asked.visit(asked.reachable());
        Actor elsewhere = new Actor.Person(
                asked.desk.account(),
                null,
                null,
                null,
                "县经办",
                Role.COMMERCE_CLERK.rights(),
                new Scope.Within(Set.of("652824"), Set.of()));
        refused("visits.unknown", () -> links.send(elsewhere, PURPOSE, visit.value()));
        refused("visits.unknown", () -> links.handOver(elsewhere, PURPOSE, visit.value(), LinkWay.SCREEN));
        refused("links.purpose.unknown", () -> links.send(asked.desk, "nothing", visit.value()));
    }

    @Test
    void what_an_enterprise_says_on_the_telephone_is_kept_as_its_answer() {
        EnterpriseId enterprise = asked.enterprise();
        asked.contact(enterprise, "0996-2012345", false);
        VisitId visit = asked.visit(enterprise);
        HandedOver open = asked.link(visit);
        links.send(asked.recorder, PURPOSE, visit.value());
        CallBacks.Call call = calls.read(asked.desk, row(enterprise).id());
        assertThat(call.contacts())
                .singleElement()
                .satisfies(one -> assertThat(one.phone()).isEqualTo("0996-2012345"));
        assertThat(call.page().items()).hasSize(2);
        calls.tried(asked.desk, call.entry().id(), CallResult.NOT_REACHED, "无人接");
        calls.answered(
                asked.desk,
                call.entry().id(),
                new LinkAnswer(
                        VisitAnswerKind.CORRECTED.name(), "来的是两个人", call.page().version()),
                "张主任接的");
        assertThat(answers.of(asked.recorder, visit)).singleElement().satisfies(answer -> {
            assertThat(answer.byLink()).isFalse();
            assertThat(answer.words()).isEqualTo("来的是两个人");
            assertThat(answer.notedBy()).isEqualTo(asked.desk.name());
        });
        assertThat(closed(enterprise).outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(closed(enterprise).attempts()).isEqualTo(2);
        assertThat(links.status(PURPOSE, visit.value()).open()).isZero();
        assertThat(open.id()).isNotNull();
        refused("links.call.closed", () -> calls.tried(asked.desk, call.entry().id(), CallResult.NOT_REACHED, ""));
    }

    @Test
    void an_answer_through_a_link_ends_the_call() {
        EnterpriseId enterprise = asked.enterprise();
        VisitId visit = asked.visit(enterprise);
        links.send(asked.recorder, PURPOSE, visit.value());
        String token = Asked.token(asked.link(visit));
        LinkDoor.Opened answered = context.getBean(LinkDoor.class).answer(token, confirmed(visit), "203.0.113.9");
        assertThat(answered).isInstanceOf(LinkDoor.Ended.class);
        assertThat(closed(enterprise).outcome()).isEqualTo(CallOutcome.BY_LINK);
    }

    @Test
    void nobody_is_rung_on_more_than_three_days_and_silence_is_no_answer() {
        EnterpriseId enterprise = asked.enterprise();
        VisitId visit = asked.visit(enterprise);
        links.send(asked.recorder, PURPOSE, visit.value());
        CallId call = row(enterprise).id();
        calls.tried(asked.desk, call, CallResult.NOT_REACHED, "");
        calls.tried(asked.desk, call, CallResult.NOT_REACHED, "同一天");
        for (int day = 1; day <= 2; day++) {
            jdbc.sql(
                            "insert into call_attempt (id, call_back_id, attempted_at, actor_name, result, note) values (uuid(), ?, now(6) - interval ? day, '测试', 'NOT_REACHED', '')")
                    .params(call.value(), day)
                    .update();
        }
        assertThat(row(enterprise).attempts()).isEqualTo(4);
        calls.tried(asked.desk, call, CallResult.NOT_REACHED, "第三天");
        assertThat(closed(enterprise).outcome()).isEqualTo(CallOutcome.NOT_REACHED);
        assertThat(answers.of(asked.recorder, visit)).isEmpty();
    }

    @Test
    void who_does_not_want_to_answer_is_left_alone() {
        EnterpriseId enterprise = asked.enterprise();
        VisitId visit = asked.visit(enterprise);
        links.send(asked.recorder, PURPOSE, visit.value());
        refused(
                "links.call.note.long",
                () -> calls.tried(asked.desk, row(enterprise).id(), CallResult.DECLINED, "长".repeat(501)));
        calls.tried(asked.desk, row(enterprise).id(), CallResult.DECLINED, "不用了");
        assertThat(closed(enterprise).outcome()).isEqualTo(CallOutcome.DECLINED);
        assertThat(answers.of(asked.recorder, visit)).isEmpty();
    }

    @Test
    void at_night_old_rows_go_lost_messages_become_calls_and_calls_about_nothing_end() {
        VisitId visit = asked.visit(asked.reachable());
        UUID old = asked.link(visit).id().value();
        jdbc.sql(
                        "update link set made_at = now(6) - interval 200 day, expires_at = now(6) - interval 91 day where id = ?")
                .param(old)
                .update();
        UUID recent = asked.link(visit).id().value();
        jdbc.sql(
                        "update link set made_at = now(6) - interval 100 day, expires_at = now(6) - interval 89 day where id = ?")
                .param(recent)
                .update();
        VisitId lost = asked.visit(asked.reachable());
        UUID unsent = asked.link(lost).id().value();
        jdbc.sql("update link set made_at = now(6) - interval 2 hour, made_for = 'SENDING', id = uuid() where id = ?")
                .param(unsent)
                .update();
        EnterpriseId withdrawn = asked.enterprise();
        VisitId taken = asked.visit(withdrawn);
        links.send(asked.recorder, PURPOSE, taken.value());
        context.getBean(VisitService.class)
                .withdraw(
                        asked.recorder,
                        taken,
                        queries.details(asked.recorder, taken).version(),
                        "选错企业");
        nights.run();
        nights.run();
        assertThat(exists(old)).isFalse();
        assertThat(exists(recent)).isTrue();
        assertThat(links.status(PURPOSE, visit.value()).deliveries())
                .as("what was delivered stays")
                .hasSize(2);
        assertThat(links.status(PURPOSE, lost.value()).onCallList()).isTrue();
        assertThat(links.status(PURPOSE, lost.value()).deliveries().getFirst().failure())
                .isEqualTo("links.sent.uncertain");
        assertThat(closed(withdrawn).outcome()).isEqualTo(CallOutcome.GONE);
    }

    private boolean exists(UUID link) {
        return jdbc.sql("select count(*) from link where id = ?")
                        .param(link)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void after_a_merge_the_kept_enterprise_is_written_to_and_rung() {
        EnterpriseId kept = asked.enterprise();
        EnterpriseId merged = asked.reachable();
        VisitId visit = asked.visit(merged);
        EnterpriseId rung = asked.enterprise();
        VisitId called = asked.visit(rung);
        links.send(asked.recorder, PURPOSE, called.value());
        Merges merges = context.getBean(Merges.class);
        merges.merge(asked.desk, kept, merged, "重复建档");
        merges.merge(asked.desk, kept, rung, "重复建档");
        assertThat(links.send(asked.recorder, PURPOSE, visit.value()).way()).isEqualTo(LinkWay.SMS);
        assertThat(row(kept).id()).isNotNull();
        String token = Asked.token(asked.link(visit));
        context.getBean(LinkDoor.class).answer(token, confirmed(visit), "203.0.113.10");
        assertThat(answers.of(asked.recorder, visit))
                .extracting(VisitAnswer::kind)
                .containsExactly(VisitAnswerKind.CONFIRMED);
    }

    @Test
    void deliveries_and_calls_are_never_changed() {
        VisitId visit = asked.visit(asked.reachable());
        asked.link(visit);
        for (String change : List.of("update link_delivery set way = 'COPY'", "delete from link_delivery")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(change).update())
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    private LinkAnswer confirmed(VisitId visit) {
        return new LinkAnswer(
                VisitAnswerKind.CONFIRMED.name(),
                "",
                queries.details(asked.desk, visit).version());
    }

    private CallRow row(EnterpriseId enterprise) {
        return find(enterprise, new CallFilter(null, null));
    }

    private CallRow closed(EnterpriseId enterprise) {
        return find(enterprise, new CallFilter(null, CallFilter.State.CLOSED));
    }

    private CallRow find(EnterpriseId enterprise, CallFilter filter) {
        return list.page(asked.desk, filter, 0, 1000).stream()
                .filter(row -> row.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow();
    }
}
