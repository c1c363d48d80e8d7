package cn.qinqing.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as a former ledger keeps it (历史承诺): what is missing there is missing here, and shown as such.
 *
 * @param form with what is known
 * @param numberThere its number in the ledger; empty where it has none
 * @param promisedTitle post and holder of the day as the ledger calls them
 * @param promisedPerson who that was, where it is known
 * @param dueWords a term that is no day; empty where there is a day
 */
public record ImportCommitment(
        CommitmentForm form,
        String numberThere,
        String unitName,
        String promisedTitle,
        @Nullable UUID promisedPerson,
        String dueWords,
        CommitmentState state,
        String reason,
        String measures,
        String evidence,
        @Nullable LocalDate keptOn,
        @Nullable ChangeInterest interest,
        String changeBasis,
        String changeDocumentNo,
        @Nullable LocalDate changedOn,
        String compensation,
        List<InstalmentLines.Line> parts) {}
