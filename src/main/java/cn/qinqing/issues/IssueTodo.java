package cn.qinqing.issues;

import cn.qinqing.issues.domain.IssueDesks;
import cn.qinqing.issues.domain.RatingVeil;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** On which issues somebody has something to do now (待我办理), and how a light is asked of the database. */
final class IssueTodo {

    static final String DRAFT =
            "exists (select 1 from issue_reply r where r.issue_id = i.id and r.round = i.round and r.signed_at is null and r.sent_back is null)";
    private static final String WAITS =
            "i.id in (select q.issue_id from issue_request q where q.open_slot = 1 and not (q.asked_by <=> ?) and q.kind ";
    /** Who proposed or confirmed a decline does not decide the objection against it: somebody else has to do it. */
    private static final String NOT_OWN_DECLINE =
            " and not (q.kind = 'OBJECTION' and exists (select 1 from issue_request d where d.issue_id = q.issue_id"
                    + " and d.kind = 'DECLINE' and ? in (d.asked_by, d.decided_by))))";

    private static final String AT_WORK =
            "i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED', 'HANDED')";
    /** Levels of the lead unit whose signature the draft waits for next. */
    private static final String LEVELS = """
            exists (select 1 from issue_sign_level l join issue_reply r on r.issue_id = i.id and r.round = i.round
              where i.status = 'IN_PROGRESS' and r.signed_at is null and r.sent_back is null and l.unit_id = i.lead_unit_id
                and l.valid_from <= ? and l.valid_to > ?
                and not exists (select 1 from issue_reply_check k where k.reply_id = r.id and k.draft_version = r.version and k.level >= l.level)
                and not exists (select 1 from issue_sign_level n where n.unit_id = l.unit_id and n.level = l.level
                  and n.person_id = r.drafted_by and n.valid_from <= ? and n.valid_to > ?)""";
    /** And no level before it is missing. */
    private static final String NONE_BEFORE =
            " and not exists (select 1 from issue_sign_level m where m.unit_id = l.unit_id and m.level < l.level"
                    + " and m.person_id <> r.drafted_by and m.valid_from <= ? and m.valid_to > ? and not exists (select 1"
                    + " from issue_reply_check k where k.reply_id = r.id and k.draft_version = r.version and k.level = m.level))";

    private static final String DELEGATED =
            "i.lead_unit_id = ? and i.status = 'IN_PROGRESS' and exists (select 1 from issue_sign_delegation d"
                    + " join issue_term t on t.id = i.term_id join issue_reply r on r.issue_id = i.id and r.round = i.round"
                    + " where t.code = 'IMMEDIATE' and d.unit_id = ? and d.person_id = ? and d.valid_from <= ? and d.valid_to > ?"
                    + " and r.signed_at is null and r.sent_back is null and r.drafted_by <> ?)";
    /** And nobody else of the unit was given it. */
    private static final String NOT_ASSIGNED =
            " and not exists (select 1 from issue_assignment a where a.issue_id = i.id and a.open_slot = 1"
                    + " and a.person_id <> ? and a.person_id in (select c.person_id from account c where c.enabled"
                    + " and (c.ends_on is null or c.ends_on > ?)))";

    private static final UUID NOBODY = new UUID(0, 0);

    private IssueTodo() {}

    /** Conditions on {@code issue i}, one for each way to have something to do; none where there is no way. */
    static List<IssuePages.Branch> ways(Actor actor, LocalDate today) {
        RatingVeil veil = RatingVeil.before(actor, today);
        return plain(actor, today).stream()
                .map(one -> new IssuePages.Branch(veil.condition(one.condition()), one.params()))
                .toList();
    }

