package cn.qinqing.serviceplans;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.serviceplans.CaseDecisionDetails.Ask;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case-by-case decision from the proposal to the meeting, and what stops it on the way. */
class CaseDecisionIT extends DatabaseTest {

    @Autowired
    CaseDecisionService service;

    @Autowired
    CaseDecisionQueries queries;

    @Autowired
    WorkingDays days;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private CaseDecisionCycle made;

    @BeforeEach
    void people() {
        made = new CaseDecisionCycle(context);
    }

    @Test
    void it_goes_from_the_proposal_to_the_meeting_and_every_step_stays() {
        CaseDecisionId id = made.in(CaseDecisionState.APPROVED_CHANGED);
        CaseDecisionDetails details = queries.details(made.chair, id);
        assertThat(details.row().number()).matches("[^〔]+事议〔\\d{4}〕\\d{4,}号");
        assertThat(details.asked())
                .extracting(ask -> ask.opinion().kind())
                .containsExactlyInAnyOrder(CaseOpinionKind.AGREE, CaseOpinionKind.CONDITIONAL);
        assertThat(details.asked()).extracting(Ask::due).containsOnly(days.after(made.today, 5));
        assertThat(details.joint()).isPresent();
        assertThat(details.review(CaseReviewKind.LEGAL))
                .hasValueSatisfying(one -> assertThat(one.passed()).isTrue());
        assertThat(details.meeting().reason()).isEqualTo("指标减半");
        assertThat(details.steps())
                .extracting(CaseDecisionDetails.Step::command)
                .containsExactly(
                        "APPROVE_CHANGED",
                        "PASS_FAIR",
                        "PASS_LEGAL",
                        "CLOSE_REVIEW",
                        "GIVE_OPINION",
                        "GIVE_OPINION",
                        "START_REVIEW",
                        "PROPOSE");
        assertThat(jdbc.sql("select count(*) from timeline_entry where ref_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void sent_twice_it_is_one() {
        CaseDecisionForm form = made.form(null);
        assertThat(service.propose(made.proposer, form)).isEqualTo(service.propose(made.proposer, form));
    }

    @Test
    void the_joint_review_waits_for_each_unit_or_a_reason() {
        CaseDecisionId id = made.inJointReview();
        service.opine(made.unit, CaseDecisionCycle.agree(id));
        refused("serviceplans.case.silent", () -> service.closeReview(made.chair, id, "结论"));
        refused("serviceplans.case.opinion.given", () -> service.opine(made.unit, CaseDecisionCycle.agree(id)));
        refused("serviceplans.case.reason.missing", () -> service.waive(made.chair, id, made.second, ""));
        refused("serviceplans.case.opinion.notAsked", () -> service.waive(made.chair, id, made.proposing, "没问过"));
        service.waive(made.chair, id, made.second, "两次催办未答复，事项不涉及其职责");
        service.closeReview(made.chair, id, "结论");
        assertThat(queries.details(made.chair, id).asked())
                .extracting(ask -> ask.opinion().kind())
                .contains(CaseOpinionKind.WAIVED);
    }

    @Test
    void individual_favours_cannot_pass_and_the_author_cannot_review() {
        CaseDecisionId id = made.reviewed();
        refused(
                "serviceplans.case.review.favours.refused",
                () -> service.review(
                        made.reviewer, new ReviewCase(id, CaseReviewKind.FAIR, true, true, "公竞1号", made.today, "")));
        refused(
                "serviceplans.case.review.favours.missing",
                () -> service.review(
                        made.reviewer, new ReviewCase(id, CaseReviewKind.FAIR, true, null, "公竞1号", made.today, "")));
        Actor.Person author = new Actor.Person(
                made.proposer.account(),
                made.proposer.person(),
                made.proposing,
                null,
                "提报人",
                made.reviewer.rights(),
                Scope.all("test"));
        refused(
                "serviceplans.case.reviewer.author",
                () -> service.review(author, made.review(id, CaseReviewKind.LEGAL, true)));
        service.review(made.reviewer, made.review(id, CaseReviewKind.FAIR, false));
        assertThat(made.stateOf(id)).isEqualTo(CaseDecisionState.NOT_PASSED);
        service.revise(made.proposer, id, "删去税费优惠");
        CaseDecisionDetails again = queries.details(made.chair, id);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.row().state()).isEqualTo(CaseDecisionState.PROPOSED);
        assertThat(again.reviews()).as("what was found stays").hasSize(1);
        assertThat(again.review(CaseReviewKind.FAIR)).isEmpty();
        service.startReview(made.chair, id, List.of(made.first), 3);
        service.opine(made.unit, CaseDecisionCycle.agree(id));
        service.closeReview(made.chair, id, "同意");
        service.review(made.reviewer, made.review(id, CaseReviewKind.LEGAL, true));
        service.review(made.reviewer, made.review(id, CaseReviewKind.FAIR, true));
        service.decide(made.chair, made.decided(id, CaseDecisionState.APPROVED));
    }

    @Test
    void a_refused_one_keeps_its_reasons_and_is_proposed_anew_with_a_link() {
        CaseDecisionId id = made.in(CaseDecisionState.REFUSED);
        refused(
                "serviceplans.case.state.REFUSED",
                () -> service.decide(made.chair, made.decided(id, CaseDecisionState.APPROVED)));
        CaseDecisionId anew = service.propose(made.proposer, made.form(id));
        assertThat(queries.details(made.chair, anew).previous().id()).isEqualTo(id);
        CaseDecisionDetails old = queries.details(made.chair, id);
        assertThat(old.next().id()).isEqualTo(anew);
        assertThat(old.meeting().reason()).isEqualTo("指标减半");
        assertThat(old.steps().getFirst().command()).isEqualTo("PROPOSE_ANEW");
        refused("serviceplans.case.state.PROPOSED", () -> service.propose(made.proposer, made.form(anew)));
    }

    @Test
    void an_opinion_on_paper_is_recorded_by_the_chair_with_its_scan() {
        CaseDecisionId id = made.inJointReview();
        byte[] pdf = "%PDF-1.7 scan".getBytes(StandardCharsets.UTF_8);
        CasePaper paper = new CasePaper("王局长", made.today, "州财函〔2026〕5号", "scan.pdf", pdf);
        refused(
                "serviceplans.case.hand.RECORD_OPINION",
                () -> service.opine(
                        made.unit, new GiveCaseOpinion(id, made.second, CaseOpinionKind.DISAGREE, "预算没有安排", paper)));
        refused(
                "serviceplans.case.paper.file.missing",
                () -> service.opine(
                        made.chair,
                        new GiveCaseOpinion(
                                id,
                                made.second,
                                CaseOpinionKind.DISAGREE,
                                "预算没有安排",
                                new CasePaper("王局长", made.today, "5号", null, null))));
        service.opine(made.chair, new GiveCaseOpinion(id, made.second, CaseOpinionKind.DISAGREE, "预算没有安排", paper));
        CaseDecisionDetails.Opinion opinion = queries.details(made.chair, id).asked().stream()
                .filter(ask -> ask.unit().equals(made.second))
                .findFirst()
                .orElseThrow()
                .opinion();
        assertThat(opinion.paper()).contains("王局长", "州财函");
        assertThat(service.file(made.chair, id, opinion.file()).name()).isEqualTo("scan.pdf");
        refused("serviceplans.case.unknown", () -> service.file(outsider(), id, opinion.file()));
    }

    @Test
    void the_database_holds_the_steps_too() {
        CaseDecisionId proposed = made.proposed();
        for (String state : List.of("REVIEWED", "LEGAL_PASSED", "FAIR_PASSED", "CLEARED", "APPROVED", "REFUSED")) {
            assertThatThrownBy(() -> jdbc.sql("update case_decision set state = ? where id = ?")
                            .params(state, proposed.value())
                            .update())
                    .as(state)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> joint(proposed)).as("nobody was asked").isInstanceOf(DataAccessException.class);
        CaseDecisionId asked = made.inJointReview();
        assertThatThrownBy(() -> joint(asked)).as("nobody answered").isInstanceOf(DataAccessException.class);
        CaseDecisionId reviewed = made.reviewed();
        assertThatThrownBy(() -> review(reviewed, "FAIR", true, true, made.reviewer))
                .as("favours that pass")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> review(reviewed, "LEGAL", true, false, made.proposer))
                .as("the author reviews")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> meeting(reviewed)).as("no review").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update case_decision set meeting_id = ? where id = ?")
                        .params(Ids.next(), reviewed.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        CaseDecisionId refused = made.in(CaseDecisionState.REFUSED);
        assertThatThrownBy(() -> jdbc.sql("update case_decision set state = 'APPROVED' where id = ?")
                        .param(refused.value())
                        .update())
                .as("a state that is not its meeting's")
                .isInstanceOf(DataAccessException.class);
        for (String table : List.of("case_meeting", "case_review", "case_joint", "case_opinion", "case_event")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where case_id = ?")
                            .param(refused.value())
                            .update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void joint(CaseDecisionId id) {
        jdbc.sql("""
                        insert into case_joint (id, case_id, round, conclusion, closed_name, closed_at)
                        values (?, ?, 1, '结论', '某人', utc_timestamp(6))""").params(Ids.next(), id.value()).update();
    }

    private void review(CaseDecisionId id, String kind, boolean passed, boolean favours, Actor.Person reviewer) {
        jdbc.sql("""
                        insert into case_review (id, case_id, round, joint_id, kind, passed, favours, number, reviewed_on, words, author_id, reviewer_id,
                          reviewer, recorded_at)
                        select ?, id, round, joint_id, ?, ?, ?, '1号', current_date, '意见', author_id, ?, '某人', utc_timestamp(6)
                        from case_decision where id = ?""")
                .params(
                        Ids.next(),
                        kind,
                        passed,
                        favours,
                        reviewer.personId().orElseThrow().value(),
                        id.value())
                .update();
    }

    private void meeting(CaseDecisionId id) {
        jdbc.sql("""
                        insert into case_meeting (id, case_id, round, outcome, meeting, document_no, held_on, reason, joint_id, legal_id, fair_id,
                          recorded_name, recorded_at)
                        select ?, id, round, 'APPROVED', '会', '1号', current_date, '', joint_id, uuid(), uuid(), '某人', utc_timestamp(6)
                        from case_decision where id = ?""").params(Ids.next(), id.value()).update();
    }

    @Test
    void who_has_nothing_to_do_with_it_does_not_see_it() {
        CaseDecisionId id = made.inJointReview();
        refused("serviceplans.case.unknown", () -> queries.details(outsider(), id));
        Actor asked = made.person(made.first, new Scope.Within(Set.of(), Set.of(made.first)), Role.HANDLER);
        assertThat(queries.details(asked, id).row().id()).isEqualTo(id);
        assertThat(queries.opinions(asked, 0, 10))
                .extracting(CaseOpinionRow::id)
                .containsExactly(id);
        assertThat(queries.countOpinions(outsider())).isZero();
    }

    private Actor outsider() {
        UnitId unit = made.unit("外县局");
        return made.person(unit, new Scope.Within(Set.of("652824"), Set.of(unit)), Role.HANDLER);
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        CaseDecisionForm good = made.form(null);
        refusedForm("serviceplans.case.enterprise.missing", form(good, null, "x", good.amountYuan(), "y"));
        refusedForm("serviceplans.case.title.missing", form(good, made.enterprise, " ", good.amountYuan(), "y"));
        refusedForm("serviceplans.case.amount.wrong", form(good, made.enterprise, "x", new BigDecimal("-1"), "y"));
        refusedForm("serviceplans.case.insufficiency.missing", form(good, made.enterprise, "x", null, ""));
        refusedForm("enterprises.unknown", form(good, new EnterpriseId(Ids.next()), "x", null, "y"));
        jdbc.sql("update enterprise set state = 'CANCELLED' where id = ?")
                .param(made.enterprise.value())
                .update();
        refusedForm("serviceplans.case.enterprise.over", form(good, made.enterprise, "x", null, "y"));
        jdbc.sql("update enterprise set state = 'OPERATING' where id = ?")
                .param(made.enterprise.value())
                .update();
        CaseDecisionId id = made.proposed();
        refused("serviceplans.case.units.missing", () -> service.startReview(made.chair, id, List.of(), 5));
        refused("serviceplans.case.days.wrong", () -> service.startReview(made.chair, id, List.of(made.first), 0));
        refused("serviceplans.case.units.gone", () -> service.startReview(made.chair, id, List.of(UnitId.create()), 5));
        CaseDecisionDetails now = queries.details(made.proposer, id);
        service.amend(made.proposer, id, form(now.form(), made.enterprise, "改了", null, "y"));
        refused(
                "serviceplans.case.clash",
                () -> service.amend(made.proposer, id, form(now.form(), made.enterprise, "又改", null, "y")));
    }

    private void refusedForm(String key, CaseDecisionForm form) {
        refused(key, () -> service.propose(made.proposer, form));
    }

    private static CaseDecisionForm form(
            CaseDecisionForm form, EnterpriseId enterprise, String title, BigDecimal amount, String insufficiency) {
        return new CaseDecisionForm(
                form.version(),
                enterprise,
                null,
                null,
                title,
                form.matter(),
                form.asked(),
                amount,
                insufficiency,
                Ids.next());
    }

    @Test
    void a_unit_that_is_asked_cannot_be_closed_and_a_page_is_one_query() {
        CaseDecisionId id = made.inJointReview();
        assertThat(context.getBean("unitCases", cn.qinqing.people.HangsOnUnit.class)
                        .count(made.first, made.today))
                .isEqualTo(1);
        service.opine(made.unit, CaseDecisionCycle.agree(id));
        assertThat(context.getBean("unitCases", cn.qinqing.people.HangsOnUnit.class)
                        .count(made.first, made.today))
                .isZero();
        CaseDecisionFilter filter = CaseDecisionFilter.ofEnterprise(made.enterprise);
        IntStream.range(0, 4).forEach(n -> made.proposed());
        assertThat(CountedStatements.during(() -> queries.page(made.chair, filter, List.of(), 0, 50)))
                .hasSize(1);
        assertThat(queries.page(made.chair, filter, List.of(), 0, 50)).hasSize(5);
        assertThat(queries.count(made.chair, filter)).isEqualTo(5);
        int details =
                CountedStatements.during(() -> queries.details(made.chair, id)).size();
        assertThat(details).isLessThanOrEqualTo(10);
    }

    @Test
    void what_waits_for_somebody_is_found() {
        CaseDecisionId asked = made.inJointReview();
        CaseDecisionId reviewed = made.reviewed();
        assertThat(mine(made.unit)).contains(asked).doesNotContain(reviewed);
        assertThat(mine(made.reviewer)).contains(reviewed).doesNotContain(asked);
        CaseDecisionId proposed = made.proposed();
        assertThat(mine(made.chair)).contains(proposed).doesNotContain(asked, reviewed);
    }

    private List<CaseDecisionId> mine(Actor actor) {
        return queries.page(actor, new CaseDecisionFilter("", null, made.enterprise, true), List.of(), 0, 50).stream()
                .map(CaseDecisionRow::id)
                .toList();
    }

    @Test
    void an_approved_one_becomes_measures_and_commitments_and_both_name_it() {
        CaseOutcomes outcomes = context.getBean(CaseOutcomes.class);
        CaseDecisionId refused = made.in(CaseDecisionState.REFUSED);
        refused("serviceplans.case.state.REFUSED", () -> outcomes.makeMeasure(made.chair, refused, null, measure()));
        CaseDecisionId id = made.in(CaseDecisionState.APPROVED);
        MeasureForm form = measure();
        outcomes.makeMeasure(made.chair, id, null, form);
        assertThat(outcomes.measures(made.chair, id)).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("单列用气指标");
            assertThat(context.getBean(PlanQueries.class)
                            .details(made.chair, one.plan())
                            .measures())
                    .anySatisfy(measure -> {
                        assertThat(measure.basis()).isEqualTo("〔2026〕12号纪要");
                        assertThat(measure.source().id()).isEqualTo(id.value());
                    });
        });
        assertThat(outcomes.plans(made.chair, id)).as("one was opened").hasSize(1);
        CaseDecisionId other = new CaseDecisionCycle(context).in(CaseDecisionState.APPROVED);
        refused(
                "serviceplans.case.plan.other",
                () -> outcomes.makeMeasure(
                        made.chair,
                        other,
                        outcomes.plans(made.chair, id).getFirst().id(),
                        measure()));
        refused(
                "serviceplans.case.hand.MAKE_MEASURE",
                () -> outcomes.makeMeasure(
                        made.somebody(made.proposing, Role.HANDLER, Role.COMMERCE_CLERK),
                        elsewhere(),
                        null,
                        measure()));
        refused(
                "serviceplans.case.commitment.other",
                () -> outcomes.makeCommitment(made.chair, other, promise(made.enterprise)));
        outcomes.makeCommitment(made.chair, id, promise(made.enterprise));
        assertThat(outcomes.commitments(made.chair, id)).singleElement().satisfies(one -> {
            assertThat(one.documentNo()).isEqualTo("〔2026〕12号纪要");
            assertThat(one.state()).isEqualTo(CommitmentState.OPEN);
        });
        assertThat(queries.details(made.chair, id).steps())
                .extracting(CaseDecisionDetails.Step::command)
                .startsWith("MAKE_COMMITMENT", "MAKE_MEASURE", "APPROVE");
    }

