package cn.qinqing.serviceplans;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.shared.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The enterprise acknowledges its plan measure by measure, or says what it thinks of one. */
class PlanAgreementIT extends DatabaseTest {

    private static final String ADDRESS = "203.0.113.77";

    @Autowired
    ApplicationContext context;

    @Autowired
    WebApplicationContext web;

    @Autowired
    PlanAgreement agreement;

    @Autowired
    PlanVersions versions;

    @Autowired
    PlanService service;

    @Autowired
    Links links;

    @Autowired
    LinkDoor door;

    private TimelineFixture made;
    private Actor.Person caller;
    private MockMvc mvc;

    @BeforeEach
    void a_plan() {
        made = new TimelineFixture(context);
        caller = made.caller();
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    private HandedOver link() {
        return links.handOver(caller, PlanAgreement.PURPOSE, made.plan.value(), LinkWay.SLIP);
    }

    private LinkDoor.Opened answer(HandedOver link, int version, String gas, String gasWords, String staff) {
        return door.answer(
                Asked.token(link),
                new LinkAnswer(
                        "",
                        "",
                        "",
                        version,
                        Map.of(
                                made.gas.toString(), new LinkAnswer.Part(gas, gasWords),
                                made.staff.toString(), new LinkAnswer.Part(staff, ""))),
                ADDRESS);
    }

    @Test
    void all_acknowledged_the_plan_is_agreed_and_its_version_stands_for_ever() {
        made.submit();
        HandedOver link = link();
        assertThat(answer(link, 1, "ACKNOWLEDGE", "", "ACKNOWLEDGE")).isInstanceOf(LinkDoor.Ended.class);
        PlanDetails plan = made.details();
        assertThat(plan.state()).isEqualTo(PlanState.AGREED);
        assertThat(plan.course().agreedVersion()).isEqualTo(1);
        PlanAgreed agreed = agreement.status(made.clerk, made.plan);
        assertThat(agreed.agreed()).isTrue();
        assertThat(agreed.waiting()).isZero();
        assertThat(agreed.opinions())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(PlanOpinion.Kind.ACKNOWLEDGED));
        assertThat(versions.snapshot(made.clerk, made.plan, 1).measures())
                .extracting(PlanSnapshot.Measure::text)
                .containsExactly("协调接入园区中压管网", "组织专场招聘");
    }

    @Test
    void a_comment_comes_back_is_answered_and_only_what_changed_is_asked_again() {
        made.submit();
        answer(link(), 1, "COMMENT", "希望十二月底前通气", "ACKNOWLEDGE");
        assertThat(made.details().state()).isEqualTo(PlanState.DRAFT);
        PlanOpinion comment = agreement.status(made.clerk, made.plan).opinions().stream()
                .filter(PlanOpinion::open)
                .findFirst()
                .orElseThrow();
        assertThat(comment.words()).isEqualTo("希望十二月底前通气");
        agreement.reply(made.clerk, comment.id(), "已与燃气公司商定提前");
        assertThat(agreement.status(made.clerk, made.plan).open()).isZero();
        refused("serviceplans.agreement.reply.already", () -> agreement.reply(made.clerk, comment.id(), "再说一遍"));

        PlanDates dates = made.bean(PlanDates.class);
        var shift = dates.preview(
                made.clerk, made.start, made.monday.plusDays(11), made.monday.plusDays(15), ShiftFollowing.NOTHING);
        dates.change(
                made.clerk,
                new ShiftForm(
                        made.start,
                        made.monday.plusDays(11),
                        made.monday.plusDays(15),
                        ShiftFollowing.NOTHING,
                        "按企业意见提前",
                        shift.moves()));
        assertThat(agreement.status(made.clerk, made.plan).changedSince()).isTrue();
        refused("serviceplans.agree.changed", () -> service.agree(made.clerk, made.plan, "电话同意"));

        made.submit();
        assertThat(made.details().planVersion()).isEqualTo(2);
        LinkDoor.Page page = (LinkDoor.Page) door.open(Asked.token(link()), ADDRESS);
        assertThat(page.page().parts()).hasSize(1);
        assertThat(page.page().parts().getFirst().text()).isEqualTo("协调接入园区中压管网");
        assertThat(page.page().parts().getFirst().lines().toString()).contains("希望十二月底前通气", "已与燃气公司商定提前");
        assertThat(page.page().items()).hasSize(1);
        assertThat(versions.differences(made.clerk, made.plan, 1, 2))
                .extracting(PlanDifference::field)
                .containsExactly(PlanDifference.Field.START, PlanDifference.Field.END);

        answer(link(), 2, "ACKNOWLEDGE", "", "");
        assertThat(made.details().course().agreedVersion()).isEqualTo(2);
    }

