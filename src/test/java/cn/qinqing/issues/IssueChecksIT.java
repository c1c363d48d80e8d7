package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk finds out before an issue goes to a unit, and how a case is found by what is read aloud. */
class IssueChecksIT extends DatabaseTest {

    private static final Actor DOOR = new Actor.Job("公开入口", Set.of(Right.ISSUE_RAISE));

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssueIntake intake;

    @Autowired
    IssueChecks checks;

    @Autowired
    IssueTranslations translations;

    @Autowired
    IssueTriage triage;

    @Autowired
    IssueFinder finder;

    @Autowired
    IssueQueries queries;

    @Autowired
    EnterpriseQueries enterprises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private IssueCycle cycle;

    @BeforeEach
    void people() {
        cycle = new IssueCycle(beans);
    }

    private Raised asked(String name, String phone) {
        return intake.open(DOOR, IssueIntakeIT.open(name, phone, Origin.Kind.PUBLIC, null));
    }

    @Test
    void nothing_is_dispatched_before_somebody_rang_back_and_knows_who_it_is() {
        Raised raised = asked("老马拌面店" + Ids.next(), "13912345678");
        refused("issues.intake.unverified", () -> triage.dispatch(cycle.desk, cycle.dispatch(raised.id(), "")));
        refused("issues.intake.unverified", () -> checks.register(cycle.desk, raised.id(), ""));
        checks.verify(cycle.desk, raised.id(), "本人接听，属实");
        refused("issues.intake.verified", () -> checks.verify(cycle.otherDesk, raised.id(), ""));
        refused("issues.intake.unknown", () -> triage.dispatch(cycle.desk, cycle.dispatch(raised.id(), "")));
        IssueOrigin origin = checks.of(cycle.desk, raised.id());
        assertThat(origin.unverified()).isFalse();
        assertThat(origin.checkedAt()).isNotNull();
        assertThat(origin.checkedBy()).isEqualTo(cycle.desk.name());
        EnterpriseId made = checks.register(cycle.desk, raised.id(), "");
        assertThat(enterprises.hit(cycle.desk, made)).isPresent();
        assertThat(enterprises.details(cycle.desk, made).contacts())
                .extracting(one -> one.phone())
                .containsExactly("13912345678");
        triage.dispatch(cycle.desk, cycle.dispatch(raised.id(), ""));
        assertThat(cycle.stateOf(raised.id())).isEqualTo(IssueStatus.DISPATCHED);
        assertThat(queries.details(cycle.desk, raised.id()).history())
                .extracting(IssueDetails.Step::command)
                .contains("VERIFY", "IDENTIFY", "DISPATCH");
    }

    @Test
    void a_caller_who_turns_out_to_be_in_the_list_leaves_the_issue_there_and_no_number() {
        Raised raised = asked("冒称的企业" + Ids.next(), "13912345679");
        EnterpriseId caller = queries.details(cycle.desk, raised.id()).row().enterprise();
        checks.verify(cycle.desk, raised.id(), "");
        refused("issues.intake.enterprise.missing", () -> checks.identify(cycle.desk, raised.id(), null));
        checks.identify(cycle.desk, raised.id(), cycle.enterprise);
        assertThat(queries.details(cycle.desk, raised.id()).row().enterprise()).isEqualTo(cycle.enterprise);
        assertThat(enterprises.details(cycle.desk, cycle.enterprise).contacts()).isEmpty();
        assertThat(enterprises.mergedInto(caller)).contains(cycle.enterprise);
        refused("enterprises.provisional.known", () -> checks.identify(cycle.desk, raised.id(), cycle.enterprise));
    }

