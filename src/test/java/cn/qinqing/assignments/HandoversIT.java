package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostService;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever takes over gets a sheet, and says so within five working days. */
class HandoversIT extends DatabaseTest {

    @Autowired
    Handovers handovers;

    @Autowired
    AssignmentService assignments;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private HandedOver made;
    private PersonId next;

    @BeforeEach
    void somebody_who_takes_over() {
        made = new HandedOver(context);
        next = made.person("接任者");
    }

    @Test
    void the_sheet_lists_what_passes_and_the_open_issues_that_go_along() {
        PersonId leaving = made.person("交出者甲");
        PostId post = made.post(leaving);
        EnterpriseId led = enterprise("交接企业");
        begin(led, AssignmentRole.LEADER, new Holder.OfPost(post));
        EnterpriseId served = enterprise("服务企业");
        begin(served, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(leaving));
        raise(led, "停电多次", IssuePrivacy.NORMAL);
        raise(served, "股东纠纷细节", IssuePrivacy.CONFIDENTIAL);

        made.hand(leaving, next);

        HandoverDetails sheet = only(made.clerk, "交出者甲");
        assertThat(sheet.lines().stream().filter(line -> line.kind().startsWith("assignments")))
                .extracting(HandoverDetails.Line::outcome)
                .containsExactlyInAnyOrder(HeldOutcome.SUCCESSOR, HeldOutcome.TRANSFER);
        assertThat(sheet.lines().stream().filter(line -> line.kind().equals("issues.handover.open")))
                .hasSize(2)
                .extracting(HandoverDetails.Line::what)
                .anyMatch(what -> what.contains("停电多次"))
                .noneMatch(what -> what.contains("股东纠纷"))
                .allMatch(what -> what.startsWith("巴企诉〔"));
        assertThat(sheet.row().acknowledgeBy()).isEqualTo(days.after(made.today, 5));
        assertThat(sheet.row().publishBy()).isEqualTo(days.after(made.today, 20));
    }

    @Test
    void what_follows_a_post_goes_to_whoever_is_appointed_to_it() {
        PersonId leaving = made.person("交出者乙");
        PostId post = made.post(leaving);
        begin(enterprise("随岗企业"), AssignmentRole.LEADER, new Holder.OfPost(post));
        context.getBean(PeopleService.class)
                .appoint(made.clerk, post, next, Period.openFrom(made.today.plusDays(10)), "任〔2026〕1号");

        made.hand(leaving, made.person("另一人"));

        HandoverDetails sheet = only(made.clerk, "交出者乙");
        assertThat(sheet.row().to()).isEqualTo("接任者");
        assertThat(sheet.lines()).extracting(HandoverDetails.Line::what).anyMatch(what -> what.contains("随岗企业"));
    }

    @Test
    void whoever_is_appointed_to_a_vacant_post_gets_a_sheet_of_what_hangs_on_it() {
        PostId post = vacantPost();
        EnterpriseId led = enterprise("空岗企业");
        begin(led, AssignmentRole.LEADER, new Holder.OfPost(post));
        raise(led, "供水不足", IssuePrivacy.NORMAL);

        people().appoint(made.clerk, post, next, Period.openFrom(made.today), null);

        HandoverDetails sheet = sheetOf(next);
        assertThat(sheet.row().from()).isNull();
        assertThat(sheet.row().documentNo()).isNull();
        assertThat(sheet.post()).startsWith("交接岗");
        assertThat(sheet.row().acknowledgeBy()).isEqualTo(days.after(made.today, 5));
        assertThat(sheet.lines())
                .extracting(HandoverDetails.Line::kind)
                .containsExactly("people.held.posts", "assignments.held.byPost", "issues.handover.open");
        assertThat(sheet.lines().get(1).what()).contains("空岗企业");
        assertThat(sheet.lines().get(2).what()).contains("供水不足");
        handovers.acknowledge(successor(), sheet.row().id(), 0);
        assertThat(handovers.details(made.clerk, sheet.row().id()).row().acknowledgedOn())
                .isEqualTo(made.today);
    }

