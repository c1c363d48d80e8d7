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
    @ValueSource(strings = {"巴音．道尔吉", "巴音·道尔吉", "巴音‧道尔吉", "巴音•道尔吉", "巴音 ・ 道尔吉", "巴音･道尔吉", "巴音\u00a0·\u200b道尔吉"})
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
    @ValueSource(strings = {"张三\n李四", "张三、李四", "张三，李四", "张三 李四", "张三/李四", "买买提 吐尔逊"})
    void two_names_in_one_cell_are_never_joined(String typed) {
        assertThatThrownBy(() -> new PersonName(typed)).hasMessage("shared.personName.several");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三13999000001", "=A1", "张?", "#REF!"})
    void what_no_name_has_is_refused(String typed) {
        assertThatThrownBy(() -> new PersonName(typed)).hasMessage("shared.personName.unreadable");
    }

    @ParameterizedTest
    @CsvSource({"张 伟, 张伟", "欧 阳 娜, 欧阳娜", "欧阳 娜, 欧阳娜", "王\u00a0𠮷, 王𠮷", "John  Smith, John Smith"})
    void a_name_spread_over_its_cell_is_closed_up(String typed, String name) {
        assertThat(new PersonName(typed).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "0996-2785319, OFFICE, 0996-2785319",
        "09962457808, OFFICE, 0996-2457808",
        "（0996）2785319, OFFICE, 0996-2785319",
        "０９９６－２７８５３１９, OFFICE, 0996-2785319",
        "18956980868, MOBILE, 18956980868",
        "+86 18956980868, MOBILE, 18956980868",
        "0996-2785319-801, OFFICE, 0996-2785319-801",
        "09962785319转8, OFFICE, 0996-2785319-8",
        "400-800-8000, OFFICE, 4008008000",
        "12345, OFFICE, 12345"
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
