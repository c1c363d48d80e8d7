package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.TogetherStore;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitGuards;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings with several enterprises (座谈会): one text, a record for each enterprise, each issue tied to one. */
@Service
@Transactional
public class GroupVisits {

    private static final int MOST_GUESTS = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;

    private final TogetherStore store;
    private final VisitService visits;
    private final VisitQueries queries;
    private final AuditLog audit;
    private final Clock clock;

    GroupVisits(TogetherStore store, VisitService visits, VisitQueries queries, AuditLog audit, Clock clock) {
        this.store = store;
        this.visits = visits;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A group visit that was noted, with the records of its enterprises in order. */
    public record Noted(GroupId id, List<Recorded> guests) {}

    /**
     * Records a group visit with all its enterprises, or nothing of it. Sent twice, it is one.
     *
     * @throws RuleViolation {@code visits.group.none} without an enterprise, {@code visits.group.many}, {@code
     *     visits.title.missing}, {@code visits.title.long}, {@code visits.text.long}, {@code visits.sent.other}
     * @throws RowRefused with the enterprise that is refused: {@code visits.guest.twice}, and what recording a visit
     *     refuses; with the issue: {@code visits.said.whose} when it is tied to none that took part
     */
    public Noted record(Actor actor, RecordGroup group) {
        actor.require(Right.VISIT_RECORD);
        check(group);
        Optional<TogetherStore.Group> sent = store.groupSent(group.clientKey());
        if (sent.isPresent()) {
            demandSame(actor, sent.get(), group);
            return new Noted(sent.get().id(), guests(actor, group));
        }
        GroupId id = GroupId.create();
        store.add(id, actor, group, clock.instant());
        List<Recorded> guests = guests(actor, group);
        guests.forEach(guest -> store.put(id, guest.id()));
        audit.record(
                actor,
                "GROUP_VISIT_RECORDED",
                "visit_group",
                id.toString(),
                Map.of("on", group.on().toString(), "enterprises", guests.size()));
        return new Noted(id, guests);
    }

    /**
     * Corrects title and text that all enterprises share; what they were stays readable.
     *
     * @throws RuleViolation {@code visits.group.unknown}, {@code visits.change.notYours}, {@code visits.group.confirmed}
     *     when the leader has confirmed one of the records, {@code visits.clash}, {@code visits.reason.missing}, {@code
     *     visits.reason.long}, and what recording refuses
     */
    public void correct(Actor actor, CorrectGroup correction) {
        actor.require(Right.VISIT_RECORD);
        TogetherStore.Group group =
                store.groupForChange(correction.group()).orElseThrow(() -> new RuleViolation("visits.group.unknown"));
        String hindrance = details(actor, correction.group()).hindrance();
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        if (group.version() != correction.version()) {
            throw new RuleViolation("visits.clash");
        }
        checkWords(correction.title(), correction.text());
        String reason = correction.reason().strip();
        if (reason.isEmpty()) {
            throw new RuleViolation("visits.reason.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new RuleViolation("visits.reason.long", LONGEST_REASON);
        }
        store.correct(actor, group, correction, reason, clock.instant());
        audit.record(actor, "GROUP_VISIT_CORRECTED", "visit_group", group.id().toString(), Map.of("reason", reason));
    }

    /**
     * A group visit with the enterprises that the actor may see.
     *
     * @throws RuleViolation {@code visits.group.unknown} when there is none in the actor's scope
     */
    @Transactional(readOnly = true)
    public GroupDetails details(Actor actor, GroupId id) {
        actor.require(Right.VISIT_READ);
        TogetherStore.Group group = store.group(id).orElseThrow(() -> new RuleViolation("visits.group.unknown"));
        List<TogetherRow> guests = queries.together(actor, id);
        if (guests.isEmpty()) {
            throw new RuleViolation("visits.group.unknown");
        }
        return new GroupDetails(
                id,
                group.on(),
                group.title(),
                group.text(),
                group.recordedAt(),
                guests,
                queries.allTogether(id) - guests.size(),
                store.earlier(id),
                group.version(),
                hindrance(actor, group));
    }

    /** The group visit of which a visit is a part. */
    @Transactional(readOnly = true)
    public Optional<GroupDetails> of(Actor actor, VisitId visit) {
        actor.require(Right.VISIT_READ);
        return Optional.ofNullable(store.belonging(visit).group()).map(group -> details(actor, group));
    }

    private @Nullable String hindrance(Actor actor, TogetherStore.Group group) {
        String hindrance = VisitGuards.change(actor, group.recordedBy(), true, false);
        return hindrance == null && store.confirmed(group.id()) ? "visits.group.confirmed" : hindrance;
    }

    private static void check(RecordGroup group) {
        if (group.guests().isEmpty()) {
            throw new RuleViolation("visits.group.none");
        }
        if (group.guests().size() > MOST_GUESTS) {
            throw new RuleViolation("visits.group.many", group.guests().size(), MOST_GUESTS);
        }
        checkWords(group.title(), group.text());
        Set<EnterpriseId> seen = new HashSet<>();
        for (int i = 0; i < group.guests().size(); i++) {
            if (!seen.add(group.guests().get(i).enterprise())) {
                throw new RowRefused(new RuleViolation("visits.guest.twice"), i);
            }
        }
        for (int i = 0; i < group.issues().size(); i++) {
            EnterpriseId whose = group.issues().get(i).enterprise();
            if (whose == null || !seen.contains(whose)) {
                throw new RowRefused(new RuleViolation("visits.said.whose"), i);
            }
        }
    }

    private static void checkWords(String title, String text) {
        if (title.isBlank()) {
            throw new RuleViolation("visits.title.missing");
        }
        if (title.strip().length() > LONGEST_TITLE) {
            throw new RuleViolation("visits.title.long", LONGEST_TITLE);
        }
        int length = text.codePointCount(0, text.length());
        if (length > Visit.LONGEST_TEXT) {
            throw new RuleViolation("visits.text.long", length, Visit.LONGEST_TEXT);
        }
    }

    private void demandSame(Actor actor, TogetherStore.Group sent, RecordGroup group) {
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        boolean same = Objects.equals(sent.recordedBy(), account)
                && sent.on().equals(group.on())
                && sent.title().equals(group.title().strip())
                && sent.text().equals(group.text().strip())
                && queries.allTogether(sent.id()) == group.guests().size();
        if (!same) {
            throw new RuleViolation("visits.sent.other");
        }
    }

    private List<Recorded> guests(Actor actor, RecordGroup group) {
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < group.guests().size(); i++) {
            RecordGroup.Guest guest = group.guests().get(i);
            try {
                recorded.add(visits.record(
                        actor,
                        new RecordVisit(
                                guest.enterprise(),
                                group.on(),
                                VisitMode.MEETING,
                                group.companions(),
                                guest.people(),
                                group.title(),
                                group.issues().stream()
                                        .filter(said -> guest.enterprise().equals(said.enterprise()))
                                        .map(RecordGroup.Said::said)
                                        .toList(),
                                group.onBehalfOf(),
                                Trips.key(group.clientKey(), guest.enterprise()))));
            } catch (RuleViolation refused) {
                throw new RowRefused(refused, i);
            }
        }
        return recorded;
    }
}
