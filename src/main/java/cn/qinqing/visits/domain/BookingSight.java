package cn.qinqing.visits.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Who sees what of bookings {@code k}. Of a sensitive itinerary (行程敏感) the units that take part, those who record for
 * its leader and the supervisor see all; everybody else that in this week a contact is planned.
 */
public final class BookingSight {

    /** The actor's unit booked it or goes, the actor goes, or records for somebody who goes. */
    private static final String PART = """
            coalesce(k.unit_id = ? or k.booked_by = ? or exists (
              select 1 from visit_booking_party vp where vp.booking_id = k.id and (vp.unit_id = ? or vp.person_id = ?)) or exists (
              select 1 from visit_booking_party vp join post_holding vh on vh.person_id = vp.person_id and vh.valid_from <= ? and vh.valid_to > ?
              join recording_authority va on va.post_id = vh.post_id and va.person_id = ? and va.valid_from <= ? and va.valid_to > ?
              where vp.booking_id = k.id), false)""";

    private static final UUID NOBODY = new UUID(0, 0);

    private BookingSight() {}

    /** An expression and its parameters, in order. */
    public record Sql(String text, List<Object> params) {}

    /** Whether the actor takes part. */
    public static Sql part(Actor actor, LocalDate today) {
        Object person = actor.personId().map(PersonId::value).orElse(NOBODY);
        Object unit = actor.unitId().map(UnitId::value).orElse(NOBODY);
        Object account = actor.accountId().map(one -> one.value()).orElse(NOBODY);
        return new Sql(PART, List.of(unit, account, unit, person, today, today, person, today, today));
    }

    /** Whether the actor sees the whole of it. */
    public static Sql seen(Actor actor, LocalDate today) {
        if (actor.may(Right.AUDIT_READ)) {
            return new Sql("true", List.of());
        }
        Sql part = part(actor, today);
        return new Sql("(not k.is_sensitive or " + part.text() + ")", part.params());
    }

    /** The day as it is told: the Monday of its week where the whole is not seen; of bookings {@code b} with {@code seen}. */
    public static final String TOLD_ON =
            "if(b.seen, b.planned_on, date_sub(b.planned_on, interval weekday(b.planned_on) day))";

    /** Enterprises {@code e} within the actor's scope. */
    public static Sql scope(Actor actor) {
        return switch (actor.scope()) {
            case Scope.All all -> new Sql("true", List.of());
            case Scope.Within within
            when !within.divisions().isEmpty() ->
                new Sql(
                        "e.division_code in ("
                                + String.join(
                                        ", ",
                                        Collections.nCopies(within.divisions().size(), "?")) + ")",
                        new ArrayList<>(within.divisions()));
            case Scope.Within within -> new Sql("false", List.of());
            case Scope.Nothing nothing -> new Sql("false", List.of());
        };
    }
}
