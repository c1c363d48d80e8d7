package cn.qinqing.uikit;

import cn.qinqing.shared.SortBy;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * In which order a list stands (排序): several keys, the first before the others; none for the list's own order.
 *
 * @param keys at most {@link #MOST}
 */
public record ListOrder(List<By> keys) implements Serializable {

    /** Keys of one order; more say nothing to a reader. */
    public static final int MOST = 4;

    public static final ListOrder OWN = new ListOrder(List.of());

    private static final String BETWEEN = ",";
    private static final String DOWN = "-";

    /** One key by the name of its enum constant. */
    public record By(String key, boolean descending) implements Serializable {}

    /** As in an address, such as {@code DIVISION,-NAME}; keys that the list does not have are passed over. */
    static ListOrder of(String text, Collection<String> known) {
        List<By> keys = new ArrayList<>();
        Arrays.stream(text.split(BETWEEN))
                .map(String::strip)
                .map(word -> word.startsWith(DOWN) ? new By(word.substring(1), true) : new By(word, false))
                .filter(one -> known.contains(one.key())
                        && keys.stream().noneMatch(before -> before.key().equals(one.key())))
                .limit(MOST)
                .forEach(keys::add);
        return new ListOrder(List.copyOf(keys));
    }

    /** For a query, as keys of its list. */
    public <K extends Enum<K>> List<SortBy<K>> by(Class<K> type) {
        return keys.stream()
                .map(one -> {
                    K key = Choices.of(type, one.key());
                    return key == null ? null : new SortBy<>(key, one.descending());
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** For the address; empty for the list's own order. */
    String text() {
        return keys.stream()
                .map(one -> (one.descending() ? DOWN : "") + one.key())
                .collect(Collectors.joining(BETWEEN));
    }
}
