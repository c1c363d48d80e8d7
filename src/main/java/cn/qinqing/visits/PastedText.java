package cn.qinqing.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an enterprise raised in a text that was pasted, such as minutes from Word (从文字中提取问题). Each line is a proposal
 * alone: the cadre ticks what is registered, and nothing of the text is left out.
 */
public final class PastedText {

    /**
     * A line of the text.
     *
     * @param text without its number or bullet
     * @param likely it looks like something that was raised: it stands in a list or below a heading that says so
     */
    public record Line(String text, boolean likely) {}

    private static final String NUMERALS = "[一二三四五六七八九十]{1,3}";
    private static final String BEFORE = "(?:^|(?<=[。；;：:，,、！!？?\\s]))";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final int LONGEST_HEADING = 25;
    /** Points of points of points. */
    private static final int DEEPEST = 3;

    private static final Pattern BULLET =
            Pattern.compile("^[•·●○■□◆◇▪▫▶►➢➤✓✔√*★☆\\uF000-\\uF0FF–—-]+\\s*(?=\\S)|^o\\s+(?=\\p{IsHan})");
    private static final Pattern LABEL = Pattern.compile("^([^：:。；，,]{2,14})[：:]\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份|有限|责任|集团|总)*公司$");
    private static final int SHORTEST_NAME = 3;
    private static final Pattern RAISED = Pattern.compile("问题|诉求|困难|建议|意见|需求|反映|希望|难点|堵点|请求");
    private static final Pattern OTHER =
            Pattern.compile("情况$|概况$|简介$|做法$|成效$|成绩$|进展$|下一步|措施$|打算$|计划$|参加人员|参会人员|出席|时间$|地点$|同行$|陪同|记录人|落款");

    /** Kinds of numbers; where two open a line, the longer one counts. */
    private enum Mark {
        NUMBERED_IS(BEFORE + "(" + NUMERALS + ")是\\s*[，,：:]?"),
        ORDINAL(BEFORE + "第(" + NUMERALS + ")[，,、：:]\\s*"),
        CHINESE(BEFORE + "(?:问题|诉求|建议)?(" + NUMERALS + ")[、．.：:]\\s*"),
        PARENTHESES_CHINESE(BEFORE + "[（(](" + NUMERALS + ")[）)][、．.]?\\s*"),
        PARENTHESES(BEFORE + "[（(]\\s*(\\d{1,2})\\s*[）)][、．.]?\\s*"),
        DIGITS(BEFORE + "(?:问题|诉求|建议)?(\\d{1,2})(?:[、．：:]|\\.(?!\\d)|[)）]|\\s+(?=\\p{IsHan}))\\s*"),
        CIRCLE("([" + CIRCLED + "])\\s*");

        private final Pattern pattern;

        Mark(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /** Where the numbers 1, 2, 3 … of this kind stand in a paragraph; empty when there are not two. */
        List<Integer> places(String paragraph) {
            List<Integer> places = new ArrayList<>();
            Matcher found = pattern.matcher(paragraph);
            while (found.find()) {
                if (number(found.group(1)) == places.size() + 1) {
                    places.add(found.start());
                }
            }
            return places.size() < 2 ? List.of() : places;
        }

        /** Length of the number that opens a line; 0 when none of this kind does. */
        int opening(String line) {
            Matcher found = pattern.matcher(line);
            return found.lookingAt() ? found.end() : 0;
        }
    }

    /** A piece of the text with the kind of number or bullet that opened it. */
    private record Piece(@Nullable Object mark, String text) {

        boolean heading(@Nullable Piece next) {
            if (text.length() > LONGEST_HEADING || text.matches(".*[。；，,！？].*")) {
                return false;
            }
            if (text.endsWith("：") || text.endsWith(":") || mark == null && isTitle(text)) {
                return true;
            }
            return mark instanceof Mark && (next != null && !mark.equals(next.mark()) || isTitle(text));
        }
    }

    private PastedText() {}

    /** Every line of the text in its order, none twice. */
    public static List<Line> of(String pasted) {
        List<Piece> pieces = Arrays.stream(normal(pasted).split("\n"))
                .map(PastedText::cells)
                .filter(paragraph -> !paragraph.isEmpty())
                .flatMap(paragraph -> split(paragraph, DEEPEST).stream())
                .map(PastedText::piece)
                .filter(piece -> !piece.text().isEmpty())
                .toList();
        boolean marked = pieces.stream().anyMatch(piece -> piece.mark() != null);
        Map<String, Boolean> lines = new LinkedHashMap<>();
        Boolean section = null;
        boolean listed = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            if (piece.heading(next)) {
                section = about(piece.text(), section);
                listed = listFollows(pieces, i + 1);
                put(lines, piece.text(), false);
                continue;
            }
            Matcher label = LABEL.matcher(piece.text());
            Boolean own = label.matches() ? about(label.group(1), null) : null;
            String text = own != null && own && piece.mark() == null ? label.group(2) : piece.text();
            boolean likely;
            if (own != null) {
                likely = own;
            } else if (piece.mark() != null) {
                likely = section == null || section;
            } else {
                likely = section == null ? !marked : section && !listed;
            }
            put(lines, text, likely);
        }
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    /** Whether a line names an enterprise, also without the legal form at the end of its name. */
    public static boolean names(String line, String enterprise) {
        String core = LEGAL_FORM.matcher(enterprise).replaceFirst("");
        return line.contains(core.length() < SHORTEST_NAME ? enterprise : core);
    }

