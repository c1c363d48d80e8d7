package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.RecordToleranceStep;
import cn.qinqing.conduct.ToleranceDecision;
import cn.qinqing.conduct.ToleranceEvidence;
import cn.qinqing.conduct.ToleranceForm;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an application and its steps must say. */
public final class ToleranceRules {

    static final int MOST_DECISIONS = 10;
    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_PLACE = 60;
    private static final BigDecimal MOST_YUAN = new BigDecimal("999999999999.99");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private ToleranceRules() {}

    /** @throws RuleViolation {@code conduct.tolerance.*}: the field, and what is wrong with it */
    public static void check(ToleranceForm form, LocalDate today) {
        if (form.forPerson() != null) {
            required("conduct.tolerance.unitDocument.", form.unitDocument(), LONGEST_NUMBER);
        }
        required("conduct.tolerance.matter.", form.matter(), LONGEST_TEXT);
        day("conduct.tolerance.from.", form.from(), EARLIEST, today);
        if (form.to() != null) {
            day("conduct.tolerance.to.", form.to(), java.util.Objects.requireNonNull(form.from()), today);
        }
        required("conduct.tolerance.basis.", form.basis(), LONGEST_TEXT);
        decisions(form.decisions(), today);
        if (form.noGain() == null) {
            throw new RuleViolation("conduct.tolerance.noGain.missing");
        }
        if (!form.noGain()) {
            required("conduct.tolerance.gain.", form.gain(), LONGEST_TEXT);
        }
        tooLong("conduct.tolerance.gain.", form.gain(), LONGEST_TEXT);
        if (form.lossYuan() != null
                && (form.lossYuan().signum() < 0
                        || form.lossYuan().scale() > 2
                        || form.lossYuan().compareTo(MOST_YUAN) > 0)) {
            throw new RuleViolation("conduct.tolerance.lossYuan.wrong");
        }
        required("conduct.tolerance.loss.", form.loss(), LONGEST_TEXT);
        required("conduct.tolerance.remedy.", form.remedy(), LONGEST_TEXT);
        ToleranceEvidence.check(form.files(), 0);
    }

    private static void decisions(List<ToleranceDecision> decisions, LocalDate today) {
        if (decisions.isEmpty()) {
            throw new RuleViolation("conduct.tolerance.decision.missing");
        }
        if (decisions.size() > MOST_DECISIONS) {
            throw new RuleViolation("conduct.tolerance.decision.many", MOST_DECISIONS);
        }
        for (int i = 0; i < decisions.size(); i++) {
            ToleranceDecision one = decisions.get(i);
            requiredAt("conduct.tolerance.decision.body.missing", one.body(), i + 1);
            requiredAt("conduct.tolerance.decision.number.missing", one.number(), i + 1);
            requiredAt("conduct.tolerance.decision.what.missing", one.what(), i + 1);
            if (one.on() == null) {
                throw new RuleViolation("conduct.tolerance.decision.on.missing", i + 1);
            }
            if (one.on().isAfter(today) || one.on().isBefore(EARLIEST)) {
                throw new RuleViolation("conduct.tolerance.decision.on.wrong", i + 1);
            }
            if (length(one.body()) > LONGEST_LINE
                    || length(one.number()) > LONGEST_NUMBER
                    || length(one.what()) > LONGEST_LINE) {
                throw new RuleViolation("conduct.tolerance.decision.long", i + 1, LONGEST_LINE);
            }
        }
    }

    /** @throws RuleViolation {@code conduct.tolerance.words.missing}, {@code conduct.tolerance.words.long} */
    public static void words(String words, boolean files) {
        if (!files) {
            required("conduct.tolerance.words.", words, LONGEST_TEXT);
        }
        tooLong("conduct.tolerance.words.", words, LONGEST_TEXT);
    }

    /**
     * @param appliedOn no step is earlier than the application
     * @throws RuleViolation {@code conduct.tolerance.step.*}
     */
    public static void check(RecordToleranceStep step, LocalDate appliedOn, LocalDate today) {
        if (step.on() == null) {
            throw new RuleViolation("conduct.tolerance.step.on.missing");
        }
        if (step.on().isBefore(appliedOn)) {
            throw new RuleViolation("conduct.tolerance.step.on.early", appliedOn);
        }
        if (step.on().isAfter(today)) {
            throw new RuleViolation("conduct.tolerance.step.on.future");
        }
        if (step.kind() != ToleranceStepKind.TOLD) {
            required("conduct.tolerance.step.number.", step.number(), LONGEST_NUMBER);
        }
        if (step.kind() == ToleranceStepKind.CLOSED && step.outcome() == null) {
            throw new RuleViolation("conduct.tolerance.step.outcome.missing");
        }
        if (step.kind() == ToleranceStepKind.DECLINED && step.reason() == null) {
            throw new RuleViolation("conduct.tolerance.step.reason.missing");
        }
        if (step.kind().placed()) {
            required("conduct.tolerance.step.place.", step.place(), LONGEST_PLACE);
        }
    }

    private static void day(String key, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day == null) {
            throw new RuleViolation(key + "missing");
        }
        if (day.isBefore(first)) {
            throw new RuleViolation(key + "early", first);
        }
        if (day.isAfter(last)) {
            throw new RuleViolation(key + "future");
        }
    }

    private static void requiredAt(String key, String text, int place) {
        if (text.isBlank()) {
            throw new RuleViolation(key, place);
        }
    }

    private static void required(String key, String text, int longest) {
        if (text.isBlank()) {
            throw new RuleViolation(key + "missing");
        }
        tooLong(key, text, longest);
    }

    private static void tooLong(String key, String text, int longest) {
        if (length(text) > longest) {
            throw new RuleViolation(key + "long", length(text), longest);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
