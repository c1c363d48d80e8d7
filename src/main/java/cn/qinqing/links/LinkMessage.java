package cn.qinqing.links;

/**
 * A message with a link in it: secret, so it is never written into a log.
 *
 * @param to telephone number in digits, or a mail address
 * @param subject for mail
 */
public record LinkMessage(String to, String subject, String text) {

    @Override
    public String toString() {
        return "LinkMessage[***]";
    }
}
