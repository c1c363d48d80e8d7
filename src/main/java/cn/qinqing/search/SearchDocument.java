package cn.qinqing.search;

import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a feature lets be found (可检索条目): one per record, put and removed in the feature's own transaction.
 *
 * <p>Pinyin, initials and sort key are made here. Mobile numbers are masked and never indexed. A document is found only
 * by who holds {@code required} and whose scope meets one of its divisions or units; one that lies {@link #everywhere}
 * is found in every scope.
 *
 * @param kind of the record, up to 20 letters, as in {@link SearchTarget#kind}
 * @param otherNames short and former names (简称、曾用名): found as the title is
 * @param words further words that help to find it, such as a post or an address
 * @param codes such as a USCC: found by any three characters in a row
 * @param divisions codes of the division and of those above it that may see it
 * @param weight the heavier of two equal hits comes first
 */
public record SearchDocument(
        String kind,
        UUID id,
        String title,
        String subtitle,
        List<String> otherNames,
        List<String> words,
        List<String> codes,
        Set<String> divisions,
        Set<UnitId> units,
        Right required,
        int weight) {

    private static final String EVERYWHERE = "*";

    public SearchDocument {
        otherNames = List.copyOf(otherNames);
        words = List.copyOf(words);
        codes = List.copyOf(codes);
        divisions = Set.copyOf(divisions);
        units = Set.copyOf(units);
    }

    /** A document that nobody's scope meets yet: add divisions, units, or {@link #everywhere}. */
    public static SearchDocument of(String kind, UUID id, String title, Right required) {
        return new SearchDocument(
                kind, id, title, "", List.of(), List.of(), List.of(), Set.of(), Set.of(), required, 0);
    }

    public SearchDocument subtitled(String text) {
        return new SearchDocument(kind, id, title, text, otherNames, words, codes, divisions, units, required, weight);
    }

    public SearchDocument alsoNamed(List<String> names) {
        return new SearchDocument(kind, id, title, subtitle, names, words, codes, divisions, units, required, weight);
    }

    public SearchDocument withWords(List<String> more) {
        return new SearchDocument(
                kind, id, title, subtitle, otherNames, more, codes, divisions, units, required, weight);
    }

    public SearchDocument withCodes(List<String> some) {
        return new SearchDocument(
                kind, id, title, subtitle, otherNames, words, some, divisions, units, required, weight);
    }

    /** Seen by who may see one of these divisions or of these units. */
    public SearchDocument within(Set<String> divisionCodes, Set<UnitId> unitIds) {
        return new SearchDocument(
                kind, id, title, subtitle, otherNames, words, codes, divisionCodes, unitIds, required, weight);
    }

    /** Seen in every scope by who holds the right, such as a leader's name. */
    public SearchDocument everywhere() {
        return within(Set.of(EVERYWHERE), Set.of());
    }

    public SearchDocument weighing(int points) {
        return new SearchDocument(
                kind, id, title, subtitle, otherNames, words, codes, divisions, units, required, points);
    }
}
