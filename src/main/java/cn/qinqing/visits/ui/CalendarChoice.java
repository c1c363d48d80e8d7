package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.CalendarOf;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar an address asks for, and under which name.
 *
 * @param id of the person, unit or enterprise; empty for one's own
 */
record CalendarChoice(Kind kind, String id, String name) {

    /** 本人, 本单位, 某人, 某单位, 某企业. */
    enum Kind {
        MINE,
        MY_UNIT,
        PERSON,
        UNIT,
        ENTERPRISE;

        /** Whether somebody is to be picked. */
        boolean picks() {
            return this == PERSON || this == UNIT || this == ENTERPRISE;
        }

        String parameter() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static CalendarChoice own(Kind kind) {
        return new CalendarChoice(kind, "", "");
    }

    /** What an address says; one's own where it says nothing that is there. */
    static CalendarChoice of(BookingTools tools, QueryParameters query) {
        for (Kind kind : List.of(Kind.ENTERPRISE, Kind.UNIT, Kind.PERSON)) {
            Optional<CalendarChoice> found =
                    query.getSingleParameter(kind.parameter()).flatMap(id -> find(tools, kind, id));
            if (found.isPresent()) {
                return found.get();
            }
        }
        boolean unit = query.getSingleParameter("of").filter("unit"::equals).isPresent();
        return own(unit || tools.actor().personId().isEmpty() ? Kind.MY_UNIT : Kind.MINE);
    }

    private static Optional<CalendarChoice> find(BookingTools tools, Kind kind, String id) {
        try {
            return switch (kind) {
                case ENTERPRISE ->
                    tools.enterprises()
                            .hit(tools.actor(), EnterpriseId.of(id))
                            .map(hit -> new CalendarChoice(kind, id, hit.name()));
                case PERSON ->
                    Optional.ofNullable(tools.people().hit(PersonId.of(id)))
                            .map(hit -> new CalendarChoice(kind, id, hit.name()));
                case UNIT ->
                    tools.people().units(tools.actor(), "", MOST_UNITS).stream()
                            .filter(hit -> hit.unit().toString().equals(id))
                            .findFirst()
                            .map(hit -> new CalendarChoice(kind, id, hit.name()));
                case MINE, MY_UNIT -> Optional.empty();
            };
        } catch (RuleViolation noId) {
            return Optional.empty();
        }
    }

    private static final int MOST_UNITS = 1_000;

    /** Those of a kind that a few typed characters find. */
    static List<CalendarChoice> pick(BookingTools tools, Kind kind, String words, int limit) {
        Actor actor = tools.actor();
        return switch (kind) {
            case ENTERPRISE ->
                tools.enterprises().pick(actor, words, limit).stream()
                        .map((EnterpriseHit hit) ->
                                new CalendarChoice(kind, hit.id().toString(), hit.name()))
                        .toList();
            case PERSON ->
                tools.people().people(actor, words, limit).stream()
                        .map((PeopleQueries.PersonHit hit) -> new CalendarChoice(
                                kind,
                                hit.person().toString(),
                                hit.unit() == null ? hit.name() : hit.name() + "　" + hit.unit()))
                        .toList();
            case UNIT ->
                tools.people().units(actor, words, limit).stream()
                        .map(hit -> new CalendarChoice(kind, hit.unit().toString(), hit.name()))
                        .toList();
            case MINE, MY_UNIT -> List.of();
        };
    }

    /** Whose it is; null while nobody is picked, or for one's own without a person or unit behind the account. */
    @Nullable
    CalendarOf calendar(Actor actor) {
        return switch (kind) {
            case MINE -> actor.personId().map(CalendarOf.OfPerson::new).orElse(null);
            case MY_UNIT -> actor.unitId().map(CalendarOf.OfUnit::new).orElse(null);
            case PERSON -> id.isEmpty() ? null : new CalendarOf.OfPerson(PersonId.of(id));
            case UNIT -> id.isEmpty() ? null : new CalendarOf.OfUnit(UnitId.of(id));
            case ENTERPRISE -> id.isEmpty() ? null : new CalendarOf.OfEnterprise(EnterpriseId.of(id));
        };
    }
}
