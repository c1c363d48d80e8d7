package cn.qinqing.serviceplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param outcome one of the three decided states
 * @param meeting its name
 * @param documentNo of the minutes
 * @param reason the changes, or why it was refused
 * @param fileName of the scanned minutes, or null
 */
public record DecideCase(
        CaseDecisionId decision,
        @Nullable CaseDecisionState outcome,
        String meeting,
        String documentNo,
        @Nullable LocalDate on,
        String reason,
        @Nullable String fileName,
        byte @Nullable [] file) {}
