package cn.qinqing.serviceplans;

import cn.qinqing.shared.RuleViolation;

/** Words that people type. */
final class PlanWords {

    private PlanWords() {}

    /** Without blanks around them. */
    static String needed(String typed, int longest, String missing, String tooLong) {
        if (typed.isBlank()) {
            throw new RuleViolation(missing);
        }
        return within(typed, longest, tooLong);
    }

    /** Without blanks around them, perhaps empty. */
    static String within(String typed, int longest, String tooLong) {
        String words = typed.strip();
        if (words.codePointCount(0, words.length()) > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return words;
    }
}
