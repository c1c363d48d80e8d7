package cn.qinqing.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91652801MJ0000018E",
                "91652800MJ00000180",
                "92652801MJ0000018B",
                "51652800MJ00000184",
                "93652827MJ0000018X",
                "11652800MJ00000188"
            })
    void valid_codes_are_read(String code) {
        assertThat(Uscc.parse(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "５１６５２８０１ＭＪ０７０１０８４Ｎ, 51652801MJ0701084N",
        "'91652825 MJ5470078W', 91652825MJ5470078W",
        "91652824mj8151160w, 91652824MJ8151160W",
        "'　91652801MJ0000018E ', 91652801MJ0000018E"
    })
    void spelling_is_normalised_without_loss(String typed, String normal) {
        assertThat(Uscc.normalise(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, shared.uscc.letter",
        "91350100M000100Y44, shared.uscc.check",
        "9135O100M000100Y43, shared.uscc.letter",
        "9.16528E+17, shared.uscc.scientific",
        "91350100M000100Y4, shared.uscc.length",
        "'', shared.uscc.length"
    })
    void spoiled_codes_are_refused_each_with_its_reason(String code, String reason) {
        assertThatThrownBy(() -> Uscc.parse(code))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(reason));
    }

    @Test
    void the_inner_check_is_a_warning_of_its_own() {
        assertThat(Uscc.parse("91350100M000100Y43").innerCheckHolds()).isTrue();
        assertThat(Uscc.parse("91350100M000100Y43").registrar()).isEqualTo("350100");
    }
}
