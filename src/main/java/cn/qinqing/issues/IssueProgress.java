package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise may know of its issue (企业看到的办理情况): who answers, by when, what happened. Never the name of a person,
 * nothing that was said within the house; of what was told in confidence neither the words nor the unit.
 *
 * @param text the enterprise's own words; null when they were told in confidence, as who looks need not be who spoke
 * @param unit that answers; null before there is one, and for what was told in confidence
 * @param due until when the answer is due; null while nothing runs
 * @param originalDue the first one, where the deadline was moved; else null
 * @param reviewOn of a parked or suspended issue: when it is looked at again
 * @param cause of a suspension, else null
 * @param declined why it was not taken up, with the words that were meant for the enterprise; null when it was
 * @param reply that left; null before one did
 * @param withdrawing whether its withdrawal is being checked
 * @param may what the enterprise may do now
 */
public record IssueProgress(
        IssueId id,
        String number,
        EnterpriseId enterprise,
        LocalDate raisedOn,
        IssuePrivacy privacy,
        IssueStatus status,
        @Nullable String text,
        @Nullable String unit,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate reviewOn,
        @Nullable String cause,
        @Nullable Declined declined,
        @Nullable Answer reply,
        boolean withdrawing,
        List<Step> history,
        Set<FirmAct> may) {

    /** A decline (不予受理). */
    public record Declined(String code, String words) {}

    /** A reply that left (答复); its words are null for what was told in confidence. */
    public record Answer(
            LocalDate on,
            OutcomeCode outcome,
            @Nullable String text,
            @Nullable String basis) {}

    /** Something that happened, by the name of its command. */
    public record Step(LocalDate on, String command) {}

    /** Whether somebody still owes the enterprise something. */
    public boolean open() {
        return status.open();
    }
}
