package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.workbench.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AssignmentServiceIT extends DatabaseTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Period YEAR = Period.inclusive(NEW_YEAR, LocalDate.of(2026, 12, 31));

    @Autowired
    AssignmentService assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries enterpriseQueries;

    @Autowired
    PeopleService people;

    @Autowired
    Timeline timeline;

    @Autowired
    Settings settings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void a_leader_answers_through_the_post_and_the_day_tells_who_held_it() {
        EnterpriseId enterprise = enterprise("库尔勒接替测试有限公司");
        PostId post = post("库尔勒市副市长（测试一）");
        people.appoint(
                clerk, post, people.registerPerson(clerk, new PersonName("甲某某")), Period.openFrom(NEW_YEAR), null);
        assignments.begin(
                clerk,
                BeginAssignment.of(enterprise, AssignmentRole.LEADER, new Holder.OfPost(post), YEAR, "州党办〔2026〕1号"));
        LocalDate june = LocalDate.of(2026, 6, 1);
        people.appoint(clerk, post, people.registerPerson(clerk, new PersonName("乙某某")), Period.openFrom(june), null);

        assertThat(holderOn(enterprise, june.minusDays(1))).isEqualTo("甲某某");
        assertThat(holderOn(enterprise, june)).isEqualTo("乙某某");
        assertThat(holderOn(enterprise, LocalDate.of(2027, 1, 1))).isNull();
        assertThat(timeline.of(clerk, enterprise, 10))
                .extracting(Timeline.Entry::kind)
                .contains("assignments.timeline.begun.LEADER", "enterprises.timeline.created");
    }

    @Test
    void what_is_over_names_the_holder_of_its_last_day_and_what_is_to_come_that_of_its_first() {
        EnterpriseId enterprise = enterprise("库尔勒当时测试有限公司");
        PostId post = post("副州长（当时）");
        LocalDate spring = LocalDate.of(2026, 4, 1);
        LocalDate far = LocalDate.of(2046, 1, 1);
        List<String> names = List.of("当时甲", "当时乙", "当时丙");
        List<LocalDate> days = List.of(NEW_YEAR, spring, far);
        for (int i = 0; i < names.size(); i++) {
            people.appoint(
                    clerk,
                    post,
                    people.registerPerson(clerk, new PersonName(names.get(i))),
                    Period.openFrom(days.get(i)),
                    null);
        }
        List<Period> periods =
                List.of(new Period(NEW_YEAR, spring), new Period(spring, far), new Period(far, far.plusYears(1)));
        periods.forEach(period -> assignments.begin(
                clerk, BeginAssignment.of(enterprise, AssignmentRole.LEADER, new Holder.OfPost(post), period, null)));
        assertThat(queries.ofEnterprise(clerk, enterprise))
                .extracting(AssignmentRow::holder)
                .containsExactly("当时丙", "当时乙", "当时甲");
        assertThat(timeline.of(clerk, enterprise, 10))
                .filteredOn(entry -> entry.kind().equals("assignments.timeline.begun.LEADER"))
                .extracting(Timeline.Entry::summary)
                .containsExactlyInAnyOrder("副州长（当时） 当时甲", "副州长（当时） 当时乙", "副州长（当时） 当时丙");
    }

    @Test
    void a_second_leader_in_the_same_time_is_refused_by_name_and_by_the_database() {
        EnterpriseId enterprise = enterprise("库尔勒重复测试有限公司");
        PostId first = held("副州长（测试二）", "丙某某");
        PostId second = held("副州长（测试三）", "丁某某");
        assignments.begin(
                clerk, BeginAssignment.of(enterprise, AssignmentRole.LEADER, new Holder.OfPost(first), YEAR, null));
        assertThatThrownBy(() -> assignments.begin(
                        clerk,
                        BeginAssignment.of(
                                enterprise,
                                AssignmentRole.LEADER,
                                new Holder.OfPost(second),
                                Period.openFrom(LocalDate.of(2026, 12, 31)),
                                null)))
                .hasMessage("assignments.leader.full");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into assignment (id, enterprise_id, role, post_id, leader_slot, valid_from, valid_to, operating_body_id, created_at)
                                select ?, enterprise_id, role, ?, leader_slot, '2026-12-31', '2027-06-30', operating_body_id, created_at
                                from assignment where enterprise_id = ?
                                """)
                        .params(Ids.next(), second.value(), enterprise.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void of_two_who_begin_at_once_the_second_is_told_who_has_the_place() throws InterruptedException {
        EnterpriseId enterprise = enterprise("库尔勒并发测试有限公司");
        List<PostId> posts = List.of(post("并发领导甲"), post("并发领导乙"));
        List<String> refused = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> clerks = posts.stream()
                .map(post -> Thread.ofVirtual().start(() -> {
                    try {
                        assignments.begin(
                                clerk,
                                BeginAssignment.of(
                                        enterprise, AssignmentRole.LEADER, new Holder.OfPost(post), YEAR, null));
                    } catch (cn.qinqing.shared.RuleViolation told) {
                        refused.add(told.key());
                    }
                }))
                .toList();
        for (Thread thread : clerks) {
            thread.join();
        }
        assertThat(refused).containsExactly("assignments.leader.full");
        assertThat(jdbc.sql("select count(*) from assignment where enterprise_id = ?")
                        .param(enterprise.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void as_many_leaders_are_let_in_as_the_setting_of_the_first_day_says() {
        EnterpriseId enterprise = enterprise("库尔勒上限测试有限公司");
        LocalDate two = LocalDate.of(2046, 3, 1);
        LocalDate one = LocalDate.of(2046, 9, 1);
        Actor admin = Actors.with(Role.SECURITY_ADMIN);
        settings.change(admin, AssignmentSettings.LEADERS, null, "2", two);
        settings.change(admin, AssignmentSettings.LEADERS, null, "1", one);
        leader(enterprise, "上限甲", two);
        leader(enterprise, "上限乙", two);
        assertThatThrownBy(() -> leader(enterprise, "上限丙", two)).hasMessage("assignments.leader.full");
        EnterpriseId later = enterprise("库尔勒上限以后有限公司");
        leader(later, "上限丁", one);
        assertThatThrownBy(() -> leader(later, "上限戊", one)).hasMessage("assignments.leader.full");
    }

    private void leader(EnterpriseId enterprise, String name, LocalDate from) {
        assignments.begin(
                clerk,
                BeginAssignment.of(
                        enterprise,
                        AssignmentRole.LEADER,
                        new Holder.OfPost(held("副州长（" + name + "）", name)),
                        Period.inclusive(from, from.plusMonths(2)),
                        null));
    }

    @Test
    void handing_over_ends_the_one_and_begins_the_other_on_the_same_day() {
        EnterpriseId enterprise = enterprise("库尔勒交接测试有限公司");
        PostId first = held("副州长（测试四）", "戊某某");
        PostId second = held("副州长（测试五）", "己某某");
        AssignmentId id = assignments.begin(
                clerk, BeginAssignment.of(enterprise, AssignmentRole.LEADER, new Holder.OfPost(first), YEAR, null));
        LocalDate may = LocalDate.of(2026, 5, 1);
        assertThatThrownBy(() -> assignments.end(clerk, id, 0, may, " ")).hasMessage("assignments.end.reasonMissing");
        assertThatThrownBy(() -> assignments.end(clerk, id, 7, may, "调整")).hasMessage("assignments.clash");
        assertThatThrownBy(() -> assignments.end(clerk, id, 0, NEW_YEAR, "调整"))
                .hasMessage("assignments.end.beforeStart");
        assignments.handOver(clerk, id, 0, may, new Holder.OfPost(second), "分工调整");
        assertThat(holderOn(enterprise, may.minusDays(1))).isEqualTo("戊某某");
        assertThat(holderOn(enterprise, may)).isEqualTo("己某某");
    }

    @Test
    void what_has_not_begun_can_be_taken_back_with_a_reason_and_what_has_cannot() {
        EnterpriseId enterprise = enterprise("库尔勒取消测试有限公司");
        PostId post = held("副州长（取消）", "取消某");
        LocalDate today = OfficeTime.today(clock);
        AssignmentId begun = assignments.begin(
                clerk,
                BeginAssignment.of(
                        enterprise,
                        AssignmentRole.LEADER,
                        new Holder.OfPost(post),
                        new Period(today, today.plusDays(5)),
                        null));
        AssignmentId later = assignments.begin(
                clerk,
                BeginAssignment.of(
                        enterprise,
                        AssignmentRole.LEADER,
                        new Holder.OfPost(post),
                        Period.openFrom(today.plusDays(5)),
                        null));
        assertThatThrownBy(() -> assignments.cancel(Actors.with(Role.LIAISON_OFFICER), later, 0, "误录"))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> assignments.cancel(clerk, later, 0, " "))
                .hasMessage("assignments.cancel.reasonMissing");
        assertThatThrownBy(() -> assignments.cancel(clerk, later, 3, "误录")).hasMessage("assignments.clash");
        assertThatThrownBy(() -> assignments.cancel(clerk, begun, 0, "误录")).hasMessage("assignments.cancel.begun");
        assignments.cancel(clerk, later, 0, "误录");
        assertThat(queries.ofEnterprise(clerk, enterprise))
                .extracting(AssignmentRow::id)
                .containsExactly(begun);
        assertThat(timeline.of(clerk, enterprise, 10))
                .filteredOn(entry -> entry.kind().equals("assignments.timeline.cancelled.LEADER"))
                .extracting(Timeline.Entry::summary)
                .containsExactly("副州长（取消） 取消某：误录");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'ASSIGNMENT_CANCELLED' and subject_id = ?")
                        .param(later.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void who_lacks_the_right_is_refused_and_a_form_sent_twice_makes_one() {
        EnterpriseId enterprise = enterprise("库尔勒权限测试有限公司");
        PostId post = held("副州长（测试六）", "庚某某");
        UUID key = Ids.next();
        BeginAssignment begin = new BeginAssignment(
                enterprise,
                AssignmentRole.LEADER,
                new Holder.OfPost(post),
                YEAR,
                null,
                Succession.SUCCESSOR,
                null,
                null,
                key);
        assertThatThrownBy(() -> assignments.begin(Actors.with(Role.LIAISON_OFFICER), begin))
                .isInstanceOf(RightMissing.class);
        assertThat(assignments.begin(clerk, begin)).isEqualTo(assignments.begin(clerk, begin));
    }

    @Test
    void an_edit_over_somebody_elses_edit_is_refused_and_a_new_name_keeps_the_old_one() {
        EnterpriseId id = enterprise("库尔勒改名测试有限公司");
        EnterpriseDetails opened = enterpriseQueries.details(clerk, id);
        enterprises.edit(clerk, id, form("库尔勒改名之后有限公司", null, opened.form().version()));
        assertThat(enterpriseQueries.details(clerk, id).formerNames()).containsExactly("库尔勒改名测试有限公司");
        assertThatThrownBy(() -> enterprises.edit(
                        clerk, id, form("另一个名称", null, opened.form().version())))
                .hasMessage("enterprises.clash");
    }

    @Test
    void a_code_is_taken_once_and_without_one_there_is_a_temporary_number() {
        enterprises.create(clerk, form("库尔勒代码测试有限公司", "91652800MJ00000180", null));
        assertThatThrownBy(() -> enterprises.create(clerk, form("库尔勒代码又一家", "９１６５２８００mj00000180", null)))
                .hasMessage("enterprises.uscc.taken");
        EnterpriseId planned = enterprise("库尔勒筹建测试有限公司");
        assertThat(enterpriseQueries.details(clerk, planned).temporaryNo()).matches("库企临〔\\d{4}〕\\d{4,}号");
    }

    private String holderOn(EnterpriseId enterprise, LocalDate day) {
        return queries
                .page(
                        clerk,
                        new AssignmentFilter(day, null, null, AssignmentRole.LEADER),
                        AssignmentSort.ENTERPRISE,
                        false,
                        0,
                        1000)
                .stream()
                .filter(row -> row.enterprise().equals(enterprise))
                .findFirst()
                .map(AssignmentRow::holder)
                .orElse(null);
    }

    private PostId held(String title, String name) {
        PostId post = post(title);
        people.appoint(
                clerk, post, people.registerPerson(clerk, new PersonName(name)), Period.openFrom(NEW_YEAR), null);
        return post;
    }

    private PostId post(String title) {
        return people.createPost(clerk, new PostForm(title, null, Organ.GOVERNMENT, true, "652800"));
    }

    private EnterpriseId enterprise(String name) {
        return enterprises.create(clerk, form(name, null, null));
    }

    static EnterpriseForm form(String name, String uscc, Integer version) {
        return new EnterpriseForm(
                EnterpriseKind.ENTERPRISE,
                name,
                null,
                uscc,
                "652801",
                null,
                null,
                null,
                null,
                EnterpriseState.OPERATING,
                ListingConsent.NOT_ASKED,
                false,
                null,
                version,
                null);
    }
}