    @Test
    void without_a_choice_or_words_the_link_stays_open_and_the_measure_is_named() {
        made.submit();
        HandedOver link = link();
        refused("serviceplans.agreement.part.missing", () -> answer(link, 1, "ACKNOWLEDGE", "", ""));
        refused("serviceplans.agreement.part.words.missing", () -> answer(link, 1, "COMMENT", " ", "ACKNOWLEDGE"));
        refused("serviceplans.agreement.changed", () -> answer(link, 7, "ACKNOWLEDGE", "", "ACKNOWLEDGE"));
        assertThat(agreement.status(made.clerk, made.plan).opinions()).isEmpty();
        assertThat(door.open(Asked.token(link), ADDRESS)).isInstanceOf(LinkDoor.Page.class);
    }

    @Test
    void nobody_who_wrote_the_plan_answers_for_the_enterprise() {
        made.submit();
        assertThat(agreement.involves(made.clerk, made.plan)).isTrue();
        assertThat(agreement.involves(caller, made.plan)).isFalse();
        refused("serviceplans.agreement.involved", () -> agreement.asked(made.clerk, made.plan));
        refused(
                "links.involved",
                () -> links.handOver(made.clerk, PlanAgreement.PURPOSE, made.plan.value(), LinkWay.SLIP));
        Map<java.util.UUID, PlanAsked.Said> said = new HashMap<>();
        said.put(made.gas.value(), new PlanAsked.Said(true, ""));
        said.put(made.staff.value(), new PlanAsked.Said(true, ""));
        agreement.answer(caller, made.plan, 1, said, null, "");
        assertThat(agreement.status(made.clerk, made.plan).opinions())
                .allSatisfy(one -> assertThat(one.called()).isTrue());
        assertThat(made.details().course().agreedVersion()).isEqualTo(1);
    }

    @Test
    void the_page_works_without_script_keeps_what_was_typed_and_looking_changes_nothing() throws Exception {
        made.submit();
        HandedOver link = link();
        List<String> sent = CountedStatements.during(() -> perform(get(Asked.path(link))));
        assertThat(sent).allSatisfy(one -> assertThat(one.strip().toLowerCase()).startsWith("select"));
        String html = perform(get(Asked.path(link))).getContentAsString();
        assertThat(html).contains("协调接入园区中压管网", "组织专场招聘", "环评批复", "同意", "有意见").doesNotContain("<script");
        MockHttpServletResponse again = perform(post(Asked.path(link))
                .param("token", Asked.token(link))
                .param("version", "1")
                .param("choice." + made.gas, "COMMENT")
                .param("words." + made.gas, "希望提前<b>")
                .param("words", "谢谢"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString())
                .contains("措施 2：请选择“同意”或“有意见”。", "希望提前&lt;b&gt;", "谢谢", "#p-" + made.staff)
                .containsPattern("value=\"COMMENT\" checked=\"checked\"");
        MockHttpServletResponse taken = perform(post(Asked.path(link))
                .param("token", Asked.token(link))
                .param("version", "1")
                .param("choice." + made.gas, "COMMENT")
                .param("words." + made.gas, "希望提前")
                .param("choice." + made.staff, "ACKNOWLEDGE")
                .param("words", "谢谢"));
        assertThat(taken.getStatus()).isEqualTo(303);
        assertThat(agreement.status(made.clerk, made.plan).opinions())
                .extracting(PlanOpinion::kind)
                .containsExactlyInAnyOrder(
                        PlanOpinion.Kind.NOTED, PlanOpinion.Kind.COMMENTED, PlanOpinion.Kind.ACKNOWLEDGED);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(from -> {
                        from.setRemoteAddr("2001:db8:77::9");
                        return from;
                    }))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
