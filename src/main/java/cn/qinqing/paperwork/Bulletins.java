package cn.qinqing.paperwork;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.paperwork.domain.BulletinSums;
import cn.qinqing.paperwork.domain.FactCounts;
import cn.qinqing.paperwork.domain.FactCounts.Count;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly bulletin (月度通报) in the reader's scope: counted in one statement, every number with the rows behind it. How
 * enterprises rated is told of five or more alone, and never by places, from whose difference one could find a single one.
 */
@Service
@Transactional(readOnly = true)
public class Bulletins {

    private final FactCounts facts;
    private final WorkingDays days;
    private final Divisions divisions;

    Bulletins(FactCounts facts, WorkingDays days, Divisions divisions) {
        this.facts = facts;
        this.days = days;
        this.divisions = divisions;
    }

    /** @param division GB/T 2260 code of a county; null for the whole scope */
    public Bulletin of(Actor actor, YearMonth month, @Nullable String division) {
        actor.require(Right.ISSUE_FIGURES);
        List<Count> all = facts.of(actor, month, division);
        List<Count> now = all.stream().filter(Count::now).toList();
        OfficeCalendar calendar = days.now();
        Map<String, String> units = now.stream()
                .filter(one -> one.unit() != null)
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.unit()),
                        one -> Objects.requireNonNullElse(one.unitName(), ""),
                        (one, same) -> one))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> places = new LinkedHashMap<>();
        divisions.all().forEach(one -> places.put(one.code(), one.name()));
        boolean ratings = division == null;
        return new Bulletin(
                month,
                BulletinSums.figures(now, calendar),
                BulletinSums.figures(all.stream().filter(one -> !one.now()).toList(), calendar),
                BulletinSums.parts(
                        now, one -> one.unit() == null ? null : one.unit().toString(), units, calendar),
                BulletinSums.parts(now, Count::category, facts.categories(), calendar),
                BulletinSums.parts(now, Count::division, places, calendar),
                ratings ? BulletinSums.ratings(now) : Map.of(),
                ratings ? BulletinSums.unitRatings(now) : List.of(),
                opensRatings(actor, month));
    }

    /** Those who may read a single rating, unless their own unit was rated in the month. */
    private boolean opensRatings(Actor actor, YearMonth month) {
        boolean may = actor.may(Right.ISSUE_TRIAGE) || actor.may(Right.ISSUE_APPROVE) || actor.may(Right.AUDIT_READ);
        return may
                && actor.unitId()
                        .filter(unit -> facts.rated(unit.value(), month))
                        .isEmpty();
    }

    /**
     * Rows behind a number, the latest first where nothing else is asked.
     *
     * @throws RuleViolation {@code paperwork.ratings.closed} for ratings that the reader may not open
     */
    public List<BulletinRow> rows(
            Actor actor, BulletinFilter filter, List<SortBy<BulletinSort>> order, long offset, int limit) {
        demand(actor, filter);
        return facts.rows(actor, filter, order, offset, limit);
    }

    /** How many rows stand behind a number; refuses as {@link #rows}. */
    public long count(Actor actor, BulletinFilter filter) {
        demand(actor, filter);
        return facts.count(actor, filter);
    }

    private void demand(Actor actor, BulletinFilter filter) {
        actor.require(Right.ISSUE_FIGURES);
        if (filter.figure().rating() && !opensRatings(actor, filter.month())) {
            throw new RuleViolation("paperwork.ratings.closed");
        }
        if (filter.unit() != null && !filter.unit().equals(BulletinFilter.NONE)) {
            try {
                UUID.fromString(filter.unit());
            } catch (IllegalArgumentException noUnit) {
                throw new RuleViolation("shared.id.unknown", filter.unit());
            }
        }
    }

    /** Names of the categories by their code. */
    public Map<String, String> categories() {
        return facts.categories();
    }
}
