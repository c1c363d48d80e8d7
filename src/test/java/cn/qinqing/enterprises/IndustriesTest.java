package cn.qinqing.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    @Test
    void the_standard_has_twenty_sections_and_ninety_seven_divisions() {
        assertThat(Industries.sections()).hasSize(20);
        assertThat(Industries.find("", 500)).hasSize(117);
    }

    @ParameterizedTest
    @CsvSource({"13,C13", "c13,C13", "C1392,C1392", "1392,C1392", " 44 ,D44", "A,A", "97,T97"})
    void a_code_gets_its_section(String typed, String full) {
        assertThat(Industries.normalised(typed)).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D13", "98", "00", "Z", "番茄", "C13921", "1"})
    void what_is_no_code_is_refused(String typed) {
        assertThatThrownBy(() -> Industries.normalised(typed))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("enterprises.industry.unknown");
    }

    @Test
    void it_is_found_by_code_words_and_initials() {
        assertThat(Industries.find("13", 5))
                .extracting(Industries.Industry::code)
                .contains("C13");
        assertThat(Industries.find("纺织", 5))
                .extracting(Industries.Industry::name)
                .contains("纺织业");
        assertThat(Industries.find("fzy", 5))
                .extracting(Industries.Industry::name)
                .contains("纺织业");
        assertThat(Industries.of("C1392"))
                .get()
                .extracting(Industries.Industry::name)
                .isEqualTo("农副食品加工业");
    }
}
