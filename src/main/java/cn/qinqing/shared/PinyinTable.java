package cn.qinqing.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our own readings, from {@code pinyin.txt}: usual ones, surnames, words. */
final class PinyinTable {

    private final Map<Integer, String> usual = new HashMap<>();
    private final Map<Integer, String> surnames = new HashMap<>();
    private final Map<Integer, List<Word>> words = new HashMap<>();

    /** A word (词) with one syllable for each of its code points. */
    record Word(int[] points, List<String> syllables) {
        int length() {
            return points.length;
        }

        boolean standsAt(int[] text, int from) {
            if (from + points.length > text.length) {
                return false;
            }
            for (int i = 0; i < points.length; i++) {
                if (text[from + i] != points[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    static PinyinTable load() {
        var table = new PinyinTable();
        try (InputStream in = Objects.requireNonNull(PinyinTable.class.getResourceAsStream("pinyin.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().map(String::strip).filter(PinyinTable::holdsReading).forEach(table::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        table.words
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(Word::length).reversed()));
        return table;
    }

    private static boolean holdsReading(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private void add(String line) {
        String[] parts = line.split(" +");
        List<String> syllables = List.of(parts).subList(1, parts.length);
        if (parts[0].startsWith("^")) {
            surnames.put(parts[0].codePointAt(1), syllables.getFirst());
            return;
        }
        int[] points = parts[0].codePoints().toArray();
        if (points.length != syllables.size()) {
            throw new IllegalStateException("pinyin.txt: " + line);
        }
        if (points.length == 1) {
            usual.put(points[0], syllables.getFirst());
        } else {
            words.computeIfAbsent(points[0], first -> new ArrayList<>()).add(new Word(points, syllables));
        }
    }

    @Nullable
    String usual(int point) {
        return usual.get(point);
    }

    @Nullable
    String surname(int point) {
        return surnames.get(point);
    }

    @Nullable
    Word longestAt(int[] text, int from) {
        for (Word word : words.getOrDefault(text[from], List.of())) {
            if (word.standsAt(text, from)) {
                return word;
            }
        }
        return null;
    }
}
