package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.CaseDecisionForm;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CasePaper;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.serviceplans.DecideCase;
import cn.qinqing.serviceplans.ReviewCase;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a proposal, a paper, a review and a decision must say. */
public final class CaseDecisionRules {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final BigDecimal MOST = new BigDecimal("99999999999999.99");

    private CaseDecisionRules() {}

    /** @throws RuleViolation {@code serviceplans.case.*}: the field, and what is wrong with it */
    public static void check(CaseDecisionForm form) {
        if (form.enterprise() == null) {
            throw new RuleViolation("serviceplans.case.enterprise.missing");
        }
        required("serviceplans.case.title.", form.title(), LONGEST_TITLE);
        required("serviceplans.case.matter.", form.matter(), LONGEST_TEXT);
        required("serviceplans.case.asked.", form.asked(), LONGEST_TEXT);
        BigDecimal amount = form.amountYuan();
        if (amount != null && (amount.signum() < 0 || amount.scale() > 2 || amount.compareTo(MOST) > 0)) {
            throw new RuleViolation("serviceplans.case.amount.wrong");
        }
        required("serviceplans.case.insufficiency.", form.insufficiency(), LONGEST_TEXT);
    }

    /** @throws RuleViolation {@code serviceplans.case.paper.*} */
    public static void check(CasePaper paper, LocalDate askedOn, LocalDate today) {
        required("serviceplans.case.paper.signer.", paper.signer(), LONGEST_NUMBER);
        day("serviceplans.case.paper.on.", paper.on(), askedOn, today);
        required("serviceplans.case.paper.number.", paper.number(), LONGEST_NUMBER);
        if (paper.file() == null || paper.fileName() == null) {
            throw new RuleViolation("serviceplans.case.paper.file.missing");
        }
    }

    /**
     * @throws RuleViolation {@code serviceplans.case.review.*}; above all {@code serviceplans.case.review.favours.refused}: what
     *     holds tax or fee favours for one enterprise alone cannot pass (公平竞争审查条例)
     */
    public static void check(ReviewCase review, LocalDate proposedOn, LocalDate today) {
        if (review.passed() == null) {
            throw new RuleViolation("serviceplans.case.review.passed.missing");
        }
        if (review.kind() == CaseReviewKind.FAIR) {
            if (review.favours() == null) {
                throw new RuleViolation("serviceplans.case.review.favours.missing");
            }
            if (review.favours() && review.passed()) {
                throw new RuleViolation("serviceplans.case.review.favours.refused");
            }
        }
        required("serviceplans.case.review.number.", review.number(), LONGEST_NUMBER);
        day("serviceplans.case.review.on.", review.on(), proposedOn, today);
    }

    /** @throws RuleViolation {@code serviceplans.case.meeting.*} */
    public static void check(DecideCase decided, LocalDate proposedOn, LocalDate today) {
        CaseDecisionState outcome = decided.outcome();
        if (outcome == null || !outcome.approved() && outcome != CaseDecisionState.REFUSED) {
            throw new RuleViolation("serviceplans.case.meeting.outcome.missing");
        }
        required("serviceplans.case.meeting.name.", decided.meeting(), LONGEST_LINE);
        required("serviceplans.case.meeting.document.", decided.documentNo(), LONGEST_NUMBER);
        day("serviceplans.case.meeting.on.", decided.on(), proposedOn, today);
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

    private static void required(String key, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation(key + "missing");
        }
        int length = stripped.codePointCount(0, stripped.length());
        if (length > longest) {
            throw new RuleViolation(key + "long", length, longest);
        }
    }
}
