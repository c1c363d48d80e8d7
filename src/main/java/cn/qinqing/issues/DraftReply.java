package cn.qinqing.issues;

import org.jspecify.annotations.Nullable;

/**
 * A reply as the handler drafts it (拟答复).
 *
 * @param basis the rule or policy on which it rests (政策依据); never empty
 * @param version of the draft that the form shows; null for the first one
 */
public record DraftReply(
        IssueId issue,
        @Nullable Integer version,
        String text,
        String basis,
        @Nullable OutcomeCode outcome) {}
