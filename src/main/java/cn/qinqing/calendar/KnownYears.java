package cn.qinqing.calendar;

import cn.qinqing.calendar.CalendarNotice.Day;
import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.calendar.CalendarNotice.Region;
import cn.qinqing.shared.DataLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The years that come with the product: each is loaded once, at the first start that knows it. What an office loaded
 * itself is never touched.
 */
@Component
class KnownYears implements SmartInitializingSingleton {

    private static final String NOTICE = "notice";
    private static final String OFF = "off";

    private final CalendarNotices notices;
    private final TransactionTemplate transaction;

    KnownYears(CalendarNotices notices, TransactionTemplate transaction) {
        this.notices = notices;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (CalendarNotice notice : ofProduct()) {
            if (notices.known(notice.year(), notice.region())) {
                continue;
            }
            try {
                transaction.executeWithoutResult(status -> notices.put(notice, null));
            } catch (DuplicateKeyException byAnotherNode) {
                // it starts at the same time and was faster
            }
        }
    }

    /** The notices in the product's own file. */
    static List<CalendarNotice> ofProduct() {
        List<CalendarNotice> found = new ArrayList<>();
        for (String line : DataLines.of(KnownYears.class, "days.txt")) {
            String[] part = line.split(" ", 4);
            if (part[0].equals(NOTICE)) {
                found.add(new CalendarNotice(
                        Integer.parseInt(part[1]), Region.valueOf(part[2]), part[3], null, new ArrayList<>()));
            } else {
                Kind kind = part[0].equals(OFF) ? Kind.HOLIDAY : Kind.WORKDAY;
                LocalDate.parse(part[1])
                        .datesUntil(LocalDate.parse(part[2]).plusDays(1))
                        .forEach(day -> found.getLast().days().add(new Day(day, kind, part[3])));
            }
        }
        return found;
    }
}
