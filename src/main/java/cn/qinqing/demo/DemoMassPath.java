package cn.qinqing.demo;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of very many issues, with all that the services would have written on its way to a state. */
final class DemoMassPath {

    private static final int YEARS = 700;
    private static final int WEEKS = 45;
    private static final List<String> PLACES =
            List.of("二期厂房", "东区车间", "冷库", "香梨基地", "矿区", "物流园", "纺纱车间", "新厂区", "办公楼", "仓库", "配套宿舍", "污水站");
    private static final List<String> MATTERS = List.of(
            "用电增容排队太久",
            "土地证迟迟办不下来",
            "银行不肯展期",
            "门前道路破损",
            "一个月检查了四次",
            "冬季供气不足",
            "补贴没有兑现",
            "招不到技术工人",
            "污水管网没有接通",
            "职工子女入学难",
            "工程款被拖欠",
            "环评批复超时");
    private static final List<String> CATEGORIES = List.of(
            "UTILITIES",
            "LAND",
            "FINANCE",
            "TRANSPORT",
            "INSPECTION",
            "UTILITIES",
            "POLICY",
            "LABOUR",
            "UTILITIES",
            "TALENT",
            "ARREARS",
            "PERMITS");
    private static final List<Integer> TERMS = List.of(5, 15, 15, 15, 5, 5, 15, 5, 15, 5, 30, 5);
    private static final Set<IssueStatus> OVER = EnumSet.of(
            IssueStatus.CLOSED,
            IssueStatus.DECLINED,
            IssueStatus.REFERRED,
            IssueStatus.WITHDRAWN,
            IssueStatus.ANSWERED_ON_SPOT);

    private final DemoMassRows rows;
    private final OfficeCalendar calendar;
    private final Map<Integer, UUID> terms;
    private final UUID body;
    private final DemoMassUnit office;
    private final DemoMassUnit unit;
    private final LocalDate today;
    private final Random random;
    private final Map<UUID, String> sides = new HashMap<>();
    private final UUID id = Ids.next();
    private LocalDateTime at = LocalDateTime.MIN;
    private int seq;
    private @Nullable IssueStatus before;
    private @Nullable UUID closure;
    private @Nullable LocalDateTime replied;

    DemoMassPath(
            DemoMassRows rows,
            OfficeCalendar calendar,
            Map<Integer, UUID> terms,
            UUID body,
            DemoMassUnit office,
            DemoMassUnit unit,
            LocalDate today,
            Random random) {
        this.rows = rows;
        this.calendar = calendar;
        this.terms = terms;
        this.body = body;
        this.office = office;
        this.unit = unit;
        this.today = today;
        this.random = random;
    }

    void go(int number, UUID enterprise, IssueStatus goal) {
        int kind = random.nextInt(MATTERS.size());
        LocalDate on = today.minusDays(OVER.contains(goal) ? WEEKS + random.nextInt(YEARS) : random.nextInt(age(goal)));
        at = on.atTime(2, 0).plusMinutes(random.nextInt(400));
        LocalDateTime registered = at;
        step("REGISTER", IssueStatus.REGISTERED, office.member(2), "RAISER", null);
        boolean dispatched = handled(goal);
        int days = TERMS.get(kind);
        LocalDate from = on;
        Deadline deadline = Deadline.after(calendar, from, days);
        if (dispatched) {
            handle(goal, on);
        } else if (goal != IssueStatus.REGISTERED) {
            leave(goal);
        }
        boolean stopped = goal == IssueStatus.PARKED || goal == IssueStatus.SUSPENDED;
        String title = PLACES.get(random.nextInt(PLACES.size())) + MATTERS.get(kind);
        int secret = random.nextInt(100);
        boolean led = dispatched && goal != IssueStatus.RETURNED;
        rows.add(
                "issue (id, number, operating_body_id, enterprise_id, text, title, privacy, status, origin_kind, raised_on, registered_at, raised_by_person, category_code, lead_unit_id, due_on, original_due_on, paraphrase, term_id, dispatched_on, acknowledge_by, object_by, contact_by, clock_start, clock_days, yellow_from, state_before, days_left, review_on, replied_at, asked_round, objected, closure_id)",
                id,
                "测企诉" + String.format("%07d", number),
                body,
                enterprise,
                title + "，希望有关部门协调解决。企业已多次向所在园区反映，至今没有明确答复。",
                title,
                secret == 0 ? "ANONYMOUS" : secret < 5 ? "CONFIDENTIAL" : "NORMAL",
                goal.name(),
                random.nextInt(4) == 0 ? "CALL" : "DESK",
                on,
                registered,
                office.member(2).id(),
                dispatched ? CATEGORIES.get(kind) : null,
                led ? unit.id() : null,
                dispatched ? deadline.due() : null,
                dispatched ? deadline.due() : null,
                dispatched && secret < 5 ? "企业反映生产经营中的困难，请依规办理。" : null,
                dispatched ? terms.get(days) : null,
                dispatched ? from : null,
                dispatched ? calendar.after(from, 1) : null,
                dispatched ? calendar.after(from, 1) : null,
                goal == IssueStatus.REOPENED ? calendar.after(today, 1) : null,
                dispatched ? from : null,
                dispatched ? days : null,
                dispatched ? deadline.yellowFrom() : null,
                stopped ? "IN_PROGRESS" : null,
                stopped ? 3 : null,
                stopped ? today.plusDays(random.nextInt(60) - 2) : null,
                replied,
                replied == null ? 0 : 1,
                goal == IssueStatus.RETURNED,
                closure);
        sides.forEach(
                (person, side) -> rows.add("issue_party (issue_id, person_id, side, since)", id, person, side, at));
    }

