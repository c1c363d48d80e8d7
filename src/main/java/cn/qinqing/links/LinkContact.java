package cn.qinqing.links;

import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact person of an enterprise, who has not withdrawn (联系人).
 *
 * @param phone as it is registered; personal: never shown whole to who may not read it
 * @param mail address, or null
 * @param consented whether messages may be sent (个人信息保护法 §13)
 */
public record LinkContact(
        UUID id, String name, String phone, @Nullable String mail, boolean consented) {

    private static final int LAST = 4;

    /** The mobile number, in digits; empty for an office line. */
    public Optional<String> mobile() {
        return number().filter(number -> number.kind() == PhoneNumber.Kind.MOBILE)
                .map(PhoneNumber::value);
    }

    /** The last four digits, without an extension; empty when there are fewer. */
    public Optional<String> lastDigits() {
        String whole = number().map(PhoneNumber::value).orElse(phone);
        String digits = whole.replaceFirst("(\\d{7,8})-\\d{1,5}$", "$1").replaceAll("\\D", "");
        return digits.length() < LAST ? Optional.empty() : Optional.of(digits.substring(digits.length() - LAST));
    }

    private Optional<PhoneNumber> number() {
        try {
            return Optional.of(PhoneNumber.parse(phone));
        } catch (RuleViolation unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "LinkContact[" + id + "]";
    }
}
