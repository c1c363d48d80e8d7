package cn.qinqing.commitments;

import cn.qinqing.shared.PostId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One commitment with all that is known of it.
 *
 * @param numberThere its number in the ledger from which it was taken in
 * @param reason why it is not kept yet
 * @param measures what is done about it
 * @param holders who answered and answers for it, the latest first
 */
public record CommitmentDetails(
        CommitmentRow row,
        @Nullable String numberThere,
        String kindCode,
        @Nullable UUID project,
        @Nullable String projectName,
        String details,
        @Nullable LocalDate documentOn,
        @Nullable PostId promisedPost,
        @Nullable String reason,
        @Nullable String measures,
        @Nullable String evidence,
        @Nullable LocalDate keptOn,
        @Nullable String compensation,
        @Nullable Change change,
        @Nullable String legalNo,
        @Nullable LocalDate legalOn,
        @Nullable CommitmentSource source,
        LocalDate recordedOn,
        String recordedBy,
        List<Instalment> instalments,
        List<Holder> holders,
        List<Taking> takings,
        List<Said> said,
        List<Kept> files,
        List<Step> history) {

    /** How it was changed by law (依法变更, 条例 §31). */
    public record Change(@Nullable ChangeInterest interest, String basis, String documentNo, LocalDate on) {}

    /**
     * One part with its own day and evidence (分期).
     *
     * @param position from 1
     */
    public record Instalment(
            UUID id,
            int position,
            LocalDate dueOn,
            @Nullable BigDecimal amountWan,
            String text,
            @Nullable LocalDate keptOn,
            @Nullable String evidence) {}

    /**
     * Somebody who held the post that answers for it.
     *
     * @param name null while the post was vacant
     * @param to null while it lasts
     */
    public record Holder(
            String title,
            @Nullable String name,
            boolean caretaker,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Somebody was asked to acknowledge it after taking the post over (接续确认). */
    public record Taking(
            String title,
            @Nullable String name,
            LocalDate beginsOn,
            LocalDate dueOn,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String words,
            @Nullable String paper,
            boolean over) {}

    /** What the enterprise said (企业反馈). */
    public record Said(boolean kept, @Nullable String words, boolean byCall, Instant at) {}

    /** A file beside it: of its basis, as evidence, of compensation. */
    public record Kept(UUID id, FilePart part, String name, String addedBy, Instant at) {}

    /** What a file shows. */
    public enum FilePart {
        BASIS,
        EVIDENCE,
        COMPENSATION
    }

    /** What was done with it. */
    public record Step(
            Instant at,
            String command,
            String actorName,
            @Nullable String words,
            @Nullable String documentNo) {}
}
