package cn.qinqing.portal.domain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Tokens as they would have been made earlier, with the key of the running product. */
public final class Aged {

    private Aged() {}

    /** A form that was opened 13 hours ago. */
    public static String form(Path data) {
        return seals(data, Duration.ofHours(13)).form();
    }

    /** A pass that ended. */
    public static String pass(Path data, java.util.UUID link) {
        return seals(data, Duration.ofHours(1)).pass(link);
    }

    private static DoorSeals seals(Path data, Duration ago) {
        return new DoorSeals(
                data, new DoorPolicy(12, 10, 300, 30, 10, 20), Clock.offset(Clock.systemUTC(), ago.negated()));
    }
}