    /** In days; what waits for the desk is young, what is in work may be late. */
    private static int age(IssueStatus goal) {
        return switch (goal) {
            case REGISTERED, DISPATCHED, RETURNED, DECLINE_PROPOSED -> 3;
            case ACKNOWLEDGED -> 8;
            default -> WEEKS / 2;
        };
    }

    private static boolean handled(IssueStatus goal) {
        return switch (goal) {
            case REGISTERED, DECLINE_PROPOSED, DECLINED, REFERRED, ANSWERED_ON_SPOT, WITHDRAWN -> false;
            default -> true;
        };
    }

    private void leave(IssueStatus goal) {
        switch (goal) {
            case DECLINE_PROPOSED, DECLINED -> {
                step("PROPOSE_DECLINE", IssueStatus.DECLINE_PROPOSED, office.member(0), "TRIAGE", "与上月反映的是同一件事");
                request("DECLINE", "DUPLICATE", "您反映的问题已在办理。", null, office.member(0), goal == IssueStatus.DECLINED);
                if (goal == IssueStatus.DECLINED) {
                    step("CONFIRM_DECLINE", goal, office.member(1), "APPROVER", null);
                }
            }
            case REFERRED -> step("REFER", goal, office.member(0), "TRIAGE", "转 12345，回执 " + random.nextInt(90_000));
            case ANSWERED_ON_SPOT -> step("ANSWER_ON_SPOT", goal, office.member(2), "RAISER", "已当场说明办理途径");
            default -> step("GRANT_WITHDRAWAL", goal, office.member(1), "APPROVER", null);
        }
    }

    private void handle(IssueStatus goal, LocalDate on) {
        DemoMassUnit.Member handler = unit.member(1);
        DemoMassUnit.Member head = unit.member(0);
        step("DISPATCH", IssueStatus.DISPATCHED, office.member(0), "TRIAGE", null);
        boolean returned = goal == IssueStatus.RETURNED;
        rows.add(
                "issue_handler (id, issue_id, unit_id, kind, since, lead_slot, open_slot, ended_at)",
                Ids.next(),
                id,
                unit.id(),
                "LEAD",
                at,
                returned ? null : 1,
                returned ? null : 1,
                returned ? at : null);
        if (goal == IssueStatus.DISPATCHED) {
            return;
        }
        if (returned) {
            step("RETURN", goal, handler, "HANDLER", "按职责清单不属本单位");
            return;
        }
        step("ACKNOWLEDGE", IssueStatus.ACKNOWLEDGED, handler, "HANDLER", null);
        if (goal == IssueStatus.ACKNOWLEDGED) {
            return;
        }
        step("PROGRESS", IssueStatus.IN_PROGRESS, handler, "HANDLER", "已与企业联系，正在核实情况");
        switch (goal) {
            case IN_PROGRESS -> atWork(handler);
            case PARKED -> {
                request("PARKING", null, null, today.plusDays(30), office.member(0), true);
                step("GRANT_PARKING", goal, office.member(1), "APPROVER", null);
            }
            case SUSPENDED -> {
                request("SUSPENSION", "SUPPLEMENT", null, today.plusDays(20), handler, true);
                step("GRANT_SUSPENSION", goal, office.member(1), "APPROVER", null);
            }
            case REOPENED -> step("REOPEN", goal, null, null, "回访后需要继续办理");
            default -> replied(goal, handler, head);
        }
    }

