package cn.qinqing.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a record came from (来源): the kind of the source and its id, so that an issue never knows its sources. */
public record Origin(Kind kind, @Nullable UUID id) {

    public enum Kind {
        VISIT,
        CALL,
        ENTERPRISE_LINK,
        MEETING,
        HOTLINE_12345,
        CHAMBER,
        LEADER,
        IMPORT,
        DESK
    }
}
