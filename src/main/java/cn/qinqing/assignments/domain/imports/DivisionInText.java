package cn.qinqing.assignments.domain.imports;

import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Uscc;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The one division that a text names, such as the name of a sheet: 轮台县台账. */
final class DivisionInText {

    private DivisionInText() {}

    /** Its code; empty when the text names none, or several. The longest name counts: 库尔勒经开区 is not 库尔勒. */
    static Optional<String> find(String text, Map<String, String> aliases) {
        String plain = Uscc.normalise(text);
        Optional<Map.Entry<String, String>> longest = longest(plain, aliases);
        return longest.filter(first -> longest(plain.replace(first.getKey(), " "), aliases)
                        .filter(second -> !second.getValue().equals(first.getValue()))
                        .isEmpty())
                .map(Map.Entry::getValue);
    }

    private static Optional<Map.Entry<String, String>> longest(String text, Map<String, String> aliases) {
        return aliases.entrySet().stream()
                .filter(alias -> !alias.getValue().equals(Divisions.PREFECTURE))
                .filter(alias -> text.contains(alias.getKey()))
                .max(Comparator.comparingInt(alias -> alias.getKey().length()));
    }
}
