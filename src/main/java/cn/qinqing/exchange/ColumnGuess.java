package cn.qinqing.exchange;

import cn.qinqing.shared.Uscc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column holds which field, by the meaning of its heading. */
public final class ColumnGuess {

    private static final int EQUAL = 4;
    private static final int LOWER_EQUAL = 3;
    private static final int LIKE = 2;
    private static final int CONTAINS = 1;

    /** Cells of a column that are looked at, and how many of them have to look like the field. */
    private static final int LOOKED_AT = 200;

    private static final double MOSTLY = 0.6;

    private record Candidate(String field, int column, int score) {}

    private ColumnGuess() {}

    /** Field name → column; each column serves one field, the best fits first. */
    public static Map<String, Integer> guess(ColumnMap map, List<String> headings) {
        List<Candidate> candidates = map.fields().stream()
                .flatMap(field -> IntStream.range(0, headings.size())
                        .mapToObj(column -> new Candidate(field.name(), column, score(field, headings, column))))
                .filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .toList();
        Map<String, Integer> mapping = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!mapping.containsKey(candidate.field()) && taken.add(candidate.column())) {
                mapping.put(candidate.field(), candidate.column());
            }
        }
        return mapping;
    }

    /**
     * The same mapping with the columns that only their cells tell: a heading that nobody knows stands above codes or
     * names of companies. A heading that names somebody else stays unused.
     */
    public static Map<String, Integer> byContent(
            ColumnMap map, List<String> headings, Map<String, Integer> known, List<Table.DataRow> rows) {
        Map<String, Integer> mapping = new HashMap<>(known);
        for (ColumnMap.Field field : map.fields()) {
            if (field.content() == null || mapping.containsKey(field.name())) {
                continue;
            }
            IntStream.range(0, headings.size())
                    .filter(column -> !mapping.containsValue(column))
                    .filter(column -> !containsAny(plain(headings.get(column)), field.foreign()))
                    .filter(column -> mostly(field, column, rows))
                    .findFirst()
                    .ifPresent(column -> mapping.put(field.name(), column));
        }
        return mapping;
    }

    private static boolean mostly(ColumnMap.Field field, int column, List<Table.DataRow> rows) {
        List<String> cells = rows.stream()
                .limit(LOOKED_AT)
                .map(row -> row.at(column).text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        long like = cells.stream()
                .filter(text -> field.content().matcher(text).matches())
                .count();
        return like > 0 && like >= cells.size() * MOSTLY;
    }

    /** SHA-256 of the headings in order: a mapping that a clerk corrected is remembered under it. */
    public static String fingerprint(List<String> headings) {
        try {
            byte[] text = String.join(
                            "\u001f", headings.stream().map(ColumnGuess::plain).toList())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static int score(ColumnMap.Field field, List<String> headings, int column) {
        String whole = plain(headings.get(column));
        String lower = whole.substring(whole.lastIndexOf('/') + 1);
        if (whole.isEmpty() || belongsToAnother(field, headings, column)) {
            return 0;
        }
        int other = field.like() != null
                        && (field.like().matcher(lower).matches()
                                || field.like().matcher(whole).matches())
                ? LIKE
                : 0;
        int named = field.headings().stream()
                .map(ColumnGuess::plain)
                .mapToInt(wanted -> wanted.equals(whole)
                        ? EQUAL
                        : wanted.equals(lower)
                                ? LOWER_EQUAL
                                : whole.contains(wanted) && wanted.length() > 2 ? CONTAINS : 0)
                .max()
                .orElse(0);
        return Math.max(named, other);
    }

    private static boolean belongsToAnother(ColumnMap.Field field, List<String> headings, int column) {
        String own = plain(headings.get(column));
        if (containsAny(own, field.foreign())) {
            return true;
        }
        if (field.owners().isEmpty() || containsAny(own, field.owners())) {
            return false;
        }
        for (int left = column - 1; left >= 0; left--) {
            String beside = plain(headings.get(left));
            if (containsAny(beside, field.owners())) {
                return false;
            }
            if (containsAny(beside, field.foreign())) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String heading, List<String> words) {
        return words.stream().map(ColumnGuess::plain).anyMatch(heading::contains);
    }

    private static String plain(String heading) {
        return Uscc.normalise(heading).replaceAll("[*＊:：]", "");
    }
}
