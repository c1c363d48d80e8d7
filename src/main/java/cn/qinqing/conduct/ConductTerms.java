package cn.qinqing.conduct;

import cn.qinqing.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The terms of the rules of conduct (期限), by the calendar of working days. */
@Component
public class ConductTerms {

    private static final int MONTHS = 1;
    private static final int REPORT_DAYS = 3;

    private final WorkingDays days;

    ConductTerms(WorkingDays days) {
        this.days = days;
    }

    /**
     * The last day to register and hand in a gift that could not be refused: one month (中办发〔1995〕7号), the same day of the
     * next month or its last one, and the next working day when offices are closed then (民法典第二百零二条、第二百零三条).
     */
    public LocalDate handInBy(LocalDate received) {
        return days.orNext(received.plusMonths(MONTHS));
    }

    /** The last day to report a contact afterwards, when it was urgent: three working days. */
    public LocalDate reportBy(LocalDate contact) {
        return days.after(contact, REPORT_DAYS);
    }

    /** Years of that period without a notice of holidays: the day may still move. */
    public Set<Integer> yearsWithoutNotice(LocalDate received) {
        return days.yearsWithoutNotice(received, handInBy(received));
    }
}
