package cn.qinqing.demo;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The way of one issue: each step on the day after the one before, never later than today, by the people of the units. */
final class DemoCyclePath extends DemoCourse {

    private static final String HOTLINE = "州 12345 热线办";
    private static final String WHY = "需要上级部门书面意见，已电话告知企业";

    /** The unit whose people the demonstration shows: what is with it runs out today and in the next days. */
    private static final String RUNNING_OUT = "州自然资源局";

    /** @param chance of this issue, below a thousand */
    DemoCyclePath(
            DemoCycleRows rows,
            OfficeCalendar calendar,
            DemoPeople.Staff staff,
            DemoCycle.Raised issue,
            LocalDate today,
            int chance) {
        super(rows, calendar, staff, issue, today, chance);
    }

    void go(IssueStatus goal, String category, String unit, UUID term, int termDays, String text) {
        if (goal == IssueStatus.REGISTERED) {
            return;
        }
        sides.put(issue.raiser(), "RAISER");
        DemoPeople.Officer handler = staff.officerOf(unit, 0);
        DemoPeople.Officer head = staff.officerOf(unit, 1);
        Object[] update = new Object[22];
        update[17] = 1;
        update[18] = 0;
        update[19] = false;
        update[21] = issue.id();
        switch (goal) {
            case DECLINE_PROPOSED, DECLINED -> decline(goal == IssueStatus.DECLINED);
            case REFERRED -> {
                next();
                refer();
            }
            default -> handled(goal, category, handler, head, term, termDays, text, unit, update);
        }
        update[0] = status.name();
        rows.issues.add(update);
        Instant since = issue.at();
        sides.forEach(
                (person, side) -> rows.parties.add(new Object[] {issue.id(), person, side, OfficeTime.column(since)}));
    }

    private void refer() {
        String receipt = String.valueOf(day.getYear()) + (10_000 + chance);
        step(
                "REFER",
                IssueStatus.REFERRED,
                desk,
                "TRIAGE",
                "属公共服务热线职责，已请热线办理并直接答复企业",
                String.join(BETWEEN, "issues.detail.referred", HOTLINE, receipt));
        rows.referrals.add(new Object[] {
            issue.id(), "HOTLINE", HOTLINE, receipt, desk.person().value(), desk.name(), OfficeTime.column(at(11))
        });
    }

    /**
     * Asks for more time, where there is reason to: some get it, some do not, some still wait. Those of one unit get so much
     * that they run out these days.
     */
    private void extend(DemoPeople.Officer handler, String unit, LocalDate from, Object[] update) {
        boolean soon = unit.equals(RUNNING_OUT);
        LocalDate before = due;
        if (before == null || chance % 5 > (soon ? 3 : 1) || calendar.between(day, before) < 2) {
            return;
        }
        next();
        LocalDate until = soon ? calendar.after(today, chance % 4) : calendar.after(before, 5 + chance % 5);
        if (!until.isAfter(before)) {
            return;
        }
        boolean waits = !soon && chance % 5 == 1 && before.isAfter(today);
        boolean granted = soon || chance % 10 != 0;
        step("ASK_EXTENSION", status, handler, "HANDLER", WHY, "issues.detail.until" + BETWEEN + until);
        Object[] asked = row("EXTENSION", null, null, until, WHY, handler, at(11), office, !waits);
        asked[7] = before;
        rows.requests.add(asked);
        if (waits) {
            return;
        }
        asked[15] = granted;
        asked[16] = granted ? "同意，须每周向企业说明一次" : "材料齐全，按原期限答复";
        step(
                granted ? "GRANT_EXTENSION" : "REFUSE_EXTENSION",
                status,
                office,
                "APPROVER",
                String.valueOf(asked[16]),
                granted ? "issues.detail.until" + BETWEEN + until : null);
        if (granted) {
            clock(update, Deadline.on(calendar, from, until));
        }
    }

    private void decline(boolean confirmed) {
        next();
        step("PROPOSE_DECLINE", IssueStatus.DECLINE_PROPOSED, desk, "TRIAGE", "与企业上月反映的是同一件事", null);
        Instant asked = at(11);
        request("DECLINE", "DUPLICATE", "您反映的问题已在办理，请按原编号查询。", "与企业上月反映的是同一件事", desk, asked, confirmed);
        if (confirmed) {
            step("CONFIRM_DECLINE", IssueStatus.DECLINED, office, "APPROVER", null, null);
        }
    }

    private void handled(
            IssueStatus goal,
            String category,
            DemoPeople.Officer handler,
            DemoPeople.Officer head,
            UUID term,
            int termDays,
            String text,
            String unit,
            Object[] update) {
        next();
        Deadline deadline = Deadline.after(calendar, day, termDays);
        update[1] = category;
        update[2] = goal == IssueStatus.RETURNED ? null : handler.unit().value();
        update[3] = term;
        update[4] = day;
        update[5] = calendar.after(day, 1);
        update[6] = calendar.after(day, 1);
        clock(update, deadline);
        update[11] = deadline.due();
        step(
                "DISPATCH",
                IssueStatus.DISPATCHED,
                desk,
                "TRIAGE",
                null,
                String.join(
                        BETWEEN,
                        "issues.detail.dispatched",
                        unit,
                        name(termDays),
                        String.valueOf(termDays),
                        deadline.due().toString()));
        if (issue.confidential()) {
            rows.paraphrases.add(new Object[] {"有企业反映这方面的困难，请了解辖区内同类情况，提出解决办法。", issue.id()});
        }
        boolean ended = goal == IssueStatus.RETURNED;
        rows.handlers.add(new Object[] {
            Ids.next(),
            issue.id(),
            handler.unit().value(),
            OfficeTime.column(at(10)),
            ended ? null : 1,
            ended ? null : 1,
            ended ? OfficeTime.column(at(15)) : null
        });
        if (goal == IssueStatus.DISPATCHED) {
            return;
        }
        if (ended) {
            step("RETURN", IssueStatus.RETURNED, handler, "HANDLER", "按职责清单不属本单位", null);
            update[19] = true;
            return;
        }
        next();
        step("ACKNOWLEDGE", IssueStatus.ACKNOWLEDGED, handler, "HANDLER", null, null);
        if (goal == IssueStatus.ACKNOWLEDGED) {
            return;
        }
        next();
        step("PROGRESS", IssueStatus.IN_PROGRESS, handler, "HANDLER", "已与企业联系，正在核实情况", null);
        if (goal == IssueStatus.PARKED) {
            park(update);
            return;
        }
        if (goal == IssueStatus.IN_PROGRESS) {
            extend(handler, unit, deadline.start(), update);
            if (chance % 4 == 0) {
                reply(handler, null, text);
            }
            return;
        }
        pause(termDays);
        replied(goal, handler, head, text, update);
    }

