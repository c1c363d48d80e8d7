package cn.qinqing.serviceplans;

import java.time.LocalDate;

/**
 * An opinion that the own unit is asked for.
 *
 * @param left working days until it is due; negative when it is late
 */
public record CaseOpinionRow(
        CaseDecisionId id,
        String number,
        String title,
        String enterpriseName,
        String proposingUnit,
        String asker,
        LocalDate askedOn,
        LocalDate due,
        int left) {}
