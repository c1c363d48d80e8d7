package cn.qinqing.assignments.domain.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Places of the enterprises in the order of their names; sorted when it is asked for, beginning with an earlier order,
 * which is nearly right.
 */
final class Order {

    private @Nullable EnterpriseFacts @Nullable [] enterprises;
    private @Nullable Order earlier;
    private int[] places = new int[0];
    private Map<String, int[]> byDivision = Map.of();

    Order(@Nullable EnterpriseFacts[] enterprises, @Nullable Order earlier) {
        this.enterprises = enterprises;
        this.earlier = earlier == null ? null : earlier.sorted();
    }

    /** Whether an enterprise stays where it is. */
    static boolean same(@Nullable EnterpriseFacts before, @Nullable EnterpriseFacts now) {
        return before != null
                && now != null
                && before.sortKey().equals(now.sortKey())
                && before.division().equals(now.division());
    }

    /** By name. */
    synchronized int[] places() {
        sort();
        return places;
    }

    /** By county, the lowest code first, and name. */
    synchronized List<int[]> divisions() {
        sort();
        return List.copyOf(byDivision.values());
    }

    private void sort() {
        @Nullable EnterpriseFacts[] all = enterprises;
        if (all == null) {
            return;
        }
        int[] before = earlier == null ? new int[0] : earlier.places;
        boolean[] taken = new boolean[all.length];
        List<Integer> order = new ArrayList<>();
        for (int place : before) {
            taken[place] = true;
            if (all[place] != null) {
                order.add(place);
            }
        }
        for (int place = 0; place < all.length; place++) {
            if (!taken[place] && all[place] != null) {
                order.add(place);
            }
        }
        order.sort(
                Comparator.comparing((Integer place) -> all[place].sortKey()).thenComparing(place -> all[place].id()));
        places = order.stream().mapToInt(Integer::intValue).toArray();
        Map<String, List<Integer>> divided = new TreeMap<>();
        order.forEach(place -> divided.computeIfAbsent(all[place].division(), code -> new ArrayList<>())
                .add(place));
        byDivision = new TreeMap<>();
        divided.forEach((code, list) ->
                byDivision.put(code, list.stream().mapToInt(Integer::intValue).toArray()));
        enterprises = null;
        earlier = null;
    }

    /** This one, or the earlier one that it begins with: no chain of orders that nobody asked for. */
    private synchronized @Nullable Order sorted() {
        return enterprises == null ? this : earlier;
    }
}
