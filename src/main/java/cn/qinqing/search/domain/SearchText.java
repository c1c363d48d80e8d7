package cn.qinqing.search.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names and queries are made comparable: half width, lower case, only letters and digits. */
final class SearchText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private SearchText() {}

    /** {@code （ＡＢＣ）集团 有限公司} gives {@code abc集团有限公司}. */
    static String normalise(String text) {
        var result = new StringBuilder(text.length());
        compose(text).codePoints().filter(SearchText::counts).forEach(result::appendCodePoint);
        return result.toString();
    }

    /** The words of a query, each normalised; empty when it holds no letter and no digit. */
    static List<String> words(String query, int longest) {
        int[] points = query.codePoints().limit(longest).toArray();
        String cut = new String(points, 0, points.length);
        return Arrays.stream(BLANKS.split(compose(cut)))
                .map(SearchText::normalise)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static boolean holdsHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first characters that fit into a column. */
    static String fitting(String text, int codePoints) {
        return length(text) <= codePoints ? text : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    private static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.OTHER_LETTER
                || Character.getType(point) == Character.UNASSIGNED && Character.isSupplementaryCodePoint(point);
    }
}
