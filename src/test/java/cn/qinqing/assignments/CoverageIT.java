package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.domain.CoverageNews;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.enterprises.EnterpriseSort;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleFilter;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class CoverageIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Coverage coverage;

    @Autowired
    FactKeeper facts;

    @Autowired
    CoverageCheck check;

    private Liaisons made;
    private LocalDate today;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        today = made.today;
    }

    @Test
    void every_figure_counts_the_rows_that_its_list_shows() {
        believable();
        for (LocalDate day : List.of(today, today.minusMonths(5))) {
            Coverage.Picture picture = coverage.picture(made.clerk, day);
            var wrong = new ArrayList<String>();
            for (CoverageFigure figure : CoverageFigure.values()) {
                compare(wrong, figure, day, Map.of(), picture.total().get(figure));
                picture.parts()
                        .forEach((by, parts) -> parts.forEach((value, figures) -> {
                            if (by == Coverage.By.DIVISION || figure.counted() != CoverageFigure.Of.LEADERS) {
                                compare(wrong, figure, day, Map.of(by, value), figures.get(figure));
                            }
                        }));
            }
            assertThat(wrong).as(day.toString()).isEmpty();
        }
    }

    @Test
    void the_whole_picture_takes_one_statement() {
        believable();
        facts.awaited();
        assertThat(CountedStatements.during(() -> coverage.picture(made.clerk, today)))
                .hasSize(1);
    }

    @Test
    void the_frequency_of_the_tier_on_that_day_says_who_is_behind() {
        EnterpriseId enterprise = made.enterprise();
        made.tier(enterprise, "PREFECTURE", today.minusMonths(12));
        made.contact(enterprise, today.minusMonths(5), "ON_SITE", ContactLog.State.HELD);
        assertThat(shown(enterprise, CoverageFigure.BEHIND, today)).isTrue();
        assertThat(shown(enterprise, CoverageFigure.BEHIND, today.minusMonths(3)))
                .isFalse();
        assertThat(shown(enterprise, CoverageFigure.BEHIND, today.minusMonths(11)))
                .as("new in its tier")
                .isFalse();
        made.contact(enterprise, today.minusDays(10), "PHONE", ContactLog.State.HELD);
        assertThat(shown(enterprise, CoverageFigure.BEHIND, today))
                .as("a call is no visit")
                .isTrue();
        assertThat(shown(enterprise, CoverageFigure.OFFICER_BEHIND, today))
                .as("but it is a contact")
                .isFalse();
        made.contact(enterprise, today.minusDays(5), "ON_SITE", ContactLog.State.DECLINED);
        assertThat(shown(enterprise, CoverageFigure.BEHIND, today))
                .as("declined by the enterprise")
                .isFalse();
        assertThat(shown(enterprise, CoverageFigure.NEVER_VISITED, today.minusMonths(6)))
                .isTrue();
        assertThat(shown(enterprise, CoverageFigure.NEVER_VISITED, today)).isFalse();
    }

    @Test
    void a_leader_without_too_few_and_too_many_is_found() {
        PostId post = made.led(made.person("领导甲"));
        assertThat(loads(post)).containsExactly(CoverageFigure.LEADER_NONE);
        for (int i = 0; i < 4; i++) {
            EnterpriseId enterprise = made.enterprise();
            made.tier(enterprise, "COUNTY", today.minusMonths(12));
            made.leader(enterprise, post);
            if (i == 0) {
                assertThat(loads(post)).containsExactly(CoverageFigure.LEADER_FEW);
            }
            if (i == 2) {
                assertThat(loads(post)).isEmpty();
            }
        }
        assertThat(loads(post)).containsExactly(CoverageFigure.LEADER_MANY);
    }

    @Test
    void the_nightly_check_leaves_no_assignment_without_anybody_silently() {
        EnterpriseId enterprise = made.enterprise();
        PostId post = made.post();
        made.leader(enterprise, post);
        check.run();
        assertThat(found(enterprise)).containsExactly(Coverage.Finding.Kind.POST_VACANT);
        check.run();
        assertThat(found(enterprise)).as("found once").hasSize(1);
        made.appoint(post, made.person("继任者"), today);
        check.run();
        assertThat(found(enterprise)).isEmpty();
        assertThat(coverage.lastCheck()).isPresent();
    }

    @Test
    void the_clerk_of_the_division_is_told_in_one_line_until_nothing_is_vacant_there() {
        UnitId office = context.getBean(PeopleService.class)
                .createUnit(
                        made.clerk,
                        new UnitForm(
                                "空缺局" + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652824", null, null));
        Actor.Person clerk = context.getBean(AccountActors.class)
                .find(context.getBean(AccountService.class)
                        .provision(
                                new Actor.Job("测试准备", EnumSet.allOf(Right.class)),
                                new NewAccount("v" + Ids.next().toString().replace("-", ""), "经办人", null, office),
                                Side.BUSINESS,
                                Set.of(Role.COMMERCE_CLERK),
                                "Bosten-Lake-2026"))
                .orElseThrow();
        NoticeFilter vacant = new NoticeFilter(null, AssignmentNotices.VACANT.name());
        Inbox inbox = context.getBean(Inbox.class);
        made.leader(made.enterprise(), made.post());
        check.run();
        check.run();
        assertThat(inbox.page(clerk, vacant, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.says()).endsWith("\u001f" + coverage.countFindings(clerk)));
        context.getBean(JdbcClient.class)
                .sql("update coverage_finding set resolved_on = ? where resolved_on is null")
                .param(today)
                .update();
        context.getBean(CoverageNews.class).checked();
        assertThat(inbox.page(clerk, vacant, 0, 9)).isEmpty();
    }

    @Test
    void the_nightly_check_finds_an_officer_who_left_the_service() {
        EnterpriseId enterprise = made.enterprise();
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("在岗的人")));
        EnterpriseId other = made.enterprise();
        made.begin(other, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.person("离岗的人")));
        check.run();
        assertThat(found(enterprise)).isEmpty();
        assertThat(found(other)).containsExactly(Coverage.Finding.Kind.PERSON_GONE);
    }

    @Test
    void what_ends_within_thirty_days_is_told_and_what_ends_later_is_not() {
        EnterpriseId enterprise = made.enterprise();
        PostId post = made.led(made.person("将满者"));
        Period soon = Period.inclusive(today.minusDays(3), today.plusDays(30));
        AssignmentId ending = made.bean(AssignmentService.class)
                .begin(
                        made.clerk,
                        BeginAssignment.of(enterprise, AssignmentRole.LEADER, new Holder.OfPost(post), soon, null));
        assertThat(has(ending, CoverageFigure.ENDING, today)).isTrue();
        assertThat(has(ending, CoverageFigure.ENDING, today.minusDays(1))).isFalse();
    }

    @Test
    void a_subsidiary_without_its_own_takes_tier_and_leader_from_its_parent() {
        EnterpriseId parent = made.enterprise();
        EnterpriseId subsidiary = made.enterprise();
        assertThat(shown(subsidiary, CoverageFigure.NO_LEADER, today)).isTrue();
        assertThat(shown(subsidiary, CoverageFigure.NO_TIER, today)).isTrue();
        made.tier(parent, "PREFECTURE", today.minusMonths(12));
        made.leader(parent, made.led(made.person("母公司领导")));
        made.subsidiary(parent, subsidiary);
        assertThat(shown(subsidiary, CoverageFigure.NO_LEADER, today)).isFalse();
        assertThat(shown(subsidiary, CoverageFigure.NO_TIER, today)).isFalse();
        assertThat(shown(subsidiary, CoverageFigure.BEHIND, today)).isTrue();
        assertThat(shown(subsidiary, CoverageFigure.NO_OFFICER, today))
                .as("an officer is not inherited")
                .isTrue();
        assertThat(made.bean(Tiers.class)
                        .ruleOf(subsidiary, today)
                        .orElseThrow()
                        .tier())
                .isEqualTo("PREFECTURE");
        assertThat(row(subsidiary).leader()).contains("母公司领导");
        assertThat(row(subsidiary).leaderOfParent()).isTrue();
        assertThat(made.bean(AssignmentQueries.class).leadersOfParent(made.clerk, subsidiary))
                .extracting(AssignmentRow::holder)
                .containsExactly("母公司领导");
        made.tier(subsidiary, "COUNTY", today);
        made.leader(subsidiary, made.led(made.person("自己的领导")));
        assertThat(made.bean(Tiers.class)
                        .ruleOf(subsidiary, today)
                        .orElseThrow()
                        .tier())
                .isEqualTo("COUNTY");
        assertThat(row(subsidiary).leader()).contains("自己的领导");
        assertThat(row(subsidiary).leaderOfParent()).isFalse();
        assertThat(made.bean(AssignmentQueries.class).leadersOfParent(made.clerk, subsidiary))
                .isEmpty();
    }

    private EnterpriseRow row(EnterpriseId enterprise) {
        return made
                .bean(EnterpriseQueries.class)
                .page(
                        made.clerk,
                        new EnterpriseFilter(null, "652824", null, null, false),
                        EnterpriseSort.CHANGED,
                        true,
                        0,
                        10_000)
                .stream()
                .filter(row -> row.id().equals(enterprise))
                .findFirst()
                .orElseThrow();
    }

    /** A little of everything, so that no figure is zero for want of rows. */
    private void believable() {
        EnterpriseId none = made.enterprise();
        EnterpriseId vacant = made.enterprise();
        made.leader(vacant, made.post());
        EnterpriseId behind = made.enterprise();
        made.tier(behind, "PREFECTURE", today.minusMonths(12));
        made.leader(behind, made.led(made.person("乙")));
        made.begin(behind, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("丙")));
        made.contact(behind, today.minusMonths(8), "MEETING", ContactLog.State.HELD);
        made.contact(none, today.minusDays(1), "ON_SITE", ContactLog.State.HELD);
        made.led(made.person("丁"));
        EnterpriseId subsidiary = made.enterprise();
        made.subsidiary(behind, subsidiary);
        made.leader(subsidiary, made.led(made.person("戊")));
        made.subsidiary(behind, made.enterprise());
    }

    private void compare(
            List<String> wrong, CoverageFigure figure, LocalDate day, Map<Coverage.By, String> part, long count) {
        long rows = rows(figure, day, part);
        if (rows != count) {
            wrong.add(figure + " " + part + ": " + count + ", the list has " + rows);
        }
    }

    private long rows(CoverageFigure figure, LocalDate day, Map<Coverage.By, String> part) {
        String division = part.get(Coverage.By.DIVISION);
        String tier = part.get(Coverage.By.TIER);
        String section = part.get(Coverage.By.SECTION);
        String size = part.get(Coverage.By.SIZE);
        Map<String, String> narrowed = new HashMap<>(Map.of("gap", figure.name()));
        if (tier != null) {
            narrowed.put("tier", tier);
        }
        return switch (figure.counted()) {
            case ENTERPRISES ->
                made.bean(EnterpriseQueries.class)
                        .count(
                                made.clerk,
                                new EnterpriseFilter(null, division, null, null, false, section, size, day, narrowed));
            case ASSIGNMENTS ->
                made.bean(AssignmentQueries.class)
                        .count(
                                made.clerk,
                                new AssignmentFilter(day, null, division, null, figure, tier, section, size));
            case LEADERS ->
                made.bean(PeopleQueries.class)
                        .count(made.clerk, new PeopleFilter(null, null, null, division, day, narrowed));
        };
    }

    private boolean shown(EnterpriseId enterprise, CoverageFigure figure, LocalDate day) {
        String name = made.bean(EnterpriseQueries.class)
                .hit(made.clerk, enterprise)
                .orElseThrow()
                .name();
        return made
                .bean(EnterpriseQueries.class)
                .page(
                        made.clerk,
                        new EnterpriseFilter(
                                null, "652824", null, null, false, null, null, day, Map.of("gap", figure.name())),
                        cn.qinqing.enterprises.EnterpriseSort.NAME,
                        false,
                        0,
                        10_000)
                .stream()
                .anyMatch(row -> row.name().equals(name));
    }

    private List<CoverageFigure> loads(PostId post) {
        return CoverageFigure.of(CoverageFigure.Of.LEADERS).stream()
                .filter(figure -> made
                        .bean(PeopleQueries.class)
                        .page(
                                made.clerk,
                                new PeopleFilter(null, null, null, "652824", today, Map.of("gap", figure.name())),
                                0,
                                10_000)
                        .stream()
                        .anyMatch(row -> row.title().equals(title(post))))
                .toList();
    }

    private String title(PostId post) {
        return made.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select title from post where id = ?")
                .param(post.value())
                .query(String.class)
                .single();
    }

    private boolean has(AssignmentId id, CoverageFigure figure, LocalDate day) {
        return made
                .bean(AssignmentQueries.class)
                .page(
                        made.clerk,
                        new AssignmentFilter(day, null, "652824", null).only(figure),
                        AssignmentSort.FROM,
                        true,
                        0,
                        10_000)
                .stream()
                .anyMatch(row -> row.id().equals(id));
    }

    private List<Coverage.Finding.Kind> found(EnterpriseId enterprise) {
        return coverage.findings(made.clerk, 10_000).stream()
                .filter(one -> one.enterprise().equals(enterprise))
                .map(Coverage.Finding::kind)
                .toList();
    }
}
