package cn.qinqing.links;

import cn.qinqing.shared.RuleViolation;

/**
 * A way to send a message to somebody outside (发送通道): files for a gateway by default, another adapter or the mail of
 * the notification feature as a bean. Called outside of any transaction.
 */
public interface LinkChannel {

    /** {@link LinkWay#SMS} or {@link LinkWay#MAIL}. */
    LinkWay way();

    /**
     * Hands the message on.
     *
     * @throws RuleViolation when that failed, with a sentence for the record; the case then goes to the call list
     */
    void send(LinkMessage message);
}
