package cn.qinqing.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a link (送达记录).
 *
 * @param bySystem nobody of the staff saw it
 * @param failure key with arguments of the sentence why it did not go out, or null
 */
public record Delivery(
        LinkWay way,
        boolean bySystem,
        Instant at,
        String actorName,
        @Nullable String failure) {}
