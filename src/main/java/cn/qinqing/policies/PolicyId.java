package cn.qinqing.policies;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import java.util.UUID;

/** Id of a policy (惠企政策). */
public record PolicyId(UUID value) {

    public static PolicyId create() {
        return new PolicyId(Ids.next());
    }

    /** @throws RuleViolation {@code shared.id.unknown} for what is no id */
    public static PolicyId of(String text) {
        return new PolicyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