    @Test
    void a_caretaker_takes_over_a_vacant_post_and_hands_it_to_who_is_appointed() {
        PostId post = vacantPost();
        begin(enterprise("代管企业"), AssignmentRole.LEADER, new Holder.OfPost(post));
        PersonId caretaker = made.person("代管者");
        context.getBean(PostService.class)
                .appointCaretaker(made.clerk, post, caretaker, Period.openFrom(made.today.minusDays(9)), "州党干〔2026〕3号");
        assertThat(sheetOf(caretaker).row().from()).isNull();
        assertThat(sheetOf(caretaker).lines().getFirst().outcome()).isEqualTo(HeldOutcome.CARETAKER);

        people().appoint(made.clerk, post, next, Period.openFrom(made.today), "州党干〔2026〕4号");

        assertThat(sheetOf(next).row().from()).isEqualTo("代管者");
        assertThat(sheetOf(next).row().documentNo()).isEqualTo("州党干〔2026〕4号");
    }

    @Test
    void no_sheet_is_made_of_nothing_for_the_same_person_or_for_what_is_over() {
        PostId empty = vacantPost();
        people().appoint(made.clerk, empty, next, Period.openFrom(made.today), null);
        assertThat(sheetsTo(next)).isEmpty();

        PostId own = vacantPost();
        begin(enterprise("转正企业"), AssignmentRole.LEADER, new Holder.OfPost(own));
        PersonId caretaker = made.person("先代管后任职者");
        context.getBean(PostService.class)
                .appointCaretaker(made.clerk, own, caretaker, Period.openFrom(made.today.minusDays(9)), null);
        people().appoint(made.clerk, own, caretaker, Period.openFrom(made.today), null);
        assertThat(sheetsTo(caretaker)).hasSize(1);

        PostId past = vacantPost();
        begin(enterprise("补记企业"), AssignmentRole.LEADER, new Holder.OfPost(past));
        people().appoint(made.clerk, past, next, new Period(made.today.minusDays(60), made.today.minusDays(30)), null);
        assertThat(sheetsTo(next)).isEmpty();
    }

