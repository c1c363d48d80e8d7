package cn.qinqing.shared;

import java.util.List;

/**
 * A rule of the trade refuses what was asked. The key names the sentence in the message files; it is shown beside the
 * field or the form, and nothing that was typed is lost.
 */
public class RuleViolation extends RuntimeException {

    private static final int LONGEST_NOTE = 1000;

    private final String key;
    private final transient List<Object> arguments;

    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the message files. */
    public String key() {
        return key;
    }

    /** What the sentence names, in order. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** Key and arguments in one text, divided by U+001F, for a row that keeps why it was refused; at most 1,000 characters. */
    public String noted() {
        StringBuilder note = new StringBuilder(key);
        arguments().forEach(argument -> note.append('\u001f').append(argument));
        return note.length() <= LONGEST_NOTE ? note.toString() : note.substring(0, LONGEST_NOTE);
    }
}
