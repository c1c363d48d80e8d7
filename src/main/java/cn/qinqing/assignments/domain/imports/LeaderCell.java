package cn.qinqing.assignments.domain.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and title of a leader that stand in one cell: {@code 张三（副州长）}, {@code 州委常委、副州长 张三}. */
record LeaderCell(String name, String title) {

    private static final String NAME =
            "(?:\\p{IsHan}{2,4}|\\p{IsHan} \\p{IsHan}|[\\p{IsHan}]{1,12}(?:[·•．.][\\p{IsHan}]{1,12})+)";
    private static final String TITLE = "[\\p{IsHan}、，（）()]{0,60}(?:书记|主任|主席|长|常委|委员|调研员|巡视员|董事|专员|团长|政委|司令员|经理|顾问)";

    private static final Pattern BRACKETS = Pattern.compile("(" + NAME + ")\\s*[（(](" + TITLE + ")[)）]");
    private static final Pattern TITLE_FIRST = Pattern.compile("(" + TITLE + ")[\\s:：]+(" + NAME + ")");
    private static final Pattern NAME_FIRST = Pattern.compile("(" + NAME + ")[\\s:：,，]+(" + TITLE + ")");

    /** Both, where the cell tells them apart without doubt. */
    static Optional<LeaderCell> read(String cell) {
        String text = cell.strip().replaceAll("\\s+", " ");
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return Optional.of(new LeaderCell(brackets.group(1), brackets.group(2)));
        }
        Matcher titleFirst = TITLE_FIRST.matcher(text);
        if (titleFirst.matches()) {
            return Optional.of(new LeaderCell(titleFirst.group(2), titleFirst.group(1)));
        }
        Matcher nameFirst = NAME_FIRST.matcher(text);
        return nameFirst.matches()
                ? Optional.of(new LeaderCell(nameFirst.group(1), nameFirst.group(2)))
                : Optional.empty();
    }
}
