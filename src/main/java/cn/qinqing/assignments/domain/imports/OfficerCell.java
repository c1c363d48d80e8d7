package cn.qinqing.assignments.domain.imports;

import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The liaison officers of one cell as clerks write them: several names divided by 、 or line breaks, each with unit or
 * telephone: {@code 张三（州商务局）}, {@code 州商务局 张三}, {@code 张三 0996-2012345}. A number without anything between it
 * and the name is no part of this: such a cell is mended.
 */
final class OfficerCell {

    /** A section of a unit (科、处、室) is none. */
    private static final String UNIT = "(?:.{1,40}?(?:局|委|委员会|办|会|院|中心|银行|政府|支队|大队|街道|镇|乡|社|公司|厅|部)|.{2,40}?办公室)";

    private static final Pattern SEVERAL = Pattern.compile("[、，,；;/／|｜\\r\\n]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*[（(]([^（()）]+)[)）]\\s*");
    private static final Pattern BEFORE_NAME = Pattern.compile("(" + UNIT + ")[\\s:：]+(\\S.*)");
    private static final Pattern THEN_NUMBER = Pattern.compile("(.*\\D)[\\s:：]+([+0-9][-0-9\\s转()（）]{5,})");

    private OfficerCell() {}

    /** A name with what stands beside it. */
    record Named(
            PersonName name,
            @Nullable String unit,
            @Nullable String phone,
            @Nullable String ignored) {}

    /** The parts of a cell, each meant for one officer. */
    static List<String> parts(String cell) {
        return Arrays.stream(SEVERAL.split(cell))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * The officers of a cell.
     *
     * @throws RuleViolation what {@link PersonName} refuses of a name
     */
    static List<Named> read(String cell) {
        List<Named> read = new ArrayList<>();
        for (String part : parts(cell)) {
            read.add(one(part));
        }
        return read;
    }

    private static Named one(String part) {
        Matcher number = THEN_NUMBER.matcher(part);
        if (number.matches()) {
            Named named = one(number.group(1).strip());
            return new Named(named.name(), named.unit(), number.group(2).strip(), named.ignored());
        }
        Matcher bracket = IN_BRACKETS.matcher(part);
        if (bracket.matches()) {
            Named named = one(bracket.group(1).strip());
            String beside = bracket.group(2).strip();
            if (isNumber(beside)) {
                return new Named(named.name(), named.unit(), beside, named.ignored());
            }
            return beside.matches(UNIT)
                    ? new Named(named.name(), beside, named.phone(), named.ignored())
                    : new Named(named.name(), named.unit(), named.phone(), beside);
        }
        Matcher before = BEFORE_NAME.matcher(part);
        return before.matches()
                ? new Named(new PersonName(before.group(2)), before.group(1).strip(), null, null)
                : new Named(new PersonName(part), null, null, null);
    }

    private static boolean isNumber(String text) {
        try {
            PhoneNumber.parse(text);
            return true;
        } catch (RuleViolation noNumber) {
            return text.matches("[-0-9\\s转]{7,}");
        }
    }
}
