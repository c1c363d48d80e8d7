package cn.qinqing.identity.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Abcdef12x, identity.password.short",
        "abcdefghij12, identity.password.kinds",
        "ABCDEFGHIJ12, identity.password.kinds",
        "1234567890!!, identity.password.kinds",
        "xWang.Min2026, identity.password.login",
        "xWANG.MIN2026, identity.password.login",
    })
    void a_weak_password_is_refused_with_its_reason(String password, String key) {
        assertThatThrownBy(() -> PasswordRules.check("wang.min", password))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefgh12", "abcdefgh1!", "ABCDEFGH1!", "口令口令口令口令aA", "🌸🌸🌸🌸🌸🌸🌸🌸aA"})
    void ten_signs_of_three_kinds_are_enough(String password) {
        assertThatCode(() -> PasswordRules.check("wang.min", password)).doesNotThrowAnyException();
    }

    @Test
    void what_the_hash_would_cut_off_is_refused() {
        assertThatThrownBy(() -> PasswordRules.check("wang", "口".repeat(24) + "aA"))
                .hasMessage("identity.password.long");
    }
}
