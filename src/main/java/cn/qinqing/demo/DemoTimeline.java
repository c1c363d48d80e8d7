package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.links.Links;
import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanAsked;
import cn.qinqing.serviceplans.PlanDates;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanOpinion;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.serviceplans.PlanService;
import cn.qinqing.serviceplans.PlanShift;
import cn.qinqing.serviceplans.ShiftFollowing;
import cn.qinqing.serviceplans.ShiftForm;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans in talk with their enterprises: one was changed after a comment and agreed in its second version, one waits for an
 * answer to a comment, one was moved after it was agreed.
 */
@Component
@Order(25)
class DemoTimeline implements DemoStep {

    private final PlanService service;
    private final PlanQueries queries;
    private final PlanDates dates;
    private final PlanAgreement agreement;
    private final Links links;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoTimeline(
            PlanService service,
            PlanQueries queries,
            PlanDates dates,
            PlanAgreement agreement,
            Links links,
            AccountActors actors,
            JdbcClient jdbc) {
        this.service = service;
        this.queries = queries;
        this.dates = dates;
        this.agreement = agreement;
        this.links = links;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        Actor.Person clerk = clerk();
        List<PlanId> drafts = plans("DRAFT");
        if (!drafts.isEmpty()) {
            twoVersions(clerk, drafts.getFirst());
        }
        if (drafts.size() > 1) {
            commented(clerk, drafts.get(1));
        }
        List<PlanId> running = plans("IN_FORCE");
        if (!running.isEmpty()) {
            moved(clerk, running.getFirst(), 3, "图审意见需补正，企业与住建部门商定顺延。");
        }
        if (running.size() > 1) {
            asked(clerk, running.get(1));
        }
    }

    private Actor.Person clerk() {
        return jdbc.sql("select id from account where login = 'clerk'")
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(actors::find)
                .orElseThrow();
    }

    private List<PlanId> plans(String state) {
        return jdbc.sql("""
                        select p.id from service_plan p where p.state = ?
                        and (select count(*) from plan_milestone s where s.plan_id = p.id and s.left_out_at is null) >= 2
                        and not exists (select 1 from plan_measure m where m.plan_id = p.id and m.left_out_at is null
                          and not exists (select 1 from plan_milestone s where s.measure_id = m.id and s.left_out_at is null))
                        order by p.number""")
                .param(state)
                .query((row, n) -> new PlanId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Commented, answered, moved as the enterprise wished, asked again, agreed, in force. */
    private void twoVersions(Actor.Person clerk, PlanId plan) {
        service.submit(clerk, plan);
        answer(plan, "希望第一项措施再往前赶一赶，设备月底就到。");
        agreement.status(clerk, plan).opinions().stream()
                .filter(PlanOpinion::open)
                .forEach(one -> agreement.reply(clerk, one.id(), "已与牵头单位商定调整节点，见新版本。"));
        moved(clerk, plan, 2, "按企业意见和牵头单位商定的日期调整。");
        service.submit(clerk, plan);
        answer(plan, "");
        if (agreement.status(clerk, plan).agreed()) {
            service.enterIntoForce(clerk, plan);
        }
    }

    /** Moved after it was agreed, and asked again: it waits for its enterprise. */
    private void asked(Actor.Person clerk, PlanId plan) {
        moved(clerk, plan, 7, "设备交货推迟一周，企业来函说明。");
        service.submit(clerk, plan);
        links.send(clerk, PlanAgreement.PURPOSE, plan.value());
    }

    /** A comment waits for its answer. */
    private void commented(Actor.Person clerk, PlanId plan) {
        service.submit(clerk, plan);
        answer(plan, "请明确由谁牵头，完成时限能否提前到春节前。");
    }

    /** The enterprise answers by its link: a comment on the first measure, or all acknowledged where there is none. */
    private void answer(PlanId plan, String comment) {
        PlanDetails details = queries.details(clerk(), plan);
        Actor.Link link = new Actor.Link(
                UUID.nameUUIDFromBytes((plan + "/" + details.planVersion()).getBytes(StandardCharsets.UTF_8)),
                details.enterprise(),
                "企业链接",
                Set.copyOf(EnumSet.of(Right.PLAN_ANSWER)));
        PlanAsked asked = agreement.asked(link, plan);
        Map<UUID, PlanAsked.Said> said = new HashMap<>();
        asked.asked().forEach(ask -> {
            boolean comments = !comment.isEmpty() && said.isEmpty();
            said.put(ask.measure().id(), new PlanAsked.Said(!comments, comments ? comment : ""));
        });
        agreement.answer(link, plan, asked.plan().version(), said, asked.asked().isEmpty() ? true : null, "");
    }

    /** Moves the next milestone that is not done by some days, and what hangs on it. */
    private void moved(Actor.Person clerk, PlanId plan, int days, String reason) {
        Optional<PlanDetails.Milestone> next = queries.details(clerk, plan).milestones().stream()
                .filter(one -> one.actualEnd() == null && startsAfterItsPredecessor(one, plan, clerk))
                .max(Comparator.comparing(one -> followers(one.id())));
        next.ifPresent(step -> {
            LocalDate end = step.plannedEnd().plusDays(days);
            PlanShift shift = dates.preview(clerk, step.id(), step.plannedStart(), end, ShiftFollowing.KEEP_DISTANCE);
            dates.change(
                    clerk,
                    new ShiftForm(
                            step.id(), step.plannedStart(), end, ShiftFollowing.KEEP_DISTANCE, reason, shift.moves()));
        });
    }

    /** What overlaps its predecessor by now may only be moved with another start. */
    private boolean startsAfterItsPredecessor(PlanDetails.Milestone step, PlanId plan, Actor.Person clerk) {
        return queries.details(clerk, plan).milestones().stream()
                .filter(one -> one.id().equals(step.predecessor()))
                .allMatch(before ->
                        before.actualEnd() != null || step.plannedStart().isAfter(before.plannedEnd()));
    }

    private long followers(MilestoneId id) {
        return jdbc.sql("select count(*) from plan_milestone where predecessor_id = ? and left_out_at is null")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
