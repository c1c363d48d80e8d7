package cn.qinqing.visits;

import java.time.Instant;

/**
 * What an enterprise answered to a record, kept beside it and never changed (企业答复).
 *
 * @param byLink through a link; else somebody who rang back noted it
 * @param notedBy the enterprise, or who rang back
 * @param changedSince the record was corrected after the answer
 */
public record VisitAnswer(
        VisitAnswerKind kind, String words, boolean byLink, Instant at, String notedBy, boolean changedSince) {

    /** An answer with words, and to which visit: for whoever noted it. */
    public record OfMine(VisitId visit, String enterpriseName, VisitAnswer answer) {}
}
