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
        /** 窗口登记: somebody came to the desk. */
        DESK,
        /** 来信. */
        LETTER,
        /** Another platform than 12345 handed it over (其他平台转办). */
        PLATFORM,
        /** 公开入口: the open door of the public pages, for whoever stands in no list. */
        PUBLIC,
        /** 服务方案: a measure of a service plan raised it. */
        PLAN
    }
}
