package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule refuses. */
public final class Refusals {

    private Refusals() {}

    public static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
