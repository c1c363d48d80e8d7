package cn.qinqing.shared;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pinyin (拼音) of names and titles, for searching and sorting: {@code 库尔勒} gives {@code kuerle} and {@code kel}.
 *
 * <p>The reading of a character comes from the Unicode tables, corrected by our own table for characters with several
 * readings (尉犁, 银行, 县长). A text of two or three characters that begins with a surname is read as a name: 单 is
 * {@code shan} there. As typed on keyboards, ü is {@code v}. Letters and digits are kept in lower case and half width,
 * everything else is dropped. A character without a known reading is kept in {@link #full} and left out of
 * {@link #initials}. Safe for use by many threads.
 */
public final class Pinyin {

    private static final int LONGEST_NAME = 3;
    private static final Normalizer2 HALF_WIDTH = Normalizer2.getNFKCInstance();
    private static final PinyinTable TABLE = PinyinTable.load();
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** All syllables without blanks: {@code 阿不都热合曼·买买提} gives {@code abudurehemanmaimaiti}. */
    public static String full(String text) {
        return String.join("", syllables(text));
    }

    /** The first letter of each syllable, letters and digits in full: {@code ABC科技} gives {@code abckj}. */
    public static String initials(String text) {
        var result = new StringBuilder();
        for (String syllable : syllables(text)) {
            char first = syllable.charAt(0);
            if (first < 0x80) {
                result.append(first);
            }
        }
        return result.toString();
    }

    private static List<String> syllables(String text) {
        int[] points = HALF_WIDTH.normalize(text).codePoints().toArray();
        List<String> result = new ArrayList<>(points.length);
        int at = 0;
        while (at < points.length) {
            PinyinTable.Word word = TABLE.longestAt(points, at);
            if (word != null) {
                result.addAll(word.syllables());
                at += word.length();
                continue;
            }
            String reading = at == 0 && isName(points) ? TABLE.surname(points[0]) : null;
            add(points[at], reading == null ? readingOf(points[at]) : reading, result);
            at++;
        }
        return result;
    }

    private static void add(int point, String reading, List<String> result) {
        if (Character.isIdeographic(point)) {
            result.add(reading);
            return;
        }
        // each letter and digit stands alone, so that initials keep them all
        reading.codePoints().filter(Character::isLetterOrDigit).forEach(c -> result.add(Character.toString(c)));
    }

    private static boolean isName(int[] points) {
        if (points.length < 2 || points.length > LONGEST_NAME) {
            return false;
        }
        for (int point : points) {
            if (!Character.isIdeographic(point)) {
                return false;
            }
        }
        return true;
    }

    private static String readingOf(int point) {
        if (point < 0x80) {
            return Character.toString(Character.toLowerCase(point));
        }
        return READINGS.computeIfAbsent(point, Pinyin::lookUp);
    }

    private static String lookUp(int point) {
        String character = Character.toString(point);
        String own = TABLE.usual(point);
        if (own != null) {
            return own;
        }
        if (!Character.isIdeographic(point)) {
            return Latin.PLAIN.transliterate(character);
        }
        String marked = Latin.HAN.transliterate(character);
        // ü is typed as v on every Chinese keyboard: 绿 lv, 略 lve
        return Latin.PLAIN.transliterate(marked.replaceAll("[üǖǘǚǜ]", "v").trim());
    }

    /** Loading ICU's tables takes a third of a second: only when the first character is looked up. */
    private static final class Latin {
        static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Lower; NFC");
        static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII; Lower");
    }
}
