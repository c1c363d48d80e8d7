package cn.qinqing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalNumbersTest {

    @Test
    void a_mobile_number_in_a_text_is_masked_however_it_is_written() {
        assertThat(PersonalNumbers.masked("李总13899998888，或 138-1234-5678、+86 139 1234 5678、１３８１２３４５６７８"))
                .isEqualTo("李总138****8888，或 138****5678、139****5678、138****5678");
    }

    @Test
    void office_numbers_codes_and_amounts_stay() {
        String text = "0996-2553012、91652801138123456X、巴企诉〔2026〕0001号、13800万元";
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void an_identity_number_goes_whole_and_needs_its_check_digit() {
        assertThat(PersonalNumbers.masked("身份证11010519491231002X，备查")).isEqualTo("身份证***，备查");
        assertThat(PersonalNumbers.masked("编号110105194912310021")).isEqualTo("编号110105194912310021");
    }

    @Test
    void circled_and_other_digits_do_not_hide_a_number() {
        assertThat(PersonalNumbers.masked("电话𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖")).isEqualTo("电话138****5678");
    }
}