    @Test
    void the_number_to_ring_back_is_masked_until_somebody_with_the_right_reads_it_and_that_is_logged() {
        Raised raised = asked("店" + Ids.next(), "13987654321");
        assertThat(checks.of(cycle.supervisor, raised.id()).facts().raiserPhone())
                .isEqualTo("139****4321");
        assertThat(checks.phone(cycle.desk, raised.id())).isEqualTo("13987654321");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'ISSUE_PHONE_READ' and subject_id = ?")
                        .param(raised.id().toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void triage_fills_in_what_nobody_was_asked() {
        IssueId id = cycle.raised(IssuePrivacy.NORMAL);
        IntakeFacts facts = IntakeFacts.of("李四", "0996-2031234")
                .classified(
                        IssueNature.COMPLAINT, IssueStage.PRODUCING, IssueUrgency.URGENT, new BigDecimal("12000.50"));
        checks.fill(cycle.desk, id, facts);
        // the form knows a masked number only: empty leaves it
        checks.fill(
                cycle.desk,
                id,
                facts.classified(IssueNature.HELP, null, null, null).from("", ""));
        IntakeFacts kept = checks.of(cycle.desk, id).facts();
        assertThat(kept.nature()).isEqualTo(IssueNature.HELP);
        assertThat(kept.stage()).isNull();
        refused(
                "issues.intake.amount.wrong",
                () -> checks.fill(cycle.desk, id, facts.classified(null, null, null, new BigDecimal("0"))));
    }

    @Test
    void what_the_caller_adds_stands_in_the_history_and_changes_no_state() {
        IssueId id = cycle.dispatched();
        refused("issues.intake.words.missing", () -> checks.supplement(cycle.desk, id, " "));
        checks.supplement(cycle.desk, id, "今天又停了一次");
        assertThat(cycle.stateOf(id)).isEqualTo(IssueStatus.DISPATCHED);
        assertThat(queries.details(cycle.desk, id).history().getFirst().reason())
                .isEqualTo("今天又停了一次");
        IssueId over = cycle.in(IssueStatus.CLOSED);
        refused("issues.intake.words.over", () -> checks.supplement(cycle.otherDesk, over, "还有"));
    }

    @Test
    void a_translation_names_who_made_it_and_the_original_stays() {
        IssueId id = cycle.raised(IssuePrivacy.NORMAL);
        LocalDate today = OfficeTime.today(clock);
        refused("issues.translation.by.missing", () -> translations.add(cycle.desk, id, "译文", "", today));
        refused(
                "issues.translation.on.future",
                () -> translations.add(cycle.desk, id, "译文", "州民宗委翻译室", today.plusDays(1)));
        translations.add(cycle.desk, id, "门前修路，进货车进不来。请帮忙", "州民宗委翻译室", today);
        assertThat(translations.of(cycle.desk, id))
                .contains(new IssueTranslations.Translation("门前修路，进货车进不来。请帮忙", "州民宗委翻译室", today));
        IssueDetails details = queries.details(cycle.desk, id);
        assertThat(details.text()).isEqualTo(IssueCycle.SAID);
        assertThat(details.row().title()).isEqualTo("门前修路，进货车进不来");
    }

    @Test
    void a_case_is_found_by_its_number_however_it_is_read_aloud() {
        IssueId id = cycle.raised(IssuePrivacy.NORMAL);
        String number = queries.details(cycle.desk, id).row().number();
        String serial = number.replaceAll(".*〕0*(\\d+)号", "$1");
        String year = number.replaceAll(".*〔(\\d+)〕.*", "$1");
        for (String typed : List.of(
                number,
                year + " " + serial,
                year.substring(2) + " " + serial,
                year + "年" + serial + "号",
                "巴企诉（" + year + "）000" + serial,
                "２０" + year.substring(2) + "－" + serial,
                serial)) {
            assertThat(finder.find(cycle.desk, typed))
                    .as(typed)
                    .extracting(IssueRow::id)
                    .contains(id);
        }
        assertThat(finder.find(cycle.desk, "没有数字")).isEmpty();
        assertThat(finder.find(cycle.desk, "")).isEmpty();
    }

    @Test
    void a_case_is_found_by_the_number_to_ring_back() {
        String last = Long.toString(Math.floorMod(Ids.next().hashCode(), 10_000_000) + 10_000_000L)
                .substring(1);
        Raised raised = asked("店" + Ids.next(), "0996-" + last);
        assertThat(finder.find(cycle.desk, last)).extracting(IssueRow::id).contains(raised.id());
        assertThat(finder.find(cycle.desk, "0996 " + last))
                .extracting(IssueRow::id)
                .contains(raised.id());
        assertThat(finder.unverified(cycle.desk, 1_000))
                .extracting(IssueRow::id)
                .contains(raised.id());
    }
}
