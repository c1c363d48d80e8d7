package cn.qinqing.visits;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise answers to the record of a visit.
 *
 * @param version of the record that it saw
 * @param kind null when it took none
 * @param words its own, up to 2,000 characters; needed for everything but a plain confirmation
 */
public record AnswerVisit(
        VisitId visit, int version, @Nullable VisitAnswerKind kind, String words) {}
