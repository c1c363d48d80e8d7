package cn.qinqing.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"巴音．道尔吉", "巴音·道尔吉", "巴音‧道尔吉", "巴音•道尔吉", "巴音 ・ 道尔吉"})
    void every_middle_dot_becomes_one(String typed) {
        assertThat(new PersonName(typed).value()).isEqualTo("巴音·道尔吉");
    }

    @Test
    void rare_characters_stay_and_differ() {
        assertThat(new PersonName("王𠮷").value()).isEqualTo("王𠮷").isNotEqualTo(new PersonName("王𡈽").value());
        assertThat(NameKey.of("若羌𫖯岳矿业")).isNotEqualTo(NameKey.of("若羌𬭎岳矿业"));
        assertThatThrownBy(() -> new PersonName(" 　")).hasMessage("shared.personName.missing");
        assertThat(new PersonName("张　伟").value()).isEqualTo("张伟");
    }

    @ParameterizedTest
    @CsvSource({
        "0996-2785319, OFFICE, 0996-2785319",
        "09962457808, OFFICE, 0996-2457808",
        "（0996）2785319, OFFICE, 0996-2785319",
        "０９９６－２７８５３１９, OFFICE, 0996-2785319",
        "18956980868, MOBILE, 18956980868",
        "+86 18956980868, MOBILE, 18956980868"
    })
    void numbers_are_read(String typed, PhoneNumber.Kind kind, String value) {
        assertThat(PhoneNumber.parse(typed)).isEqualTo(new PhoneNumber(kind, value));
    }

    @Test
    void a_local_number_lacks_its_area_code_and_a_mobile_shows_masked() {
        assertThatThrownBy(() -> PhoneNumber.parse("2486229")).hasMessage("shared.phone.areaCodeMissing");
        assertThatThrownBy(() -> PhoneNumber.parse("abc")).hasMessage("shared.phone.unreadable");
        assertThat(PhoneNumber.saysNone("—")).isTrue();
        assertThat(PhoneNumber.parse("18956980868")).hasToString("189****0868");
    }

    @Test
    void periods_are_half_open_and_ordered() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        Period year = Period.inclusive(start, LocalDate.of(2026, 12, 31));
        assertThat(year.to()).isEqualTo("2027-01-01");
        assertThat(year.contains(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.overlaps(Period.openFrom(LocalDate.of(2027, 1, 1)))).isFalse();
        assertThatThrownBy(() -> new Period(start, start)).hasMessage("shared.period.order");
    }

    @Test
    void two_spellings_of_one_name_have_one_key() {
        assertThat(NameKey.of("库尔勒泰远物流（集团）有限公司　")).isEqualTo(NameKey.of("库尔勒泰远物流(集团)有限公司"));
    }
}
