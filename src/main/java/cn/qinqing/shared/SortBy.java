package cn.qinqing.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One key of an order (排序). A list takes several, the first before the others.
 *
 * @param <K> the keys of one list
 */
public record SortBy<K extends Enum<K>>(K key, boolean descending) {

    public static <K extends Enum<K>> SortBy<K> up(K key) {
        return new SortBy<>(key, false);
    }

    public static <K extends Enum<K>> SortBy<K> down(K key) {
        return new SortBy<>(key, true);
    }

    /**
     * The order of a query. Behind the keys that were asked for stand those of the list itself, and at last what no two
     * rows share, so that no row is on two pages; it runs in the direction of the key before it, as an index does.
     *
     * @param asked none for the list's own order
     * @param column of a key
     * @param unique column that tells rows apart
     * @param own how the list stands when nobody asks for more
     * @return {@code order by …}, with a blank before it
     */
    @SafeVarargs
    public static <K extends Enum<K>> String clause(
            List<SortBy<K>> asked, Function<K, String> column, String unique, SortBy<K>... own) {
        List<SortBy<K>> keys = new ArrayList<>();
        for (SortBy<K> one : asked) {
            add(keys, one);
        }
        for (SortBy<K> one : own) {
            add(keys, one);
        }
        List<String> parts = new ArrayList<>();
        keys.forEach(one -> parts.add(directed(column.apply(one.key()), one.descending())));
        parts.add(directed(unique, !keys.isEmpty() && keys.getLast().descending()));
        return " order by " + String.join(", ", parts);
    }

    /** A column of words in the order in which their enum has them. */
    public static String inOrder(String column, Enum<?>... values) {
        List<String> words = new ArrayList<>(List.of(column));
        for (Enum<?> value : values) {
            words.add("'" + value.name() + "'");
        }
        return "field(" + String.join(", ", words) + ")";
    }

    private static <K extends Enum<K>> void add(List<SortBy<K>> keys, SortBy<K> one) {
        if (keys.stream().noneMatch(known -> known.key() == one.key())) {
            keys.add(one);
        }
    }

    private static String directed(String column, boolean descending) {
        return descending ? column + " desc" : column;
    }
}
