package cn.qinqing.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.people.PostService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise is given after its legal review, and let go by keeping it or by changing it by law, in no other way. */
class CommitmentServiceIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CommitmentService service;

    @Autowired
    CommitmentFulfilment fulfilment;

    @Autowired
    CommitmentQueries queries;

    @Autowired
    CommitmentFigures figures;

    @Autowired
    JdbcClient jdbc;

    private PromiseFixture made;

    @BeforeEach
    void people() {
        made = new PromiseFixture(beans);
    }

    private static void refuses(String key, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_promise_is_in_force_after_its_legal_review_alone() {
        CommitmentId id = made.draft();
        assertThat(made.row(id).state()).isEqualTo(CommitmentState.DRAFT);
        assertThat(made.row(id).number()).matches("\\S*政诺〔\\d{4}〕\\d{4,}号");
        refuses("commitments.act.state.DRAFT", () -> fulfilment.keep(made.clerk, id, 0, made.today, "凭证"));
        refuses("commitments.legal.no", () -> service.review(made.clerk, id, 0, " ", made.today));
        refuses("commitments.legal.on", () -> service.review(made.clerk, id, 0, "法审1号", null));
        refuses("commitments.legal.future", () -> service.review(made.clerk, id, 0, "法审1号", made.today.plusDays(1)));
        refuses("commitments.clash", () -> service.review(made.clerk, id, 7, "法审1号", made.today));
        service.review(made.clerk, id, 0, "法审1号", made.today);
        assertThat(made.row(id).state()).isEqualTo(CommitmentState.OPEN);
        refuses("commitments.act.inForce", () -> service.change(made.clerk, id, made.form()));
        refuses("commitments.act.notDraft", () -> service.withdraw(made.clerk, id, 1, "做不到"));
        assertThatThrownBy(() -> jdbc.sql("update commitment set legal_no = null, legal_on = null where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_post_promises_and_who_held_it_that_day_is_named() {
        CommitmentId id = made.open();
        assertThat(made.row(id).promisedTitle()).isEqualTo(made.title + " 前诺人");
        assertThat(made.row(id).holder()).isEqualTo("前诺人");
        made.succeeded(made.today);
        assertThat(made.row(id).promisedTitle()).isEqualTo(made.title + " 前诺人");
        assertThat(made.row(id).holder()).isEqualTo("接任人");
        assertThat(made.details(id).holders())
                .extracting(CommitmentDetails.Holder::name)
                .containsExactly("接任人", "前诺人");
    }

    @Test
    void what_is_wrong_in_the_form_is_said_beside_its_field_and_sent_twice_it_is_one() {
        CommitmentForm form = made.form();
        refuses(
                "commitments.due.early",
                () -> service.promise(
                        made.clerk,
                        CommitmentForm.of(
                                made.enterprise,
                                "POLICY",
                                "拨付",
                                CommitmentBasis.LETTER,
                                "函1号",
                                made.today,
                                made.unit,
                                made.post,
                                made.today,
                                made.today.minusDays(1))));
        refuses(
                "commitments.promisedName.missing",
                () -> service.promise(
                        made.clerk,
                        CommitmentForm.of(
                                made.enterprise,
                                "POLICY",
                                "拨付",
                                CommitmentBasis.LETTER,
                                "函1号",
                                made.today,
                                made.unit,
                                made.post,
                                made.today.minusYears(9),
                                made.today)));
        refuses(
                "commitments.instalments.sum",
                () -> service.promise(
                        made.clerk,
                        form.about("", new BigDecimal("10"))
                                .in(List.of(new InstalmentForm(made.today, new BigDecimal("11"), "一次")))));
        refuses(
                "commitments.instalments.late",
                () -> service.promise(
                        made.clerk, form.in(List.of(new InstalmentForm(made.today.plusYears(1), null, "一次")))));
        refuses("commitments.amount.wrong", () -> service.promise(made.clerk, form.about("", new BigDecimal("-1"))));
        refuses("commitments.unit.notYours", () -> service.promise(made.stranger, form));
        jdbc.sql("update unit set active = false where id = ?")
                .param(made.unit.value())
                .update();
        refuses("commitments.unit.gone", () -> service.promise(made.clerk, form));
        jdbc.sql("update unit set active = true where id = ?")
                .param(made.unit.value())
                .update();
        UUID key = Ids.next();
        CommitmentForm sent = form.from(new CommitmentSource(CommitmentSource.Kind.CASE_DECISION, key), key);
        CommitmentId id = service.promise(made.clerk, sent);
        assertThat(service.promise(made.clerk, sent)).isEqualTo(id);
        assertThat(queries.from(made.clerk, new CommitmentSource(CommitmentSource.Kind.CASE_DECISION, key)))
                .extracting(CommitmentRow::id)
                .containsExactly(id);
    }

    @Test
    void nothing_is_closed_as_a_former_leaders() {
        CommitmentId id = made.late();
        assertThat(made.row(id).standing()).isEqualTo(CommitmentStanding.LATE);
        for (String excuse : List.of("前任领导答应的，本届不认", "政府换届", "上届班子定的", "原领导个人表态", "机构改革后无此职能")) {
            refuses("commitments.reason.former", () -> fulfilment.explain(made.clerk, id, 0, excuse, "不再履行"));
            refuses(
                    "commitments.changeBasis.former",
                    () -> fulfilment.changeByLaw(
                            made.clerk, id, 0, ChangeInterest.PUBLIC, excuse, "测〔2026〕1号", made.today, "无"));
        }
        fulfilment.explain(made.handler, id, 0, "土地指标未批复", "已报自治区，十二月底前交付");
        assertThat(made.details(id).reason()).isEqualTo("土地指标未批复");
        assertThat(made.row(id).standing()).isEqualTo(CommitmentStanding.LATE);
        assertThat(CommitmentState.values()).extracting(Enum::name).noneMatch(name -> name.contains("FORMER"));
    }

    @Test
    void a_change_by_law_needs_all_of_it() {
        CommitmentId id = made.late();
        refuses("commitments.interest.missing", () -> change(id, null, "依据", "文号", "补偿"));
        refuses("commitments.changeBasis.missing", () -> change(id, ChangeInterest.PUBLIC, "", "文号", "补偿"));
        refuses("commitments.changeDocument.missing", () -> change(id, ChangeInterest.PUBLIC, "依据", "", "补偿"));
        refuses("commitments.compensation.missing", () -> change(id, ChangeInterest.PUBLIC, "依据", "文号", ""));
        change(id, ChangeInterest.PUBLIC, "生态红线调整，经州政府常务会议审定", "巴政发〔2026〕9号", "补偿120万元，已支付");
        assertThat(made.row(id).state()).isEqualTo(CommitmentState.CHANGED);
        assertThat(made.details(id).change().documentNo()).isEqualTo("巴政发〔2026〕9号");
        assertThatThrownBy(() -> jdbc.sql("update commitment set compensation = null where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        refuses("commitments.act.state.CHANGED", () -> fulfilment.explain(made.clerk, id, 1, "原因", "措施"));
    }

    private void change(CommitmentId id, ChangeInterest interest, String basis, String document, String paid) {
        fulfilment.changeByLaw(made.clerk, id, 0, interest, basis, document, made.today, paid);
    }

    @Test
    void parts_are_kept_one_by_one_and_the_whole_after_all_of_them() {
        CommitmentId id = made.inParts();
        assertThat(made.row(id).standing()).isEqualTo(CommitmentStanding.LATE);
        refuses("commitments.act.partsOpen", () -> fulfilment.keep(made.handler, id, 0, made.today, "凭证"));
        UUID first = made.details(id).instalments().getFirst().id();
        refuses("commitments.evidence.missing", () -> fulfilment.keepPart(made.handler, id, 0, first, made.today, " "));
        fulfilment.keepPart(made.handler, id, 0, first, made.today, "拨付凭证 0715");
        assertThat(made.row(id).standing()).isEqualTo(CommitmentStanding.OPEN);
        assertThat(made.row(id).nextOn()).isEqualTo(made.today.plusMonths(5));
        refuses("commitments.part.kept", () -> fulfilment.keepPart(made.handler, id, 1, first, made.today, "再来"));
        fulfilment.keepPart(
                made.handler, id, 1, made.details(id).instalments().getLast().id(), made.today, "拨付凭证 0716");
        fulfilment.keep(made.handler, id, 2, made.today, "全部拨付");
        assertThat(made.row(id).standing()).isEqualTo(CommitmentStanding.KEPT);
        assertThat(made.details(id).history())
                .extracting(CommitmentDetails.Step::command)
                .containsExactly("KEEP", "KEEP_PART", "KEEP_PART", "REVIEW", "PROMISE");
    }

    @Test
    void another_post_answers_by_a_document_alone_and_the_unit_does_not_decide_that() {
        CommitmentId id = made.open();
        PostId other = made.post("副局长");
        made.appoint(other, made.person("分管人"), made.today.minusYears(1));
        refuses("commitments.act.bureau", () -> fulfilment.move(made.handler, id, 0, other, "文1号", "分工调整"));
        refuses("commitments.moveDocument.missing", () -> fulfilment.move(made.clerk, id, 0, other, "", "分工调整"));
        refuses("commitments.post.same", () -> fulfilment.move(made.clerk, id, 0, made.post, "文1号", "分工调整"));
        fulfilment.move(made.clerk, id, 0, other, "文1号", "分工调整");
        assertThat(made.row(id).holder()).isEqualTo("分管人");
        assertThat(made.row(id).waits()).isTrue();
        assertThat(made.details(id).holders())
                .extracting(CommitmentDetails.Holder::name)
                .containsExactly("分管人", "前诺人");
    }

    @Test
    void a_post_that_is_no_more_needs_another_one() {
        CommitmentId id = made.open();
        made.vacant(made.today);
        assertThat(made.row(id).needsPost()).isFalse();
        // a post on which promises hang is not closed; former ones are, of before they were written down
        int version = jdbc.sql("select version from post where id = ?")
                .param(made.post.value())
                .query(Integer.class)
                .single();
        refuses("people.post.hangs", () -> beans.getBean(PostService.class).close(made.clerk, made.post, version));
        jdbc.sql("update post set active = false where id = ?")
                .param(made.post.value())
                .update();
        assertThat(made.row(id).needsPost()).isTrue();
        CommitmentFilter needing = new CommitmentFilter(made.name, null, null, null, null, null, true, false, null);
        assertThat(queries.page(made.clerk, needing, List.of(), 0, 9))
                .extracting(CommitmentRow::id)
                .containsExactly(id);
        beans.getBean(CommitmentSweep.class).sweep();
        assertThat(made.row(id).waits()).isFalse();
    }

    @Test
    void seen_are_those_of_the_division_of_the_unit_and_of_the_post() {
        CommitmentId id = made.open();
        assertThat(queries.find(made.handler, id)).isPresent();
        assertThat(queries.find(made.stranger, id)).isEmpty();
        assertThat(queries.find(made.leader(made.promiser), id)).isPresent();
        Actor.Person next = made.leader(made.succeeded(made.today));
        assertThat(queries.find(made.leader(made.promiser), id)).isEmpty();
        assertThat(queries.find(next, id)).isPresent();
        refuses("commitments.unknown", () -> fulfilment.explain(made.stranger, id, 0, "原因", "措施"));
    }

    @Test
    void each_figure_counts_the_rows_that_the_list_shows() {
        made.open();
        made.late();
        made.inParts();
        made.draft();
        CommitmentFigures.Line line = figures.of(made.clerk, null).units().stream()
                .filter(one -> made.unit.value().toString().equals(one.key()))
                .findFirst()
                .orElseThrow();
        for (CommitmentStanding standing : CommitmentFigures.COUNTED) {
            CommitmentFilter filter =
                    new CommitmentFilter(null, standing, made.unit, null, null, null, false, false, null);
            assertThat(queries.count(made.clerk, filter)).as(standing.name()).isEqualTo(line.of(standing));
        }
        assertThat(line.of(CommitmentStanding.LATE)).isEqualTo(2);
        assertThat(line.of(CommitmentStanding.OPEN)).isEqualTo(1);
    }
}
