package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A record of a visit is corrected or taken back in the open: both versions stay. */
class VisitChangesIT extends DatabaseTest {

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    IssueQueries issues;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    ContactLog contacts;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private TransactionTemplate apart;

    @Autowired
    Clock clock;

    private final Actor officer = Actors.with(Role.LIAISON_OFFICER);
    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;

    @BeforeEach
    void apart() {
        apart = new TransactionTemplate(transactions.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void a_correction_shows_both_versions_and_moves_the_contact_calendar() {
        VisitId id = recorded();
        LocalDate before = today().minusDays(3);
        visits.correct(officer, correction(id, before, "座谈改为两期", "日期记错"));
        VisitDetails visit = queries.details(officer, id);
        assertThat(visit.row().on()).isEqualTo(before);
        assertThat(visit.row().mode()).isEqualTo(VisitMode.PHONE);
        assertThat(visit.text()).isEqualTo("座谈改为两期");
        assertThat(visit.participants())
                .extracting(VisitDetails.Participant::name)
                .containsExactly("新同行", "厂长");
        assertThat(visit.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.on()).isEqualTo(today());
            assertThat(earlier.text()).isEqualTo("原话");
            assertThat(earlier.companions()).isEqualTo("原同行");
            assertThat(earlier.reason()).isEqualTo("日期记错");
            assertThat(earlier.byWithdrawal()).isFalse();
        });
        assertThat(contacts.lastHeld(enterprise)).isEqualTo(before);
        assertThat(audited("VISIT_CORRECTED", id)).contains("日期记错", today().toString(), before.toString());
        assertThat(timeline.of(officer, enterprise, 10))
                .extracting(Timeline.Entry::kind)
                .contains("visits.timeline.corrected", "visits.timeline.ON_SITE");
    }

    @Test
    void a_withdrawn_visit_counts_nowhere_stays_readable_and_its_issue_goes_on() {
        VisitId id = recorded();
        visits.withdraw(clerk, id, version(id), "选错企业");
        assertThat(queries.count(clerk, VisitFilter.ofEnterprise(enterprise))).isZero();
        assertThat(contacts.lastHeld(enterprise)).isNull();
        VisitDetails visit = queries.details(officer, id);
        assertThat(visit.withdrawn()).isTrue();
        assertThat(visit.hindrance()).isEqualTo("visits.change.withdrawn");
        assertThat(visit.earlier().getFirst().reason()).isEqualTo("选错企业");
        assertThat(issues.details(clerk, queries.issuesOf(id).getFirst().id())
                        .row()
                        .status())
                .isEqualTo(IssueStatus.REGISTERED);
        assertThat(audited("VISIT_WITHDRAWN", id)).contains("选错企业");
        assertThatThrownBy(() -> visits.withdraw(clerk, id, version(id), "再撤")).hasMessage("visits.change.withdrawn");
        assertThatThrownBy(() -> visits.correct(clerk, correction(id, today(), "", "改")))
                .hasMessage("visits.change.withdrawn");
    }