    private void atWork(DemoMassUnit.Member handler) {
        int chance = random.nextInt(100);
        if (chance < 25) {
            step("DRAFT_REPLY", IssueStatus.IN_PROGRESS, handler, "HANDLER", null);
            reply(handler, null);
        } else if (chance < 28) {
            request("EXTENSION", null, null, calendar.after(today, 12), handler, false);
        } else if (chance < 29) {
            request("PARKING", null, null, today.plusDays(60), office.member(0), false);
        }
    }

    private void replied(IssueStatus goal, DemoMassUnit.Member handler, DemoMassUnit.Member head) {
        step("DRAFT_REPLY", IssueStatus.IN_PROGRESS, handler, "HANDLER", null);
        step("SIGN_REPLY", IssueStatus.REPLIED, head, "HANDLER", null);
        UUID reply = reply(handler, head);
        replied = at;
        if (goal == IssueStatus.REPLIED) {
            return;
        }
        if (goal == IssueStatus.NOT_RATED) {
            step("MARK_NOT_RATED", goal, null, null, null);
            return;
        }
        step("RATE", IssueStatus.RATED, null, null, null);
        UUID rating = Ids.next();
        rows.add(
                "issue_rating (id, issue_id, round, satisfaction, way, words, link_id, noted_by_name, rated_at)",
                rating,
                id,
                1,
                random.nextInt(3) == 0 ? "VERY_SATISFIED" : "SATISFIED",
                "LINK",
                "",
                Ids.next(),
                "企业",
                at);
        if (goal == IssueStatus.RATED) {
            if (random.nextInt(2) == 0) {
                step("ASK_CLOSURE", IssueStatus.RATED, head, "HANDLER", null);
                request("CLOSURE", null, null, null, head, false);
            }
            return;
        }
        step("ASK_CLOSURE", IssueStatus.RATED, head, "HANDLER", null);
        step("GRANT_CLOSURE", IssueStatus.CLOSED, office.member(1), "APPROVER", null);
        closure = Ids.next();
        rows.add(
                "issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at, approver_id, approver_name, closed_at)",
                closure,
                id,
                1,
                reply,
                rating,
                head.id(),
                head.name(),
                at,
                office.member(1).id(),
                office.member(1).name(),
                at);
    }

    private UUID reply(DemoMassUnit.Member handler, DemoMassUnit.@Nullable Member head) {
        UUID reply = Ids.next();
        rows.add(
                "issue_reply (id, issue_id, round, text, basis, outcome, drafted_by, drafted_name, drafted_at, signed_by, signed_name, signed_at)",
                reply,
                id,
                1,
                "经核实，已协调有关单位办理，具体安排已与贵公司联系人确认。",
                "《自治区优化营商环境条例》",
                random.nextInt(5) == 0 ? "PARTLY" : "SOLVED",
                handler.id(),
                handler.name(),
                at,
                head == null ? null : head.id(),
                head == null ? null : head.name(),
                head == null ? null : at);
        return reply;
    }

    private void request(
            String kind,
            @Nullable String code,
            @Nullable String words,
            @Nullable LocalDate until,
            DemoMassUnit.Member asked,
            boolean decided) {
        DemoMassUnit.Member decider = office.member(1);
        rows.add(
                "issue_request (id, issue_id, round, kind, code, words, until_on, reason, asked_by, asked_name, asked_at, decided_by, decided_name, decided_at, granted, open_slot)",
                Ids.next(),
                id,
                1,
                kind,
                code,
                words,
                until,
                "按规定需要",
                asked.id(),
                asked.name(),
                at,
                decided ? decider.id() : null,
                decided ? decider.name() : null,
                decided ? at : null,
                decided ? true : null,
                decided ? null : 1);
    }

    private void step(
            String command,
            IssueStatus to,
            DemoMassUnit.@Nullable Member who,
            @Nullable String side,
            @Nullable String reason) {
        LocalDateTime next = at.plusHours(5 + random.nextInt(20));
        LocalDateTime latest = today.atTime(1, 0);
        at = seq == 0 || next.isAfter(latest) ? at : next;
        rows.add(
                "issue_event (id, issue_id, seq, happened_at, command, from_status, to_status, signer_id, actor_name, reason)",
                Ids.next(),
                id,
                ++seq,
                at,
                command,
                before == null ? null : before.name(),
                to.name(),
                who == null ? null : who.id(),
                who == null ? "系统" : who.name(),
                reason);
        before = to;
        if (who != null && side != null) {
            sides.put(who.id(), side);
        }
    }
}
