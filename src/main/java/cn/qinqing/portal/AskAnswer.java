package cn.qinqing.portal;

import cn.qinqing.shared.RuleViolation;
import java.util.Map;

/** What became of a form that was sent (登记结果). */
public sealed interface AskAnswer {

    /**
     * Registered: the same number for a form that comes twice.
     *
     * @param digits last four digits of the number to ring back, with which it is followed; empty when none was left
     */
    record Taken(String number, String digits) implements AskAnswer {}

    /**
     * Not registered; the form is shown again with what was typed.
     *
     * @param form with a token that can be sent
     * @param errors by the name of the field; those of the whole form under {@code form}
     */
    record Again(AskForm form, Map<String, RuleViolation> errors) implements AskAnswer {}

    /** Too many at this time; the form is shown again with what was typed. */
    record TooOften(AskForm form, long seconds) implements AskAnswer {}
}
