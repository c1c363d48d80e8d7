package cn.qinqing.issues.domain;

import java.util.HashSet;
import java.util.Set;

/** How far two texts speak of the same (文字相近程度): by the pairs of characters that they share. */
public final class Alike {

    private Alike() {}

    /** Pairs of neighbouring letters and digits of a text. */
    public static Set<String> pairs(String text) {
        int[] points = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < points.length; at++) {
            pairs.add(new String(points, at, 2));
        }
        return pairs;
    }

    /** Shared pairs against those of the shorter one, 0 to 1: a title within another is the same. */
    public static double share(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) one.stream().filter(other::contains).count() / smaller;
    }

    /** From 0, nothing in common, to 1, the same: shared pairs against the mean length of both. */
    public static double degree(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        long shared = fewer.stream().filter(more::contains).count();
        return shared / Math.sqrt((double) one.size() * other.size());
    }
}
