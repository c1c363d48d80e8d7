package cn.qinqing.assignments;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How many leaders an enterprise may have at a time: a dated setting, one by default. */
@Component
class LeaderLimit {

    private static final int DEFAULT = 1;

    /** Places that are free or taken on the day. */
    int on(LocalDate day) {
        return DEFAULT;
    }
}
