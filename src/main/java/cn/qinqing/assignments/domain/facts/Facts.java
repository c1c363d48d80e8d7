package cn.qinqing.assignments.domain.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All facts as they stood in the database at one moment; it does not change. Each enterprise keeps its place from one
 * state to the next, so that the next is made by replacing a few.
 */
public final class Facts {

    /** Days whose figures are kept at once. */
    private static final int DAYS = 16;

    private final @Nullable EnterpriseFacts[] enterprises;
    private final Map<UUID, Integer> places;
    private final SharedFacts shared;
    private final Order order;
    private final Map<LocalDate, DayFacts> days = new ConcurrentHashMap<>();

    private Facts(@Nullable EnterpriseFacts[] enterprises, Map<UUID, Integer> places, SharedFacts shared, Order order) {
        this.enterprises = enterprises;
        this.places = places;
        this.shared = shared;
        this.order = order;
    }

    static Facts of(Collection<EnterpriseFacts> all, SharedFacts shared) {
        @Nullable EnterpriseFacts[] enterprises = all.toArray(EnterpriseFacts[]::new);
        Map<UUID, Integer> places = new ConcurrentHashMap<>(enterprises.length * 2);
        for (int i = 0; i < enterprises.length; i++) {
            places.put(enterprises[i].id(), i);
        }
        return new Facts(enterprises, places, shared, new Order(enterprises, null));
    }

    /**
     * The next state.
     *
     * @param asked enterprises that were read again
     * @param found what was found of them; one that is missing is gone
     * @param changed what enterprises share, when that was read again
     */
    Facts with(Collection<UUID> asked, Map<UUID, EnterpriseFacts> found, @Nullable SharedFacts changed) {
        List<UUID> fresh = asked.stream()
                .filter(id -> found.containsKey(id) && !places.containsKey(id))
                .toList();
        @Nullable EnterpriseFacts[] next = Arrays.copyOf(enterprises, enterprises.length + fresh.size());
        // an older state finds places beyond its end empty
        for (int i = 0; i < fresh.size(); i++) {
            places.put(fresh.get(i), enterprises.length + i);
        }
        boolean sameOrder = true;
        for (UUID id : asked) {
            Integer place = places.get(id);
            if (place != null) {
                EnterpriseFacts now = found.get(id);
                sameOrder &= place < enterprises.length && Order.same(enterprises[place], now);
                next[place] = now;
            }
        }
        return new Facts(next, places, changed == null ? shared : changed, sameOrder ? order : new Order(next, order));
    }

    int size() {
        return enterprises.length;
    }

    SharedFacts shared() {
        return shared;
    }

    /** The enterprise at a place; null when it is gone. */
    @Nullable
    EnterpriseFacts at(int place) {
        return enterprises[place];
    }

    @Nullable
    EnterpriseFacts of(@Nullable UUID enterprise) {
        Integer place = enterprise == null ? null : places.get(enterprise);
        return place == null || place >= enterprises.length ? null : enterprises[place];
    }

    /** Places of enterprises in the order of their names. */
    Order order() {
        return order;
    }

    /** Does beforehand what the first list and the first figures of a day would wait for. */
    void prepare(LocalDate day) {
        order.places();
        on(day).figures();
    }

    /** What these facts say as of a day. */
    public DayFacts on(LocalDate day) {
        if (days.size() >= DAYS && !days.containsKey(day)) {
            days.clear();
        }
        return days.computeIfAbsent(day, one -> new DayFacts(this, one));
    }
}