    @Test
    void the_sheet_and_the_appointment_are_there_together_or_not_at_all() {
        PostId post = vacantPost();
        begin(enterprise("同事务企业"), AssignmentRole.LEADER, new Holder.OfPost(post));
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            people().appoint(made.clerk, post, next, Period.openFrom(made.today), null);
            assertThat(sheetsTo(next)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(sheetsTo(next)).isEmpty();
        assertThat(jdbc.sql("select count(*) from post_holding where post_id = ? and valid_to > ?")
                        .params(post.value(), made.today)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_successor_alone_acknowledges_and_once() {
        HandoverId id = made.sheet("交出者丙", next);
        Actor successor = successor();
        assertThat(handovers.page(successor, new HandoverFilter(null, HandoverFilter.State.OPEN), 0, 10))
                .extracting(HandoverRow::own)
                .contains(true);
        assertThatThrownBy(() -> handovers.acknowledge(made.clerk, id, 0)).hasMessage("assignments.handover.notYours");
        handovers.acknowledge(successor, id, 0);
        assertThat(handovers.details(made.clerk, id).row().acknowledgedOn()).isEqualTo(made.today);
        assertThatThrownBy(() -> handovers.acknowledge(successor, id, 0)).hasMessage("assignments.handover.clash");
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'HANDOVER_ACKNOWLEDGED' and subject_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_signature_on_paper_is_recorded_by_another_hand() {
        HandoverId id = made.sheet("交出者丁", next);
        Actor colleague = Actors.with(Role.COMMERCE_CLERK);
        PaperAcknowledgement paper = new PaperAcknowledgement(made.today, "已接收", null);
        assertThatThrownBy(() -> handovers.recordPaper(made.clerk, id, 0, paper))
                .hasMessage("assignments.handover.sameHand");
        assertThatThrownBy(
                        () -> handovers.recordPaper(colleague, id, 0, new PaperAcknowledgement(made.today, " ", null)))
                .hasMessage("assignments.handover.paper.words");
        for (LocalDate wrong : Set.of(made.today.minusDays(1), made.today.plusDays(1))) {
            assertThatThrownBy(
                            () -> handovers.recordPaper(colleague, id, 0, new PaperAcknowledgement(wrong, "已接收", null)))
                    .hasMessage("assignments.handover.paper.day");
        }
        handovers.recordPaper(colleague, id, 0, paper);
        assertThat(handovers.details(made.clerk, id).paperWords()).isEqualTo("已接收");
    }

    @Test
    void others_see_neither_list_nor_sheet_and_who_is_late_is_counted() {
        HandoverId id = made.sheet("交出者戊", next);
        HandoverFilter late = new HandoverFilter("交出者戊", HandoverFilter.State.LATE);
        assertThat(handovers.count(made.clerk, late)).isZero();
        jdbc.sql("update handover set acknowledge_by = ? where id = ?")
                .params(made.today.minusDays(1), id.value())
                .update();
        assertThat(handovers.count(made.clerk, late)).isOne();
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.COMMERCE_CLERK);
        Actor here = Actors.with(new Scope.Within(Set.of("652801"), Set.of()), Role.COMMERCE_CLERK);
        Actor stranger = Actors.with(Role.LIAISON_OFFICER);
        assertThat(handovers.count(here, late)).isOne();
        for (Actor other : Set.of(elsewhere, stranger)) {
            assertThat(handovers.count(other, late)).isZero();
            assertThatThrownBy(() -> handovers.details(other, id)).hasMessage("assignments.handover.unknown");
        }
    }

    /** A post that somebody left a month ago. */
    private PostId vacantPost() {
        PostId post = made.post(made.person("早已离任者"));
        people().leave(
                        made.clerk,
                        jdbc.sql("select id from post_holding where post_id = ?")
                                .param(post.value())
                                .query(UUID.class)
                                .single(),
                        made.today.minusDays(30));
        return post;
    }

    private PeopleService people() {
        return context.getBean(PeopleService.class);
    }

    private List<HandoverId> sheetsTo(PersonId to) {
        return jdbc.sql("select id from handover where to_person_id = ?")
                .param(to.value())
                .query((row, n) -> new HandoverId(row.getObject(1, UUID.class)))
                .list();
    }

    private HandoverDetails sheetOf(PersonId to) {
        List<HandoverId> sheets = sheetsTo(to);
        assertThat(sheets).hasSize(1);
        return handovers.details(made.clerk, sheets.getFirst());
    }

    private HandoverDetails only(Actor actor, String from) {
        var rows = handovers.page(actor, new HandoverFilter(from, null), 0, 10);
        assertThat(rows).hasSize(1);
        return handovers.details(actor, rows.getFirst().id());
    }

    private Actor successor() {
        return new Actor.Person(
                AccountId.create(),
                next,
                UnitId.create(),
                null,
                "接任者",
                Role.LIAISON_OFFICER.rights(),
                new Scope.Within(Set.of(), Set.of()));
    }

    private EnterpriseId enterprise(String name) {
        return context.getBean(EnterpriseService.class)
                .create(made.clerk, EnterpriseForms.named(name + Ids.next(), "652801", ListingConsent.REFUSED));
    }

    private void begin(EnterpriseId enterprise, AssignmentRole role, Holder holder) {
        assignments.begin(
                made.clerk,
                BeginAssignment.of(enterprise, role, holder, Period.openFrom(made.today.minusMonths(3)), null));
    }

    private void raise(EnterpriseId enterprise, String text, IssuePrivacy privacy) {
        context.getBean(IssueService.class)
                .raise(
                        made.clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, text, privacy, made.today, null));
    }
}
