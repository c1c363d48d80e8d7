package cn.qinqing.register.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCheckTest {

    @ParameterizedTest
    @CsvSource({
        "13912345678, register.check.mobile",
        "139 1234 5678, register.check.mobile",
        "139-1234-5678, register.check.mobile",
        "139\u00a01234\u00a05678, register.check.mobile",
        "１３９１２３４５６７８, register.check.mobile",
        "+86 13912345678, register.check.mobile",
        "11010519491231002X, register.check.identity",
        "110105 19491231 002X, register.check.identity",
        "１１０１０５１９４９１２３１００２Ｘ, register.check.identity",
        "somebody@example.com, register.check.mail",
        "somebody＠example.com, register.check.mail"
    })
    void personal_numbers_stop_a_release_however_they_are_written(String text, String key) {
        assertThatThrownBy(() -> ReleaseCheck.noPersonalNumber("<td>" + text + "</td>", "index.html"))
                .hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0996-2553012",
                "tel:+869962553012",
                "91652801MJ0000018E",
                "913101201960123459",
                "2026-01-01–2026-12-31",
                "12345",
                "0199b000-0000-7000-8000-000000000001"
            })
    void what_is_public_passes(String text) {
        assertThatCode(() -> ReleaseCheck.noPersonalNumber("<td>" + text + "</td>", "index.html"))
                .doesNotThrowAnyException();
    }
}