    /** Work takes its time: mostly less than there is, sometimes more; never where the rest would not fit before today. */
    private void pause(int termDays) {
        int late = chance % 20;
        int days = late < 17 ? chance * 7 % Math.max(1, termDays - 3) : termDays - 2 + late % 4;
        if (days > 0 && calendar.after(day, days + 12).isBefore(today)) {
            day = calendar.after(day, days);
        }
    }

    private void park(Object[] update) {
        LocalDate review = today.plusDays(20 + chance % 60);
        Instant asked = at(11);
        rows.requests.add(row("PARKING", null, null, review, "等待国土空间规划批复", desk, asked, leader(), true));
        step("GRANT_PARKING", IssueStatus.PARKED, leader(), "APPROVER", null, "issues.detail.until" + BETWEEN + review);
        update[13] = IssueStatus.IN_PROGRESS.name();
        update[14] = 3;
        update[15] = review;
    }

    private void replied(
            IssueStatus goal, DemoPeople.Officer handler, DemoPeople.Officer head, String text, Object[] update) {
        next();
        step("DRAFT_REPLY", IssueStatus.IN_PROGRESS, handler, "HANDLER", null, null);
        UUID reply = reply(handler, head, text);
        step("SIGN_REPLY", IssueStatus.REPLIED, head, "HANDLER", null, null);
        update[16] = OfficeTime.column(at(16));
        update[18] = round;
        if (goal == IssueStatus.REPLIED || goal == IssueStatus.NOT_RATED) {
            if (goal == IssueStatus.NOT_RATED) {
                step("MARK_NOT_RATED", IssueStatus.NOT_RATED, null, null, null, null);
            }
            if (chance % 3 == 0) {
                rows.calls.add(new Object[] {
                    Ids.next(),
                    issue.id(),
                    issue.enterprise(),
                    "诉求 " + issue.number(),
                    goal == IssueStatus.NOT_RATED ? "NO_ANSWER" : "NO_CONTACT",
                    OfficeTime.column(at(17)),
                    "诉求办理自动处理"
                });
            }
            return;
        }
        next();
        boolean again = goal == IssueStatus.REOPENED;
        boolean twice = goal == IssueStatus.CLOSED
                && chance % 19 == 0
                && calendar.after(day, 12).isBefore(today);
        UUID rating = rate(again || twice);
        if (again || twice) {
            reopen(update);
        }
        if (again) {
            return;
        }
        if (twice) {
            reply = secondReply(handler, head, update);
            next();
            rating = rate(false);
        }
        if (goal == IssueStatus.CLOSED) {
            next();
            step("ASK_CLOSURE", IssueStatus.RATED, head, "HANDLER", null, null);
            Instant signed = at(11);
            rows.requests.add(row("CLOSURE", null, null, null, null, head, signed, office, true));
            step("GRANT_CLOSURE", IssueStatus.CLOSED, office, "APPROVER", null, null);
            UUID closure = Ids.next();
            rows.closures.add(new Object[] {
                closure,
                issue.id(),
                round,
                reply,
                rating,
                head.person().value(),
                head.name(),
                OfficeTime.column(signed),
                office.person().value(),
                office.name(),
                OfficeTime.column(at(17))
            });
            update[20] = closure;
        }
    }

    private void reopen(Object[] update) {
        next();
        Deadline deadline = Deadline.after(calendar, day, 15);
        LocalDate contact = calendar.after(day, 1);
        step(
                "REOPEN",
                IssueStatus.REOPENED,
                null,
                null,
                null,
                String.join(
                        BETWEEN,
                        "issues.detail.reopened",
                        contact.toString(),
                        deadline.due().toString()));
        clock(update, deadline);
        update[7] = contact;
        update[11] = deadline.due();
        update[16] = null;
        update[17] = 2;
    }

    private UUID secondReply(DemoPeople.Officer handler, DemoPeople.Officer head, Object[] update) {
        round = 2;
        next();
        step("PROGRESS", IssueStatus.IN_PROGRESS, handler, "HANDLER", "已当面向企业了解不满意的原因", null);
        next();
        step("DRAFT_REPLY", IssueStatus.IN_PROGRESS, handler, "HANDLER", null, null);
        UUID reply = reply(handler, head, "已按企业意见补办，余下部分列出完成日期并书面告知。");
        step("SIGN_REPLY", IssueStatus.REPLIED, head, "HANDLER", null, null);
        update[16] = OfficeTime.column(at(16));
        update[18] = round;
        return reply;
    }
}
