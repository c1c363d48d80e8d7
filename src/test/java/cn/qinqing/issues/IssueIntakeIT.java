package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How issues come in: by every channel, from whoever stands in no list, and once only. */
class IssueIntakeIT extends DatabaseTest {

    private static final Actor DOOR = new Actor.Job("公开入口", Set.of(Right.ISSUE_RAISE));

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssueIntake intake;

    @Autowired
    IssueQueries queries;

    @Autowired
    EnterpriseQueries enterprises;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle cycle;

    @BeforeEach
    void people() {
        cycle = new IssueCycle(beans);
    }

    static OpenIntake open(String name, String phone, Origin.Kind channel, @Nullable UUID key) {
        return new OpenIntake(
                name,
                EnterpriseKind.SOLE_PROPRIETOR,
                "652801",
                "人民东路 12 号",
                "门前道路施工三个月，进货车进不来",
                "",
                phone,
                channel,
                "zh",
                IssuePrivacy.NORMAL,
                key);
    }

    @Test
    void whoever_stands_in_no_list_gets_a_number_at_once_and_stays_out_of_every_list() {
        String name = "老马拌面店" + Ids.next();
        long before = enterprises.count(cycle.desk, EnterpriseFilter.none());
        Raised raised = intake.open(DOOR, open(name, "13912345678", Origin.Kind.PUBLIC, null));
        assertThat(raised.number()).startsWith("巴企诉〔");
        IssueDetails issue = queries.details(cycle.desk, raised.id());
        assertThat(issue.row().enterpriseName()).isEqualTo(name);
        EnterpriseId caller = issue.row().enterprise();
        assertThat(enterprises.count(cycle.desk, EnterpriseFilter.none())).isEqualTo(before);
        assertThat(enterprises.pick(cycle.desk, name, 10)).isEmpty();
        assertThat(enterprises.hit(cycle.desk, caller)).isEmpty();
        refused("enterprises.unknown", () -> enterprises.details(cycle.desk, caller));
        assertThat(unverified(raised.id())).isTrue();
    }

    @Test
    void what_is_taken_down_on_the_telephone_was_heard() {
        Raised raised = intake.open(cycle.desk, open("小李修车铺" + Ids.next(), "0996-2034567", Origin.Kind.CALL, null));
        assertThat(unverified(raised.id())).isFalse();
    }

    @Test
    void a_form_that_comes_twice_makes_one_issue() {
        UUID key = Ids.next();
        String name = "两次店" + key;
        Raised first = intake.open(DOOR, open(name, "13912345678", Origin.Kind.PUBLIC, key));
        assertThat(intake.open(DOOR, open(name, "13912345678", Origin.Kind.PUBLIC, key)))
                .isEqualTo(first);
    }

    @Test
    void without_a_name_a_place_or_a_number_that_can_be_dialled_it_is_refused_with_a_sentence() {
        notTaken(open(" ", "13912345678", Origin.Kind.PUBLIC, null), "enterprises.provisional.name.missing");
        notTaken(open("店", "", Origin.Kind.PUBLIC, null), "issues.intake.phone.missing");
        notTaken(open("店", "打这个号", Origin.Kind.PUBLIC, null), "issues.intake.phone.wrong");
        OpenIntake fine = open("店", "13912345678", Origin.Kind.PUBLIC, null);
        notTaken(
                new OpenIntake(
                        fine.name(),
                        fine.kind(),
                        null,
                        "",
                        fine.text(),
                        "",
                        fine.phone(),
                        fine.channel(),
                        "zh",
                        fine.privacy(),
                        null),
                "enterprises.provisional.place.missing");
    }

    @Test
    void a_number_of_another_platform_is_taken_in_once_and_the_first_is_named() {
        String reference = "BZ" + Ids.next();
        Raised first = raise(Origin.Kind.HOTLINE_12345, "", reference);
        assertThatThrownBy(() -> raise(Origin.Kind.HOTLINE_12345, "", reference))
                .isInstanceOfSatisfying(RuleViolation.class, taken -> {
                    assertThat(taken.key()).isEqualTo("issues.intake.reference.taken");
                    assertThat(taken.arguments())
                            .contains(first.number(), first.id().value());
                });
        // the same number of another platform is another case
        assertThat(raise(Origin.Kind.PLATFORM, "国家政务平台", reference).number()).isNotEqualTo(first.number());
        refused("issues.intake.platform.missing", () -> raise(Origin.Kind.PLATFORM, "", reference));
        refused("issues.intake.reference.missing", () -> raise(Origin.Kind.HOTLINE_12345, "", ""));
    }

    private Raised raise(Origin.Kind channel, String platform, String reference) {
        return intake.raise(
                cycle.desk,
                new Origin(channel, null),
                new RaiseIssue(cycle.enterprise, IssueCycle.SAID, IssuePrivacy.NORMAL, cycle.today, null),
                IntakeFacts.of("张三", "13800001111").from(platform, reference));
    }

    private void notTaken(OpenIntake open, String sentence) {
        refused(sentence, () -> intake.open(DOOR, open));
    }

    private boolean unverified(IssueId id) {
        return jdbc.sql("select unverified from issue_intake where issue_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