    private static List<IssuePages.Branch> plain(Actor actor, LocalDate today) {
        List<IssuePages.Branch> ways = new ArrayList<>();
        UUID person = actor.personId().map(PersonId::value).orElse(NOBODY);
        if (actor.may(Right.ISSUE_TRIAGE)) {
            desk(actor, today, ways);
        }
        if (actor.may(Right.ISSUE_APPROVE)) {
            ways.add(way(WAITS + "in (" + kinds(IssueHand.OFFICE) + ")" + NOT_OWN_DECLINE, person, person));
        }
        if (actor.may(Right.ISSUE_DECIDE)) {
            ways.add(way(WAITS + "in (" + kinds(IssueHand.LEADER) + ")" + NOT_OWN_DECLINE, person, person));
        }
        UUID unit = actor.unitId().map(UnitId::value).orElse(NOBODY);
        if (actor.may(Right.ISSUE_HANDLE)) {
            ways.add(way(
                    "i.lead_unit_id = ? and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'REOPENED')" + NOT_ASSIGNED,
                    unit,
                    person,
                    today));
            ways.add(way(
                    "i.lead_unit_id = ? and i.status = 'IN_PROGRESS' and not " + DRAFT + NOT_ASSIGNED,
                    unit,
                    person,
                    today));
            ways.add(way(
                    "i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED') and i.id in (select h.issue_id from issue_handler h"
                            + " where h.unit_id = ? and h.open_slot = 1 and h.kind <> 'LEAD' and (h.answer is null or h.answer = 'TAKING_CARE'))",
                    unit));
            ways.add(way(DELEGATED, unit, unit, person, today, today, person));
        }
        if (actor.may(Right.ISSUE_HANDLE) || actor.may(Right.ISSUE_SIGN)) {
            ways.add(way(
                    "i.lead_unit_id in (select own.unit_id from issue_sign_level own where own.person_id = ?) and "
                            + LEVELS + " and l.person_id = ?" + NONE_BEFORE + ")",
                    person,
                    today,
                    today,
                    today,
                    today,
                    person,
                    today,
                    today));
        }
        if (actor.may(Right.ISSUE_SIGN)) {
            ways.add(way(
                    "i.lead_unit_id = ? and i.status = 'IN_PROGRESS' and " + DRAFT + " and not " + LEVELS + ")",
                    unit,
                    today,
                    today,
                    today,
                    today));
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

    /** What the desk of the actor's own operating body has to dispatch or review, and what is to be handed to it. */
    private static void desk(Actor actor, LocalDate today, List<IssuePages.Branch> ways) {
        List<String> divisions = IssueDesks.divisions(actor);
        if (divisions.isEmpty()) {
            return;
        }
        String own = "(select b.%s from operating_body b where b.active and b.division_code in ("
                + IssueQueries.marks(divisions.size()) + "))";
        Object[] bodies = divisions.toArray();
        ways.add(way(
                "i.status in ('REGISTERED', 'RETURNED', 'HANDED') and i.operating_body_id in " + own.formatted("id"),
                bodies));
        List<Object> due = new ArrayList<>(List.of(today));
        due.addAll(divisions);
        ways.add(way(
                "i.status in ('PARKED', 'SUSPENDED') and i.review_on <= ? and i.operating_body_id in "
                        + own.formatted("id"),
                due.toArray()));
        ways.add(way(
                "i.id in (select q.issue_id from issue_request q where q.open_slot = 1 and q.kind = 'HANDING' and q.code in "
                        + own.formatted("code") + ")",
                bodies));
    }

    /** Kinds of requests that a hand decides, for the database. */
    private static String kinds(IssueHand hand) {
        return Arrays.stream(RequestKind.values())
                .filter(kind -> IssueGuards.of(kind.decided(true)).who().contains(hand))
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** As {@link IssueClock#light} says it. */
    static String light(IssueLight light, Instant now, List<Object> params) {
        LocalDate today = OfficeTime.dayOf(now);
        LocalDateTime moment = OfficeTime.column(now);
        switch (light) {
            case GREEN -> {
                Collections.addAll(params, moment, today);
                return AT_WORK + " and if(i.due_at is not null, i.yellow_at > ?, i.yellow_from > ?)";
            }
            case YELLOW -> {
                Collections.addAll(params, moment, moment, today, today);
                return AT_WORK
                        + " and if(i.due_at is not null, i.yellow_at <= ? and i.due_at >= ?, i.yellow_from <= ? and i.due_on >= ?)";
            }
            case RED -> {
                Collections.addAll(params, today, moment);
                return AT_WORK + " and (i.due_on < ? or i.due_at < ?)";
            }
            case GREY -> {
                return "i.status in ('PARKED', 'SUSPENDED')";
            }
            case NONE -> {
                return "(i.status not in ('PARKED', 'SUSPENDED', 'DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'RETURNED', 'HANDED') or i.due_on is null)";
            }
        }
        throw new IllegalArgumentException(light.name());
    }
}
