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
    private static final int CONTAINS = 1;

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
        return field.headings().stream()
                .map(ColumnGuess::plain)
                .mapToInt(wanted -> wanted.equals(whole)
                        ? EQUAL
                        : wanted.equals(lower)
                                ? LOWER_EQUAL
                                : whole.contains(wanted) && wanted.length() > 2 ? CONTAINS : 0)
                .max()
                .orElse(0);
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
