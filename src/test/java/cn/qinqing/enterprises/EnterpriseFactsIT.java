package cn.qinqing.enterprises;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Memberships, projects, days of quiet, the consent of contacts, and what changes with a day. */
class EnterpriseFactsIT extends DatabaseTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Memberships memberships;

    @Autowired
    Projects projects;

    @Autowired
    QuietDays quietDays;

    @Autowired
    ContactConsents consents;

    @Autowired
    EnterpriseChanges changes;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;
    private EnterpriseId chamber;
    private LocalDate today;

    @BeforeEach
    void data() {
        today = OfficeTime.today(clock);
        enterprise =
                enterprises.create(clerk, EnterpriseForms.named("事实企业" + Ids.next(), "652801", ListingConsent.REFUSED));
        chamber = enterprises.create(clerk, EnterpriseForms.chamber("事实商会" + Ids.next(), "652801"));
    }

    @Test
    void a_member_is_seen_from_both_sides_until_it_leaves() {
        UUID id = join(MemberRole.VICE_PRESIDENT, today.minusYears(1));
        assertThat(memberships.ofEnterprise(clerk, enterprise))
                .extracting(Memberships.Membership::chamber, Memberships.Membership::role)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(chamber, MemberRole.VICE_PRESIDENT));
        assertThat(memberships.ofChamber(clerk, chamber, today))
                .extracting(Memberships.Membership::enterprise)
                .containsExactly(enterprise);
        memberships.leave(clerk, id, 0, today.minusDays(1));
        assertThat(memberships.ofChamber(clerk, chamber, today)).isEmpty();
        assertThat(memberships.ofChamber(clerk, chamber, today.minusDays(1))).hasSize(1);
        join(MemberRole.PRESIDENT, today);
    }

    @Test
    void a_membership_that_cannot_be_is_refused() {
        UUID id = join(MemberRole.MEMBER, today.minusYears(1));
        refused("enterprises.membership.twice", () -> join(MemberRole.PRESIDENT, today));
        refused("enterprises.membership.lastDay", () -> memberships.leave(clerk, id, 0, today.minusYears(2)));
        refused("enterprises.membership.unknown", () -> memberships.leave(clerk, id, 7, today));
        Period now = Period.openFrom(today);
        refused(
                "enterprises.membership.noChamber",
                () -> memberships.join(clerk, new Memberships.Join(chamber, enterprise, MemberRole.MEMBER, now)));
        refused(
                "enterprises.membership.self",
                () -> memberships.join(clerk, new Memberships.Join(chamber, chamber, MemberRole.MEMBER, now)));
        refused(
                "enterprises.membership.roleMissing",
                () -> memberships.join(clerk, new Memberships.Join(enterprise, chamber, null, now)));
        refused(
                "enterprises.membership.chamberMissing",
                () -> memberships.join(clerk, new Memberships.Join(enterprise, null, MemberRole.MEMBER, now)));
    }

    @Test
    void a_project_goes_through_its_stages_to_its_end() {
        ProjectForm form = project(ProjectStage.SIGNED, new BigDecimal("1200.5"), 0);
        UUID id = projects.create(clerk, enterprise, form);
        assertThat(projects.create(clerk, enterprise, form)).isEqualTo(id);
        projects.edit(clerk, id, project(ProjectStage.BUILDING, new BigDecimal("1300"), 0));
        refused("enterprises.project.clash", () -> projects.edit(clerk, id, form));
        projects.end(clerk, id, 1, today, "已投产");
        refused("enterprises.project.ended", () -> projects.end(clerk, id, 2, today, "已投产"));
        assertThat(projects.of(clerk, enterprise)).singleElement().satisfies(one -> {
            assertThat(one.form().stage()).isEqualTo(ProjectStage.BUILDING);
            assertThat(one.form().investment()).isEqualByComparingTo("1300");
            assertThat(one.form().endsOn()).isEqualTo(today);
            assertThat(one.ended()).isTrue();
        });
    }

    @Test
    void a_project_that_cannot_be_is_refused() {
        refused(
                "enterprises.project.investment",
                () -> projects.create(clerk, enterprise, project(ProjectStage.SIGNED, new BigDecimal("-1"), 0)));
        refused("enterprises.project.stageMissing", () -> projects.create(clerk, enterprise, project(null, null, 0)));
        UUID id = projects.create(clerk, enterprise, project(ProjectStage.TALKS, null, 0));
        refused("enterprises.project.reasonMissing", () -> projects.end(clerk, id, 0, today, " "));
        refused("enterprises.project.order", () -> projects.end(clerk, id, 0, today.minusYears(3), "放弃"));
    }

    @Test
    void quiet_holds_on_each_day_of_a_period_and_on_one_day_of_every_week() {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        quietDays.add(clerk, enterprise, DayOfWeek.MONDAY, Period.openFrom(today), "例会");
        UUID repair =
                quietDays.add(clerk, enterprise, null, Period.inclusive(monday.plusDays(1), monday.plusDays(2)), "检修");
        assertThat(quietDays.quietOn(enterprise, monday)).contains("例会");
        assertThat(quietDays.quietOn(enterprise, monday.plusWeeks(9))).contains("例会");
        assertThat(quietDays.quietOn(enterprise, monday.plusDays(2))).contains("检修");
        assertThat(quietDays.quietOn(enterprise, monday.plusDays(3))).isEmpty();
        quietDays.end(clerk, repair, 0);
        assertThat(quietDays.quietOn(enterprise, monday.plusDays(2))).isEmpty();
        refused("enterprises.quiet.unknown", () -> quietDays.end(clerk, repair, 0));
        assertThat(quietDays.of(clerk, enterprise)).hasSize(1);
    }

    @Test
    void quiet_that_cannot_be_is_refused() {
        refused(
                "enterprises.quiet.endMissing",
                () -> quietDays.add(clerk, enterprise, null, Period.openFrom(today), "检修"));
        refused(
                "enterprises.quiet.reasonMissing",
                () -> quietDays.add(clerk, enterprise, DayOfWeek.MONDAY, Period.openFrom(today), ""));
        refused(
                "enterprises.quiet.past",
                () -> quietDays.add(
                        clerk, enterprise, null, Period.inclusive(today.minusDays(3), today.minusDays(2)), "检修"));
    }

    @Test
    void a_contact_is_written_to_after_consent_and_not_shown_after_its_withdrawal() {
        UUID contact = enterprises.addContact(clerk, enterprise, new ContactForm("同意者", "经理", "13900000001", true));
        assertThat(consents.forMessages(enterprise)).isEmpty();
        consents.give(clerk, contact, consent(today, ConsentWay.WRITTEN));
        assertThat(consents.forMessages(enterprise)).containsExactly(contact);
        assertThat(queries.details(clerk, enterprise).contacts())
                .extracting(EnterpriseDetails.Contact::consent)
                .containsExactly(consent(today, ConsentWay.WRITTEN));
        consents.withdraw(clerk, contact);
        assertThat(consents.forMessages(enterprise)).isEmpty();
        assertThat(queries.details(clerk, enterprise).contacts()).isEmpty();
        refused("enterprises.contact.unknown", () -> consents.withdraw(clerk, contact));
        refused("enterprises.contact.unknown", () -> consents.give(clerk, contact, consent(today, ConsentWay.ORAL)));
        refused(
                "enterprises.consent.onMissing",
                () -> consents.give(clerk, contact, consent(today.plusDays(1), ConsentWay.ORAL)));
        refused("enterprises.consent.wayMissing", () -> consents.give(clerk, contact, consent(today, null)));
    }

    private static ContactConsent consent(LocalDate on, ConsentWay way) {
        return new ContactConsent("同意者", on, way, "诉求办理通知");
    }

    @Test
    void a_former_name_keeps_its_days_and_reason_and_finds_the_enterprise() {
        String first = details().name();
        changes.rename(clerk, enterprise, version(), "改名一" + enterprise, today.minusYears(1), "股东变更");
        changes.rename(clerk, enterprise, version(), "改名二" + enterprise, today, "迁址");
        assertThat(changes.names(clerk, enterprise))
                .containsExactly(
                        new EnterpriseChanges.FormerName("改名一" + enterprise, today.minusYears(1), today, "迁址"),
                        new EnterpriseChanges.FormerName(first, null, today.minusYears(1), "股东变更"));
        assertThat(queries.details(clerk, enterprise).formerNames()).containsExactly("改名一" + enterprise, first);
        await().untilAsserted(() -> assertThat(queries.pick(clerk, first, 5))
                .extracting(EnterpriseHit::id)
                .containsExactly(enterprise));
        refused(
                "enterprises.rename.same",
                () -> changes.rename(clerk, enterprise, version(), "改名二" + enterprise, today, "迁址"));
        refused(
                "enterprises.change.day",
                () -> changes.rename(clerk, enterprise, version(), "改名三", today.minusDays(1), "迁址"));
        refused(
                "enterprises.change.reasonMissing",
                () -> changes.rename(clerk, enterprise, version(), "改名三", today, ""));
        refused("enterprises.clash", () -> changes.rename(clerk, enterprise, 0, "改名三", today, "迁址"));
    }

    @Test
    void a_state_changes_with_its_day_and_reason_and_the_ones_before_stay() {
        changes.changeState(clerk, enterprise, version(), EnterpriseState.SUSPENDED, today.minusMonths(2), "停产检修");
        refused(
                "enterprises.change.day",
                () -> changes.changeState(
                        clerk, enterprise, version(), EnterpriseState.OPERATING, today.minusMonths(3), "复产"));
        changes.changeState(clerk, enterprise, version(), EnterpriseState.OPERATING, today.minusMonths(1), "复产");
        enterprises.end(clerk, enterprise, "清算完毕");
        assertThat(changes.states(clerk, enterprise))
                .extracting(EnterpriseChanges.StateChange::state, EnterpriseChanges.StateChange::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(EnterpriseState.CANCELLED, "清算完毕"),
                        org.assertj.core.groups.Tuple.tuple(EnterpriseState.OPERATING, "复产"),
                        org.assertj.core.groups.Tuple.tuple(EnterpriseState.SUSPENDED, "停产检修"));
        assertThat(details().state()).isEqualTo(EnterpriseState.CANCELLED);
        refused(
                "enterprises.state.same",
                () -> changes.changeState(clerk, enterprise, version(), EnterpriseState.CANCELLED, today, "再注销"));
        refused(
                "enterprises.state.missing",
                () -> changes.changeState(clerk, enterprise, version(), null, today, "不明"));
    }

    private EnterpriseForm details() {
        return queries.details(clerk, enterprise).form();
    }

    private int version() {
        return details().version();
    }

    private UUID join(MemberRole role, LocalDate from) {
        return memberships.join(clerk, new Memberships.Join(enterprise, chamber, role, Period.openFrom(from)));
    }

    private ProjectForm project(ProjectStage stage, BigDecimal investment, int version) {
        return new ProjectForm(
                "二期扩建",
                ProjectKind.EXTENSION,
                stage,
                investment,
                "铁克其乡",
                today.minusYears(1),
                null,
                version,
                Ids.next());
    }
}
