package cn.qinqing.notification;

/**
 * A kind of notices (消息类别). Features declare theirs as constants and publish them through a {@link NoticeCatalog}; its
 * name is kept with each notice and never changes.
 *
 * @param name message key of the kind's own name, such as 交接单待确认
 * @param sentence message key of the sentence that a notice says, filled with its facts
 * @param urgent mailed at once, also in quiet hours and on days off; for what cannot wait until the next digest
 * @param inMail how much of it a mail may tell
 */
public record NoticeKind(String name, String sentence, boolean urgent, InMail inMail) {

    /** How much of a notice may leave the house in a mail (邮件写到哪一层). Mail is read on other machines. */
    public enum InMail {
        /** Counted among the others alone: the kind itself tells something. */
        COUNT,
        /** The name of the kind and how many. */
        NAME,
        /** The whole sentence: it names no person and no enterprise. */
        SENTENCE
    }

    /** A kind that waits for the digest. */
    public static NoticeKind of(String name, String sentence, InMail inMail) {
        return new NoticeKind(name, sentence, false, inMail);
    }
}
