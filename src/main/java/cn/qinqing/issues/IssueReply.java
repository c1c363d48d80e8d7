package cn.qinqing.issues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply to an enterprise (答复), drafted or signed.
 *
 * @param sentBack why the head did not sign the last draft; null when it was not sent back
 * @param signedBy null while it is a draft
 * @param version of the draft, for the form
 */
public record IssueReply(
        int round,
        String text,
        String basis,
        OutcomeCode outcome,
        String draftedBy,
        Instant draftedAt,
        @Nullable String sentBack,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        int version) {}