    @Test
    void who_may_not_change_it_is_refused_and_nothing_is_kept() {
        VisitId id = recorded();
        CorrectVisit correction = correction(id, today(), "别人的话", "代改");
        assertThatThrownBy(() -> visits.correct(Actors.with(Role.LIAISON_OFFICER), correction))
                .hasMessage("visits.change.notYours");
        assertThatThrownBy(() -> visits.correct(
                        Actors.with(new Scope.Within(Set.of("652824"), Set.of()), Role.COMMERCE_CLERK), correction))
                .hasMessage("visits.unknown");
        assertThatThrownBy(() -> visits.correct(Actors.with(Role.SUPERVISOR), correction))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> visits.correct(officer, correction(id, today().plusDays(1), "", "改")))
                .hasMessage("visits.day.future");
        assertThatThrownBy(() -> visits.correct(officer, correction(id, today(), "", " ")))
                .hasMessage("visits.reason.missing");
        assertThatThrownBy(() -> visits.withdraw(officer, id, version(id) + 1, "旧页面"))
                .hasMessage("visits.clash");
        VisitDetails visit = queries.details(officer, id);
        assertThat(visit.earlier()).isEmpty();
        assertThat(visit.text()).isEqualTo("原话");
    }

    @Test
    void a_correction_of_the_participants_alone_is_seen_by_whoever_opened_it_before() {
        VisitId id = recorded();
        int opened = version(id);
        visits.correct(officer, participants(id, opened, "新同行"));
        assertThat(version(id)).isGreaterThan(opened);
        assertThatThrownBy(() -> visits.correct(officer, participants(id, opened, "另一位")))
                .hasMessage("visits.clash");
        visits.correct(officer, participants(id, version(id), "另一位"));
        assertThat(queries.details(officer, id).participants())
                .extracting(VisitDetails.Participant::name)
                .contains("另一位");
    }

    /** From 11.6.2 on the server refuses to lock a row that changed after the transaction's first read. */
    @Test
    void who_waits_for_another_change_is_told_of_it_also_under_snapshot_isolation() throws Exception {
        VisitId id = recorded();
        int opened = version(id);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> faster = threads.submit(() -> transactions.executeWithoutResult(status -> {
                visits.correct(officer, participants(id, opened, "先到"));
                held.countDown();
                await(tried);
            }));
            Future<?> slower = threads.submit(() -> transactions.executeWithoutResult(status -> {
                await(held);
                jdbc.sql("set session innodb_snapshot_isolation = 1").update();
                tried.countDown();
                try {
                    visits.correct(officer, participants(id, opened, "后到"));
                } finally {
                    jdbc.sql("set session innodb_snapshot_isolation = 0").update();
                }
            }));
            faster.get();
            assertThatThrownBy(slower::get).hasRootCauseMessage("visits.clash");
        }
    }

    @Test
    void issues_and_corrections_of_others_never_wait_for_an_open_one() {
        VisitId second = recorded();
        visits.record(officer, record(List.of()));
        VisitId id = visits.record(officer, record(List.of())).id();
        RecordVisit another = record(List.of("缺人"));
        transactions.executeWithoutResult(open -> {
            visits.correct(officer, participants(id, version(id), "先到"));
            visits.record(officer, record(List.of("缺地")));
            apart.executeWithoutResult(meanwhile -> {
                jdbc.sql("set session innodb_lock_wait_timeout = 1").update();
                try {
                    visits.record(officer, another);
                    visits.correct(officer, participants(second, version(second), "同时"));
                } finally {
                    jdbc.sql("set session innodb_lock_wait_timeout = default").update();
                }
            });
        });
        assertThat(queries.details(officer, second).earlier()).hasSize(1);
    }

    private RecordVisit record(List<String> said) {
        return new RecordVisit(
                enterprise,
                today(),
                VisitMode.ON_SITE,
                List.of(new RecordVisit.Participant("原同行", null)),
                List.of("厂长"),
                "原话",
                said.stream()
                        .map(words -> new RecordVisit.Said(words, IssuePrivacy.NORMAL))
                        .toList(),
                null,
                Ids.next());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
            // the other one goes on to its first statement, or to its lock
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private CorrectVisit participants(VisitId id, int version, String companion) {
        return new CorrectVisit(
                id, version, today(), VisitMode.ON_SITE, List.of(companion), List.of("厂长"), "原话", "补记同行");
    }

    private CorrectVisit correction(VisitId id, LocalDate on, String text, String reason) {
        return new CorrectVisit(id, version(id), on, VisitMode.PHONE, List.of("新同行"), List.of("厂长"), text, reason);
    }

    private int version(VisitId id) {
        return queries.details(clerk, id).version();
    }

    private String audited(String action, VisitId id) {
        return jdbc.sql("select facts from audit_event where action = ? and subject_id = ?")
                .params(action, id.toString())
                .query(String.class)
                .single();
    }

    private VisitId recorded() {
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("走访更正企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        return visits.record(officer, record(List.of("缺水"))).id();
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
