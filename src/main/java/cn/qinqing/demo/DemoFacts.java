package cn.qinqing.demo;

import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Groups;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Groups, members of chambers, projects, days of quiet, contacts and a record that was there twice. */
@Component
class DemoFacts {

    private static final int LED = 1_500;
    private static final int HEADS = 5;
    private static final int SUBSIDIARIES = 3;
    private static final int MEMBERS = 120;
    private static final int PROJECTS = 60;
    private static final List<String> BUILT =
            List.of("年产五万锭纺纱生产线", "日处理五百吨番茄制品加工", "香梨冷链仓储", "二期厂房", "光伏组件装配", "石油装备检测中心");
    private static final List<String> QUIET = List.of("设备检修", "采收旺季", "每周例会", "年终盘点");

    private final EnterpriseService enterprises;
    private final EnterpriseQueries queries;
    private final Groups groups;
    private final Memberships memberships;
    private final Projects projects;
    private final QuietDays quietDays;
    private final ContactConsents consents;
    private final Merges merges;

    DemoFacts(
            EnterpriseService enterprises,
            EnterpriseQueries queries,
            Groups groups,
            Memberships memberships,
            Projects projects,
            QuietDays quietDays,
            ContactConsents consents,
            Merges merges) {
        this.enterprises = enterprises;
        this.queries = queries;
        this.groups = groups;
        this.memberships = memberships;
        this.projects = projects;
        this.quietDays = quietDays;
        this.consents = consents;
        this.merges = merges;
    }

    void make(DemoNames names, List<DemoEnterprises.Subject> subjects, LocalDate today) {
        List<EnterpriseId> ids =
                subjects.stream().map(DemoEnterprises.Subject::id).toList();
        List<EnterpriseId> chambers = subjects.stream()
                .filter(one -> one.name().endsWith("会"))
                .map(DemoEnterprises.Subject::id)
                .limit(HEADS)
                .toList();
        groups(ids);
        for (int i = 0; i < MEMBERS; i++) {
            memberships.join(
                    DemoPrefecture.ACTOR,
                    new Memberships.Join(
                            ids.get(i * 9),
                            chambers.get(i % chambers.size()),
                            role(i / chambers.size()),
                            Period.openFrom(today.minusYears(1 + i % 4).withDayOfYear(1))));
        }
        for (int i = 0; i < PROJECTS; i++) {
            project(ids.get(LED + i * 3), i, today);
        }
        for (int i = 0; i < QUIET.size() * 3; i++) {
            quiet(ids.get(LED + i), i, today);
            contact(names, ids.get(LED + i), i, today);
        }
        twice(subjects.get(LED), today);
    }

    private void groups(List<EnterpriseId> ids) {
        for (int i = 0; i < HEADS * SUBSIDIARIES; i++) {
            EnterpriseId subsidiary = ids.get(i);
            groups.join(
                    DemoPrefecture.ACTOR,
                    subsidiary,
                    groups.of(DemoPrefecture.ACTOR, subsidiary).version(),
                    ids.get(LED + i / SUBSIDIARIES));
        }
    }

    private static MemberRole role(int place) {
        return switch (place) {
            case 0 -> MemberRole.PRESIDENT;
            case 1, 2 -> MemberRole.VICE_PRESIDENT;
            case 3 -> MemberRole.SECRETARY;
            case 4, 5, 6 -> MemberRole.DIRECTOR;
            default -> MemberRole.MEMBER;
        };
    }

    private void project(EnterpriseId enterprise, int number, LocalDate today) {
        LocalDate start = today.minusMonths(number % 20).withDayOfMonth(1);
        ProjectStage stage = ProjectStage.values()[number % ProjectStage.values().length];
        projects.create(
                DemoPrefecture.ACTOR,
                enterprise,
                new ProjectForm(
                        BUILT.get(number % BUILT.size()),
                        ProjectKind.values()[number % 3],
                        stage,
                        new BigDecimal(800 + number * 150),
                        null,
                        start,
                        start.plusMonths(18),
                        0,
                        Ids.next()));
    }

    private void quiet(EnterpriseId enterprise, int number, LocalDate today) {
        String reason = QUIET.get(number % QUIET.size());
        if (reason.startsWith("每周")) {
            quietDays.add(DemoPrefecture.ACTOR, enterprise, DayOfWeek.MONDAY, Period.openFrom(today), reason);
        } else {
            quietDays.add(
                    DemoPrefecture.ACTOR,
                    enterprise,
                    null,
                    Period.inclusive(today.plusDays(number), today.plusDays(number + 6L)),
                    reason);
        }
    }

    private void contact(DemoNames names, EnterpriseId enterprise, int number, LocalDate today) {
        String name = names.person();
        UUID contact = enterprises.addContact(
                DemoPrefecture.ACTOR, enterprise, new ContactForm(name, "办公室主任", names.officePhone(), true));
        if (number % 3 != 0) {
            consents.give(
                    DemoPrefecture.ACTOR,
                    contact,
                    new ContactConsent(
                            name,
                            today.minusDays(number),
                            number % 2 == 0 ? ConsentWay.WRITTEN : ConsentWay.ORAL,
                            "走访联系、诉求办理通知"));
        }
    }

    /** Somebody made the record anew under a short name; it was found and merged. */
    private void twice(DemoEnterprises.Subject subject, LocalDate today) {
        EnterpriseForm form =
                queries.details(DemoPrefecture.ACTOR, subject.id()).form();
        EnterpriseId again = enterprises.create(
                DemoPrefecture.ACTOR,
                new EnterpriseForm(
                        EnterpriseKind.ENTERPRISE,
                        form.name().replaceAll("（集团）|股份|有限责任|有限", ""),
                        null,
                        null,
                        form.divisionCode(),
                        null,
                        null,
                        null,
                        null,
                        EnterpriseState.OPERATING,
                        ListingConsent.NOT_ASKED,
                        false,
                        null,
                        null,
                        null));
        project(again, 1, today);
        merges.merge(DemoPrefecture.ACTOR, subject.id(), again, "同一家企业重复建档");
    }
}