    /** An approved decision of an enterprise in another county. */
    private CaseDecisionId elsewhere() {
        CaseDecisionId id = made.in(CaseDecisionState.APPROVED);
        jdbc.sql("update enterprise set division_code = '652824' where id = ?")
                .param(made.enterprise.value())
                .update();
        return id;
    }

    private MeasureForm measure() {
        return new MeasureForm(
                "用气缺口",
                "单列用气指标",
                "",
                null,
                made.first,
                List.of(),
                null,
                made.today.plusMonths(2),
                null,
                null,
                null,
                Ids.next());
    }

    private CommitmentForm promise(EnterpriseId enterprise) {
        PeopleService people = context.getBean(PeopleService.class);
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        PostId post =
                people.createPost(clerk, new PostForm("局长" + Ids.next(), made.first, Organ.GOVERNMENT, true, "652800"));
        people.appoint(
                clerk,
                post,
                people.registerPerson(clerk, new PersonName("承诺局长")),
                Period.openFrom(made.today.minusYears(1)),
                null);
        return CommitmentForm.of(
                enterprise,
                "POLICY",
                "年度指标外单列用气指标",
                CommitmentBasis.MINUTES,
                "〔2026〕12号纪要",
                made.today,
                made.first,
                post,
                made.today,
                made.today.plusMonths(3));
    }

    @Test
    void days_are_counted_as_working_days() {
        LocalDate due = days.after(made.today, 3);
        assertThat(queries.left(made.today, due)).isEqualTo(3);
        assertThat(queries.left(made.today, made.today)).isZero();
        assertThat(queries.left(due, made.today)).isEqualTo(-3);
    }
}
