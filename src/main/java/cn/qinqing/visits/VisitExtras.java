package cn.qinqing.visits;

import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What else may be noted of a visit, each of it optional.
 *
 * @param answers answers given on the spot (现场答复)
 * @param materials policies and papers that were left (送达政策、资料)
 * @param followUp what is to follow (后续事项)
 * @param followUpOn by when it is meant to be done; a note, no deadline that counts
 */
public record VisitExtras(
        String answers,
        String materials,
        String followUp,
        @Nullable LocalDate followUpOn) {

    /** Longest of each, in code points. */
    public static final int LONGEST = 5_000;

    public static final VisitExtras NONE = new VisitExtras("", "", "", null);

    public VisitExtras {
        answers = answers.strip();
        materials = materials.strip();
        followUp = followUp.strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Refuses what is no note of a visit on the day.
     *
     * @throws RuleViolation {@code visits.answers.long}, {@code visits.materials.long}, {@code visits.followUp.long}, {@code
     *     visits.followUp.missing} for a day without words, {@code visits.followUp.early} for a day before the visit
     */
    public void check(LocalDate on) {
        check("visits.answers.long", answers);
        check("visits.materials.long", materials);
        check("visits.followUp.long", followUp);
        if (followUpOn != null && followUp.isEmpty()) {
            throw new RuleViolation("visits.followUp.missing");
        }
        if (followUpOn != null && followUpOn.isBefore(on)) {
            throw new RuleViolation("visits.followUp.early", followUpOn);
        }
    }

    private static void check(String key, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new RuleViolation(key, length, LONGEST);
        }
    }
}