    private static void put(Map<String, Boolean> lines, String text, boolean likely) {
        lines.merge(text, likely, Boolean::logicalOr);
    }

    /** Whether what follows is what was raised, or is not, or what was so before when a heading does not say. */
    private static @Nullable Boolean about(String heading, @Nullable Boolean before) {
        String bare = heading.replaceAll("[：:]$", "");
        if (RAISED.matcher(bare).find()) {
            return true;
        }
        return OTHER.matcher(bare).find() ? Boolean.FALSE : before;
    }

    private static boolean isTitle(String text) {
        return text.length() <= 12 && OTHER.matcher(text).find();
    }

    /** Whether the section that begins at a place has numbers or bullets. */
    private static boolean listFollows(List<Piece> pieces, int from) {
        for (int i = from; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.heading(i + 1 < pieces.size() ? pieces.get(i + 1) : null)) {
                return false;
            }
            if (piece.mark() != null) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String pasted) {
        return pasted.replace("\r\n", "\n")
                .replaceAll("[\\r\\u000B\\u000C\\u2028\\u2029\\u0007]", "\n")
                .replaceAll("[\\u200B\\u200C\\u200D\\uFEFF\\u00AD]", "")
                .replaceAll("[\\u00A0\\u3000\\u2002\\u2003\\u2009]", " ");
    }

    /** A row of a table as one line; its running number stays in front. */
    private static String cells(String paragraph) {
        String stripped = paragraph.strip();
        if (!stripped.contains("\t")) {
            return stripped;
        }
        List<String> cells = Arrays.stream(stripped.split("\t"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        boolean number = cells.size() > 1 && cells.getFirst().matches("\\d{1,3}[.、]?");
        String words = cells.stream().skip(number ? 1 : 0).collect(Collectors.joining(" "));
        return number ? "• " + words : words;
    }

    /** Divides a paragraph at 一是…二是…, （1）…（2）… and the like. */
    private static List<String> split(String paragraph, int deep) {
        if (deep == 0) {
            return List.of(paragraph);
        }
        List<Integer> places = Arrays.stream(Mark.values())
                .map(mark -> mark.places(paragraph))
                .filter(found -> !found.isEmpty())
                .min((one, other) -> Integer.compare(one.getFirst(), other.getFirst()))
                .orElse(List.of());
        if (places.isEmpty()) {
            return List.of(paragraph);
        }
        List<String> parts = new ArrayList<>();
        parts.add(paragraph.substring(0, places.getFirst()));
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1) : paragraph.length();
            parts.addAll(splitAgain(paragraph.substring(places.get(i), end), deep - 1));
        }
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** A point may have points of its own. */
    private static List<String> splitAgain(String part, int deep) {
        Mark mark = Arrays.stream(Mark.values())
                .filter(one -> one.opening(part) > 0)
                .findFirst()
                .orElseThrow();
        int opening = mark.opening(part);
        List<String> inner = split(part.substring(opening), deep);
        List<String> parts = new ArrayList<>(inner);
        parts.set(0, part.substring(0, opening) + inner.getFirst());
        return inner.size() == 1 ? List.of(part) : parts;
    }

    private static Piece piece(String part) {
        Matcher bullet = BULLET.matcher(part);
        Object kind = null;
        String text = part;
        if (bullet.lookingAt()) {
            kind = "•";
            text = part.substring(bullet.end());
        }
        for (Mark mark : Mark.values()) {
            int opening = mark.opening(text);
            if (opening > 0 && opening < text.length()) {
                kind = mark;
                text = text.substring(opening);
                break;
            }
        }
        return new Piece(kind, text.strip().replaceAll("[；;，,、]+$", "").replaceAll(" {2,}", " "));
    }

    private static int number(String numeral) {
        if (CIRCLED.contains(numeral)) {
            return CIRCLED.indexOf(numeral) + 1;
        }
        if (Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return "一二三四五六七八九".indexOf(numeral) + 1;
        }
        int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(numeral.substring(0, ten)) + 1;
        int ones = ten + 1 == numeral.length() ? 0 : "一二三四五六七八九".indexOf(numeral.substring(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
