package cn.qinqing.visits;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What is different between two texts, word by word (逐词对比). */
public final class WordDifference {

    /** Beyond so many changed words the texts are shown as wholes: nobody would read them side by side. */
    private static final int MOST_CHANGES = 4_000;

    /** Whether words stand in both texts, in the later one alone, or in the earlier one alone. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words that follow each other and are of one kind. */
    public record Part(Kind kind, String text) {}

    private WordDifference() {}

    /** The parts of both texts in reading order; what was removed stands before what took its place. */
    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Part> parts = new ArrayList<>();
        old.subList(0, head).forEach(word -> parts.add(new Part(Kind.SAME, word)));
        parts.addAll(changes(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail)));
        old.subList(old.size() - tail, old.size()).forEach(word -> parts.add(new Part(Kind.SAME, word)));
        return joined(parts);
    }

    /** Words as a dictionary divides Chinese, with everything between them. */
    static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    /** Myers' way: the fewest words removed and added. */
    private static List<Part> changes(List<String> old, List<String> now) {
        int most = Math.min(old.size() + now.size(), MOST_CHANGES);
        int[] furthest = new int[2 * most + 3];
        List<int[]> steps = new ArrayList<>();
        for (int changed = 0; changed <= most; changed++) {
            steps.add(Arrays.copyOfRange(furthest, most + 1 - changed - 1, most + 1 + changed + 2));
            for (int diagonal = -changed; diagonal <= changed; diagonal += 2) {
                int at = most + 1 + diagonal;
                boolean down = diagonal == -changed || diagonal != changed && furthest[at - 1] < furthest[at + 1];
                int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < old.size() && x - diagonal < now.size() && old.get(x).equals(now.get(x - diagonal))) {
                    x++;
                }
                furthest[at] = x;
                if (x >= old.size() && x - diagonal >= now.size()) {
                    return walkedBack(old, now, steps, changed);
                }
            }
        }
        return List.of(new Part(Kind.REMOVED, String.join("", old)), new Part(Kind.ADDED, String.join("", now)));
    }

    private static List<Part> walkedBack(List<String> old, List<String> now, List<int[]> steps, int last) {
        List<Part> back = new ArrayList<>();
        int x = old.size();
        int y = now.size();
        for (int changed = last; changed >= 0; changed--) {
            int[] furthest = steps.get(changed);
            int centre = changed + 1;
            int diagonal = x - y;
            boolean down = diagonal == -changed
                    || diagonal != changed && furthest[centre + diagonal - 1] < furthest[centre + diagonal + 1];
            int from = down ? diagonal + 1 : diagonal - 1;
            int fromX = changed == 0 ? 0 : furthest[centre + from];
            int fromY = changed == 0 ? 0 : fromX - from;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                back.add(new Part(Kind.SAME, old.get(x)));
            }
            if (changed > 0) {
                back.add(down ? new Part(Kind.ADDED, now.get(fromY)) : new Part(Kind.REMOVED, old.get(fromX)));
                x = fromX;
                y = fromY;
            }
        }
        Collections.reverse(back);
        return back;
    }

    /** Neighbours of one kind become one; between two texts in common, what was removed comes first. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Part part : parts) {
            if (part.kind() == Kind.SAME) {
                take(joined, Kind.REMOVED, removed);
                take(joined, Kind.ADDED, added);
                same.append(part.text());
            } else {
                take(joined, Kind.SAME, same);
                (part.kind() == Kind.REMOVED ? removed : added).append(part.text());
            }
        }
        take(joined, Kind.REMOVED, removed);
        take(joined, Kind.ADDED, added);
        take(joined, Kind.SAME, same);
        return joined;
    }

    private static void take(List<Part> parts, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text.toString()));
            text.setLength(0);
        }
    }
}
