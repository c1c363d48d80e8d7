package cn.qinqing.visits;

import cn.qinqing.issues.IssueStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a bulletin says of some visits (简报). Issues that were told in confidence are neither listed nor counted, and nobody who
 * visited is named: bulletins are no ranking.
 *
 * @param byMode how many of each mode
 * @param byDivision division code → how many enterprises, the most first
 * @param issues those that may be told, in the order of their visits
 */
public record VisitFigures(
        LocalDate from,
        LocalDate to,
        int visits,
        int enterprises,
        Map<VisitMode, Integer> byMode,
        Map<String, Integer> byDivision,
        List<Told> issues) {

    /** An issue that may be told. */
    public record Told(String enterprise, String title, IssueStatus status) {}
}
