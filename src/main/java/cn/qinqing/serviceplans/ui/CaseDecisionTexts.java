package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionDetails.Ask;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How case-by-case decisions are called on the screen and on paper. */
final class CaseDecisionTexts {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    private CaseDecisionTexts() {}

    static String state(CaseDecisionState state) {
        return Sentences.of("serviceplans.case.CaseDecisionState." + state.name());
    }

    static Tag.Tone tone(CaseDecisionState state) {
        return switch (state) {
            case PROPOSED, JOINT_REVIEW, REVIEWED, LEGAL_PASSED, FAIR_PASSED -> Tag.Tone.PLAIN;
            case CLEARED -> Tag.Tone.SOON;
            case NOT_PASSED -> Tag.Tone.LATE;
            case APPROVED, APPROVED_CHANGED -> Tag.Tone.GOOD;
            case REFUSED, WITHDRAWN -> Tag.Tone.PARKED;
        };
    }

    static String opinion(CaseOpinionKind kind) {
        return Sentences.of("serviceplans.case.CaseOpinionKind." + kind.name());
    }

    /** Amounts as the trade writes them: 万元 where that is shorter. */
    static String amount(@Nullable BigDecimal yuan) {
        if (yuan == null) {
            return "";
        }
        BigDecimal plain = yuan.stripTrailingZeros();
        if (plain.compareTo(TEN_THOUSAND) < 0) {
            return Sentences.of("serviceplans.case.yuan", plain.toPlainString());
        }
        return Sentences.of(
                "serviceplans.case.wan",
                plain.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString());
    }

    /** What is still missing before the next stage, in words; empty when nothing is. */
    static List<String> missing(CaseDecisionDetails decision, LocalDate today) {
        List<String> missing = new ArrayList<>();
        switch (decision.row().state()) {
            case PROPOSED -> missing.add(Sentences.of("serviceplans.case.missing.start"));
            case JOINT_REVIEW -> {
                List<Ask> silent = decision.asked().stream()
                        .filter(one -> one.opinion() == null)
                        .toList();
                if (silent.isEmpty()) {
                    missing.add(Sentences.of("serviceplans.case.missing.close"));
                } else {
                    missing.add(Sentences.of(
                            "serviceplans.case.missing.opinions",
                            silent.stream().map(one -> named(one, today)).collect(Collectors.joining("、"))));
                }
            }
            case REVIEWED, LEGAL_PASSED, FAIR_PASSED -> {
                for (CaseReviewKind kind : CaseReviewKind.values()) {
                    if (decision.review(kind).isEmpty()) {
                        missing.add(Sentences.of("serviceplans.case.missing." + kind.name()));
                    }
                }
            }
            case CLEARED -> missing.add(Sentences.of("serviceplans.case.missing.meeting"));
            case NOT_PASSED -> missing.add(Sentences.of("serviceplans.case.missing.revise"));
            default -> {}
        }
        return missing;
    }

    private static String named(Ask ask, LocalDate today) {
        return ask.due().isBefore(today)
                ? Sentences.of("serviceplans.case.missing.late", ask.name(), Formats.day(ask.due()))
                : Sentences.of("serviceplans.case.missing.due", ask.name(), Formats.day(ask.due()));
    }
}
