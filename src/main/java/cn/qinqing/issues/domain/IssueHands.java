package cn.qinqing.issues.domain;

import cn.qinqing.issues.HandlerKind;
import cn.qinqing.issues.IssueHand;
import cn.qinqing.issues.IssueHandler;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In which capacities somebody may act on an issue: by right, by unit, and by what they did on it before. */
@Component
public class IssueHands {

    private final HandlerStore handlers;
    private final IssueHistory history;
    private final IssueDesks desks;
    private final RequestStore requests;

    IssueHands(HandlerStore handlers, IssueHistory history, IssueDesks desks, RequestStore requests) {
        this.handlers = handlers;
        this.history = history;
        this.desks = desks;
        this.requests = requests;
    }

    /** All capacities of the actor, also those barred by another side; {@link IssueDesk} asks that. */
    public Set<IssueHand> of(Actor actor, Issue issue) {
        Set<IssueHand> hands = EnumSet.noneOf(IssueHand.class);
        switch (actor) {
            case Actor.Job job -> hands.add(IssueHand.SYSTEM);
            case Actor.Link link -> {
                if (link.may(Right.ISSUE_RATE) && link.enterprise().equals(issue.enterprise())) {
                    hands.add(IssueHand.FIRM);
                }
            }
            case Actor.Person person -> ofPerson(person, issue, hands);
        }
        return hands;
    }

    private void ofPerson(Actor.Person person, Issue issue, Set<IssueHand> hands) {
        if (person.may(Right.ISSUE_RAISE) && issue.registeredBy(person)) {
            hands.add(IssueHand.RAISER);
        }
        if (person.may(Right.ISSUE_TRIAGE)) {
            if (desks.runs(person, issue.body())) {
                hands.add(IssueHand.DESK);
            }
            requests.waiting(issue.id(), RequestKind.HANDING)
                    .filter(one -> desks.runs(person, String.valueOf(one.code())))
                    .ifPresent(one -> hands.add(IssueHand.OTHER_DESK));
        }
        if (person.may(Right.ISSUE_APPROVE)) {
            hands.add(IssueHand.OFFICE);
        }
        if (person.may(Right.ISSUE_DECIDE)) {
            hands.add(IssueHand.LEADER);
        }
        UnitId unit = person.unit();
        List<IssueHandler> inCharge = unit == null ? List.of() : handlers.of(issue.id());
        inCharge.stream().filter(one -> one.unit().equals(unit)).forEach(own -> {
            boolean leads = own.kind() == HandlerKind.LEAD;
            if (person.may(Right.ISSUE_HANDLE)) {
                hands.add(leads ? IssueHand.LEAD : IssueHand.PARTNER);
            }
            if (leads && person.may(Right.ISSUE_SIGN)) {
                hands.add(IssueHand.HEAD);
            }
        });
        if (person.may(Right.ISSUE_RATE) && !involved(person, issue.id())) {
            hands.add(IssueHand.FIRM);
        }
    }

    /**
     * Whether the actor registered, dispatched, handled or decided it, or the actor's unit handles it: such a one never
     * learns from the enterprise what it thinks of the reply. Always false for links and jobs.
     */
    public boolean involved(Actor actor, IssueId issue) {
        boolean other = history.sideOf(actor, issue)
                .filter(side -> !side.equals(IssueHand.FIRM.side()))
                .isPresent();
        return other || actor.unitId().filter(unit -> handles(issue, unit)).isPresent();
    }

    /** Whether the unit leads it or takes part. */
    public boolean handles(IssueId issue, UnitId unit) {
        return handlers.handles(issue, unit);
    }
}
