package cn.qinqing.paperwork.domain;

import cn.qinqing.shared.OfficeTime;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** Months of the office. */
final class Months {

    private Months() {}

    /** The first moment of a month, as the database keeps it. */
    static LocalDateTime start(YearMonth month) {
        return OfficeTime.column(month.atDay(1).atStartOfDay(OfficeTime.ZONE).toInstant());
    }
}
