package cn.qinqing.issues;

import cn.qinqing.shared.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit in charge of an issue (承办单位), and what it answered for itself. */
public record IssueHandler(
        UnitId unit,
        String name,
        HandlerKind kind,
        @Nullable HandlerAnswer answer,
        @Nullable String text,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether the reply has to wait for it: a parallel unit that neither answered finally nor was let off. */
    public boolean awaited() {
        return kind == HandlerKind.PARALLEL && (answer == null || !answer.ends());
    }
}
