package cn.qinqing.serviceplans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise said to a measure of its plan, or to the whole (企业意见).
 *
 * @param version that was laid before it
 * @param number of the measure as it stands now; 0 for the whole, or for one that was left out
 * @param measure words of the measure; empty for the whole
 * @param called on the telephone; else through its link
 * @param actorName who rang, or the name of the link
 * @param reply what the office said to it; null while it said nothing
 * @param last whether the enterprise said nothing later to the same
 */
public record PlanOpinion(
        UUID id,
        int version,
        @Nullable MeasureId measureId,
        int number,
        String measure,
        Kind kind,
        String words,
        boolean called,
        String actorName,
        Instant at,
        @Nullable Reply reply,
        boolean last) {

    public enum Kind {
        /** 确认. */
        ACKNOWLEDGED,
        /** 有意见: somebody is to answer it. */
        COMMENTED,
        /** 附言: words on the whole beside what was said to the measures. */
        NOTED
    }

    public record Reply(String words, String actorName, Instant at) {}

    /** Whether somebody is still to answer it. */
    public boolean open() {
        return kind == Kind.COMMENTED && last && reply == null;
    }
}
