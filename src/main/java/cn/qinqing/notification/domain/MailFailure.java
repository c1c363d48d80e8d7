package cn.qinqing.notification.domain;

import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not go.
 *
 * @param said what the mail server or the network said
 * @param forGood whether trying again is of no use: the address is refused
 */
record MailFailure(String said, boolean forGood) {

    private static final int LONGEST = 500;

    static MailFailure of(Exception failed, String address) {
        Throwable cause = failed;
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            cause = several.getMessageExceptions()[0];
        }
        boolean refused = false;
        Throwable root = cause;
        for (Throwable at = cause; at != null; at = next(at)) {
            refused |= at instanceof SendFailedException one
                    && one.getInvalidAddresses() != null
                    && one.getInvalidAddresses().length > 0;
            root = at;
        }
        String said = String.valueOf(root.getMessage())
                .strip()
                .replaceAll("\\s+", " ")
                .replace(address, MailAddress.masked(address));
        return new MailFailure(said.length() <= LONGEST ? said : said.substring(0, LONGEST), refused);
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof SendFailedException more && more.getNextException() != null
                ? more.getNextException()
                : at.getCause();
    }
}
