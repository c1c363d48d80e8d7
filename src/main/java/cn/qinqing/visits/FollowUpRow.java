package cn.qinqing.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to follow a visit (后续事项).
 *
 * @param by the day by which it is meant to be done; null without one
 */
public record FollowUpRow(
        VisitId visit,
        LocalDate visitedOn,
        String enterpriseName,
        String what,
        @Nullable LocalDate by) {}
