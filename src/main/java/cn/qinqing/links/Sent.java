package cn.qinqing.links;

import org.jspecify.annotations.Nullable;

/**
 * What became of a link that the system was asked to send.
 *
 * @param way in which it went out; null when it went to the call list instead
 * @param call why it went to the call list
 */
public record Sent(@Nullable LinkWay way, @Nullable CallReason call) {

    static Sent by(LinkWay way) {
        return new Sent(way, null);
    }

    static Sent toCallList(CallReason reason) {
        return new Sent(null, reason);
    }
}
