package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.TogetherStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trips to several enterprises on one day (行程): entered once, each stop a record of its own. */
@Service
@Transactional
public class Trips {

    private static final int MOST_STOPS = 30;
    private static final int LONGEST_VEHICLE = 100;
    private static final int LONGEST_NOTE = 500;

    private final TogetherStore store;
    private final VisitService visits;
    private final VisitQueries queries;
    private final AuditLog audit;
    private final Clock clock;

    Trips(TogetherStore store, VisitService visits, VisitQueries queries, AuditLog audit, Clock clock) {
        this.store = store;
        this.visits = visits;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A trip that was noted, with the records of its stops in order. */
    public record Noted(TripId id, List<Recorded> stops) {}

    /**
     * Records a trip with all its stops, or nothing of it. Sent twice, it is one.
     *
     * @throws RuleViolation {@code visits.trip.none} without a stop, {@code visits.trip.many}, {@code visits.vehicle.long},
     *     {@code visits.note.long}, {@code visits.sent.other}
     * @throws RowRefused with the stop that is refused: {@code visits.stop.twice} for an enterprise that is on the way
     *     already, and what recording a visit refuses
     */
    public Noted record(Actor actor, RecordTrip trip) {
        actor.require(Right.VISIT_RECORD);
        check(trip);
        Optional<TogetherStore.Trip> sent = store.tripSent(trip.clientKey());
        if (sent.isPresent()) {
            demandSame(actor, sent.get(), trip);
            return new Noted(sent.get().id(), stops(actor, trip));
        }
        TripId id = TripId.create();
        store.add(id, actor, trip, clock.instant());
        List<Recorded> stops = stops(actor, trip);
        for (int i = 0; i < stops.size(); i++) {
            store.put(id, i + 1, stops.get(i).id());
        }
        audit.record(
                actor,
                "TRIP_RECORDED",
                "trip",
                id.toString(),
                Map.of("on", trip.on().toString(), "stops", stops.size()));
        return new Noted(id, stops);
    }

    /**
     * A trip with the stops that the actor may see.
     *
     * @throws RuleViolation {@code visits.trip.unknown} when there is none in the actor's scope
     */
    @Transactional(readOnly = true)
    public TripDetails details(Actor actor, TripId id) {
        actor.require(Right.VISIT_READ);
        TogetherStore.Trip trip = store.trip(id).orElseThrow(() -> new RuleViolation("visits.trip.unknown"));
        List<TogetherRow> stops = queries.together(actor, id);
        if (stops.isEmpty()) {
            throw new RuleViolation("visits.trip.unknown");
        }
        return new TripDetails(
                id,
                trip.on(),
                trip.vehicle(),
                trip.note(),
                trip.recordedAt(),
                stops,
                queries.allTogether(id) - stops.size());
    }

    /** The trip of which a visit is a stop. */
    @Transactional(readOnly = true)
    public Optional<TripDetails> of(Actor actor, VisitId visit) {
        actor.require(Right.VISIT_READ);
        return Optional.ofNullable(store.belonging(visit).trip()).map(trip -> details(actor, trip));
    }

    private static void check(RecordTrip trip) {
        if (trip.stops().isEmpty()) {
            throw new RuleViolation("visits.trip.none");
        }
        if (trip.stops().size() > MOST_STOPS) {
            throw new RuleViolation("visits.trip.many", trip.stops().size(), MOST_STOPS);
        }
        if (trip.vehicle().strip().length() > LONGEST_VEHICLE) {
            throw new RuleViolation("visits.vehicle.long", LONGEST_VEHICLE);
        }
        if (trip.note().strip().length() > LONGEST_NOTE) {
            throw new RuleViolation("visits.note.long", LONGEST_NOTE);
        }
        Set<EnterpriseId> seen = new HashSet<>();
        for (int i = 0; i < trip.stops().size(); i++) {
            if (!seen.add(trip.stops().get(i).enterprise())) {
                throw new RowRefused(new RuleViolation("visits.stop.twice"), i);
            }
        }
    }

    private void demandSame(Actor actor, TogetherStore.Trip sent, RecordTrip trip) {
        boolean same = Objects.equals(
                        sent.recordedBy(),
                        actor.accountId().map(AccountId::value).orElse(null))
                && sent.on().equals(trip.on())
                && sent.vehicle().equals(trip.vehicle().strip())
                && sent.note().equals(trip.note().strip())
                && queries.allTogether(sent.id()) == trip.stops().size();
        if (!same) {
            throw new RuleViolation("visits.sent.other");
        }
    }

    private List<Recorded> stops(Actor actor, RecordTrip trip) {
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < trip.stops().size(); i++) {
            RecordTrip.Stop stop = trip.stops().get(i);
            try {
                recorded.add(visits.record(
                        actor,
                        new RecordVisit(
                                stop.enterprise(),
                                trip.on(),
                                stop.mode(),
                                trip.companions(),
                                stop.receivedBy(),
                                stop.text(),
                                stop.issues(),
                                trip.onBehalfOf(),
                                key(trip.clientKey(), stop.enterprise()),
                                stop.extras())));
            } catch (RuleViolation refused) {
                throw new RowRefused(refused, i);
            }
        }
        return recorded;
    }

    /** The same visit has the same key when the whole is sent again. */
    static UUID key(UUID whole, EnterpriseId enterprise) {
        return UUID.nameUUIDFromBytes((whole + "/" + enterprise).getBytes(StandardCharsets.UTF_8));
    }
}
