package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the number to ring back of an issue with digits that somebody typed. */
@Component
public class FollowStore {

    private static final int DIGITS = 4;
    /** No four digits are equal to it. */
    private static final String NONE = "----";

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(IssueId issue, String phone) {}

    public Optional<IssueId> find(String number, String digits) {
        Optional<Known> known = jdbc.sql(
                        "select i.id, n.raiser_phone from issue i join issue_intake n on n.issue_id = i.id where i.number = ?")
                .param(number)
                .query((row, n) -> new Known(new IssueId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
        String expected = known.map(one -> last(one.phone())).orElse(NONE);
        // compared in the same time whether or not there is such a number, and however many digits are right
        boolean right = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
        return known.filter(one -> right).map(Known::issue);
    }

    private static String last(@org.jspecify.annotations.Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return NONE;
        }
        String whole;
        try {
            whole = PhoneNumber.parse(phone).value().replaceFirst("(\\d{7,8})-\\d{1,5}$", "$1");
        } catch (RuleViolation unreadable) {
            whole = phone;
        }
        String plain = whole.replaceAll("\\D", "");
        return plain.length() < DIGITS ? NONE : plain.substring(plain.length() - DIGITS);
    }
}
