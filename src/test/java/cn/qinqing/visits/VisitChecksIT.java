package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.workbench.StoredFiles;
import cn.qinqing.workbench.TestAccounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader checks many records at once, or on paper, which a third person writes down. */
class VisitChecksIT extends DatabaseTest {

    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitChecks checks;

    @Autowired
    StoredFiles files;

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
    private Actor.Person self;

    @BeforeEach
    void people() {
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("核对测试企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        leader = people.registerPerson(clerk, new PersonName("核对领导"));
        PostId post =
                people.createPost(clerk, new PostForm("核对副州长" + Ids.next(), null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, post, leader, Period.openFrom(today().minusYears(1)), null);
        secretary = somebody(people.registerPerson(clerk, new PersonName("核对秘书")));
        authorities.grant(clerk, post, secretary.personId().orElseThrow(), today().minusMonths(1), null);
        self = somebody(leader);
    }

    @Test
    void a_leader_confirms_many_at_once_and_what_is_not_his_stays() {
        VisitId first = onBehalf();
        VisitId second = onBehalf();
        VisitId foreign = record(secretary, null);
        assertThat(queries.ids(self, toCheck(), 10)).containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(checks.confirmAll(self, List.of(first, second, foreign, second)))
                .isEqualTo(new VisitChecks.Outcome(2, 2));
        assertThat(queries.details(self, first).confirmed()).isTrue();
        assertThat(queries.details(self, foreign).confirmed()).isFalse();
        assertThat(queries.count(self, toCheck())).isZero();
        assertThat(checks.confirmAll(self, List.of(first))).isEqualTo(new VisitChecks.Outcome(0, 1));
        assertThat(checks.of(self, first)).hasValueSatisfying(check -> {
            assertThat(check.leader()).isEqualTo("核对领导");
            assertThat(check.recorder()).isEqualTo("核对秘书");
            assertThat(check.paper()).isNull();
            assertThat(check.checkedAt()).isNotNull();
        });
        assertThat(checks.of(self, foreign)).isEmpty();
    }

    @Test
    void nobody_confirms_in_another_ones_name() {
        VisitId id = onBehalf();
        assertThat(checks.confirmAll(clerk, List.of(id))).isEqualTo(new VisitChecks.Outcome(0, 1));
        assertThat(checks.confirmAll(secretary, List.of(id))).isEqualTo(new VisitChecks.Outcome(0, 1));
        assertThat(queries.count(clerk, toCheck())).isZero();
    }

    @Test
    void a_check_on_paper_is_written_down_by_a_third_person_and_all_three_are_on_record() {
        VisitId id = onBehalf();
        FileId scan = checks.keepScan(clerk, "核对.pdf", PDF);
        checks.recordPaper(clerk, new PaperCheck(id, version(id), today(), "属实", scan));
        assertThat(queries.details(clerk, id).confirmed()).isTrue();
        assertThat(checks.of(clerk, id)).hasValueSatisfying(check -> {
            assertThat(check.leader()).isEqualTo("核对领导");
            assertThat(check.recorder()).isEqualTo("核对秘书");
            assertThat(check.paper()).isEqualTo(new VisitCheck.Paper(today(), "属实", clerk.name(), scan));
        });
        assertThat(checks.scan(clerk, id).name()).isEqualTo("核对.pdf");
        assertThat(files.intact(scan)).isTrue();
        assertThatThrownBy(() -> visits.withdraw(secretary, id, version(id), "改主意"))
                .hasMessage("visits.change.confirmed");
        assertThatThrownBy(() -> jdbc.sql("update visit_paper_check set words = 'x' where visit_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void recorder_and_leader_write_down_no_paper_of_their_own() {
        VisitId id = onBehalf();
        assertThatThrownBy(() -> checks.recordPaper(secretary, new PaperCheck(id, version(id), today(), "", null)))
                .hasMessage("visits.paper.involved");
        assertThatThrownBy(() -> checks.recordPaper(self, new PaperCheck(id, version(id), today(), "", null)))
                .hasMessage("visits.paper.involved");
        assertThat(checks.hindrance(secretary, id)).contains("visits.paper.involved");
        assertThat(checks.hindrance(clerk, id)).isEmpty();
    }

    @Test
    void wrong_days_versions_and_records_are_refused() {
        VisitId id = onBehalf();
        assertThatThrownBy(
                        () -> checks.recordPaper(clerk, new PaperCheck(id, version(id), today().plusDays(1), "", null)))
                .hasMessage("visits.paper.future");
        assertThatThrownBy(() ->
                        checks.recordPaper(clerk, new PaperCheck(id, version(id), today().minusDays(1), "", null)))
                .hasMessage("visits.paper.early");
        assertThatThrownBy(() ->
                        checks.recordPaper(clerk, new PaperCheck(id, version(id), today(), "字".repeat(501), null)))
                .hasMessage("visits.paper.words");
        assertThatThrownBy(() -> checks.recordPaper(clerk, new PaperCheck(id, version(id) + 1, today(), "", null)))
                .hasMessage("visits.clash");
        VisitId own = record(secretary, null);
        assertThatThrownBy(() -> checks.recordPaper(clerk, new PaperCheck(own, version(own), today(), "", null)))
                .hasMessage("visits.paper.own");
        checks.recordPaper(clerk, new PaperCheck(id, version(id), today(), "", null));
        assertThatThrownBy(() -> checks.recordPaper(clerk, new PaperCheck(id, version(id), today(), "", null)))
                .hasMessage("visits.paper.done");
        assertThatThrownBy(() -> checks.scan(clerk, id)).hasMessage("visits.unknown");
    }

    @Test
    void a_scan_is_a_picture_or_a_pdf_and_nothing_in_their_clothes() throws IOException {
        assertThatThrownBy(() -> checks.keepScan(clerk, "签字.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("exchange.file.disguised");
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
            document.write(word);
        }
        assertThatThrownBy(() -> checks.keepScan(clerk, "签字.docx", word.toByteArray()))
                .hasMessage("visits.paper.scan");
    }

    private VisitFilter toCheck() {
        return new VisitFilter(null, null, null, null, null, false, enterprise, true);
    }

    private VisitId onBehalf() {
        return record(secretary, leader);
    }

    private VisitId record(Actor actor, PersonId behalf) {
        return visits.record(
                        actor,
                        new RecordVisit(
                                enterprise,
                                today(),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "代录内容",
                                List.of(),
                                behalf,
                                Ids.next()))
                .id();
    }

    private int version(VisitId id) {
        return queries.details(clerk, id).version();
    }

    private Actor.Person somebody(PersonId person) {
        Actor.Person stored = TestAccounts.stored(jdbc);
        Actor.Person with = Actors.with(Role.LIAISON_OFFICER);
        return new Actor.Person(stored.account(), person, with.unit(), null, "测试人员", with.rights(), with.scope());
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
