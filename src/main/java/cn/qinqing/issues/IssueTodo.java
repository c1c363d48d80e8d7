package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** On which issues somebody has something to do now (待我办理), and how a light is asked of the database. */
final class IssueTodo {

    static final String DRAFT =
            "exists (select 1 from issue_reply r where r.issue_id = i.id and r.round = i.round and r.signed_at is null and r.sent_back is null)";
    private static final String WAITS =
            "i.id in (select q.issue_id from issue_request q where q.open_slot = 1 and q.asked_by <> ? and q.kind ";
    private static final String AT_WORK =
            "i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED')";
    private static final UUID NOBODY = new UUID(0, 0);

    private IssueTodo() {}

    /** Conditions on {@code issue i}, one for each way to have something to do; none where there is no way. */
    static List<IssuePages.Branch> ways(Actor actor, LocalDate today) {
        List<IssuePages.Branch> ways = new ArrayList<>();
        UUID person = actor.personId().map(PersonId::value).orElse(NOBODY);
        if (actor.may(Right.ISSUE_TRIAGE)) {
            ways.add(way("i.status in ('REGISTERED', 'RETURNED')"));
            ways.add(way("i.status in ('PARKED', 'SUSPENDED') and i.review_on <= ?", today));
        }
        if (actor.may(Right.ISSUE_APPROVE)) {
            ways.add(way(WAITS + "<> 'PARKING')", person));
        }
        if (actor.may(Right.ISSUE_DECIDE)) {
            ways.add(way(WAITS + "= 'PARKING')", person));
        }
        UUID unit = actor.unitId().map(UnitId::value).orElse(NOBODY);
        if (actor.may(Right.ISSUE_HANDLE)) {
            ways.add(way("i.lead_unit_id = ? and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'REOPENED')", unit));
            ways.add(way("i.lead_unit_id = ? and i.status = 'IN_PROGRESS' and not " + DRAFT, unit));
            ways.add(way(
                    "i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED') and i.id in (select h.issue_id from issue_handler h"
                            + " where h.unit_id = ? and h.open_slot = 1 and h.kind <> 'LEAD' and (h.answer is null or h.answer = 'TAKING_CARE'))",
                    unit));
        }
        if (actor.may(Right.ISSUE_SIGN)) {
            ways.add(way("i.lead_unit_id = ? and i.status = 'IN_PROGRESS' and " + DRAFT, unit));
            ways.add(way(
                    "i.lead_unit_id = ? and i.status = 'RATED' and not i.dissatisfied and not exists (select 1 from issue_request q"
                            + " where q.issue_id = i.id and q.open_slot = 1 and q.kind = 'CLOSURE')",
                    unit));
        }
        return ways.isEmpty() ? List.of(way("1 = 0")) : ways;
    }

    private static IssuePages.Branch way(String condition, Object... params) {
        return new IssuePages.Branch(condition, List.of(params));
    }

    /** As {@link IssueClock#light} says it. */
    static String light(IssueLight light, LocalDate today, List<Object> params) {
        switch (light) {
            case GREEN -> {
                params.add(today);
                return AT_WORK + " and i.yellow_from > ?";
            }
            case YELLOW -> {
                Collections.addAll(params, today, today);
                return AT_WORK + " and i.yellow_from <= ? and i.due_on >= ?";
            }
            case RED -> {
                params.add(today);
                return AT_WORK + " and i.due_on < ?";
            }
            case GREY -> {
                return "i.status in ('PARKED', 'SUSPENDED')";
            }
            case NONE -> {
                return "(i.status not in ('PARKED', 'SUSPENDED', 'DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED') or i.due_on is null)";
            }
        }
        throw new IllegalArgumentException(light.name());
    }
}
