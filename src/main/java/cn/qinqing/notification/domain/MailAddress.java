package cn.qinqing.notification.domain;

import cn.qinqing.shared.RuleViolation;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** Mail addresses as people type them (电子邮箱). */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private MailAddress() {}

    /**
     * The address in small letters, with the signs of an input method made plain.
     *
     * @throws RuleViolation {@code notification.address.form}
     */
    public static String checked(String typed) {
        String address = typed.strip()
                .replace('＠', '@')
                .replace('．', '.')
                .replace('。', '.')
                .toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
            throw new RuleViolation("notification.address.form");
        }
        try {
            new InternetAddress(address, true).validate();
            return address;
        } catch (AddressException malformed) {
            throw new RuleViolation("notification.address.form");
        }
    }

    /** Enough to recognise one's own: {@code z***@example.cn}. */
    static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? address : address.charAt(0) + "***" + address.substring(at);
    }
}
