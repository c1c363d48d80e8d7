package cn.qinqing.serviceplans;

import cn.qinqing.shared.FileId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case-by-case decision.
 *
 * @param asks of every round, this round's first
 * @param reviews of every round, this round's first
 * @param previous the refused one that this proposes anew
 * @param next what proposes this one anew
 */
public record CaseDecisionDetails(
        CaseDecisionRow row,
        int round,
        int version,
        CaseDecisionForm form,
        UnitId unit,
        PersonId author,
        String authorName,
        List<Ask> asks,
        List<Joint> joints,
        List<Review> reviews,
        @Nullable Meeting meeting,
        @Nullable Link previous,
        @Nullable Link next,
        List<Step> steps) {

    /** A unit that was asked; {@code opinion} is null as long as it did not answer. */
    public record Ask(
            UUID id,
            int round,
            UnitId unit,
            String name,
            LocalDate askedOn,
            LocalDate due,
            @Nullable Opinion opinion) {}

    /** @param paper who signed it when, under which number; empty when the unit gave it itself */
    public record Opinion(
            CaseOpinionKind kind,
            String reason,
            String by,
            Instant at,
            String paper,
            @Nullable FileId file) {}

    /** How a joint review was closed. */
    public record Joint(int round, String conclusion, String by, Instant at) {}

    public record Review(
            int round,
            CaseReviewKind kind,
            boolean passed,
            boolean favours,
            String number,
            LocalDate on,
            String words,
            String reviewer,
            @Nullable String unit) {}

    public record Meeting(
            CaseDecisionState outcome,
            String meeting,
            String documentNo,
            LocalDate on,
            String reason,
            String by,
            @Nullable FileId minutes) {}

    public record Link(CaseDecisionId id, String number) {}

    public record Step(
            Instant at,
            int round,
            String command,
            CaseDecisionState to,
            String by,
            @Nullable String reason,
            @Nullable String detail) {}

    /** Of this round. */
    public List<Ask> asked() {
        return asks.stream().filter(one -> one.round() == round).toList();
    }

    /** Of this round. */
    public Optional<Review> review(CaseReviewKind kind) {
        return reviews.stream()
                .filter(one -> one.round() == round && one.kind() == kind)
                .findFirst();
    }

    /** Of this round. */
    public Optional<Joint> joint() {
        return joints.stream().filter(one -> one.round() == round).findFirst();
    }
}
