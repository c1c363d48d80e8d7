package cn.qinqing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedMobileTest {

    @Test
    void a_mobile_number_in_a_text_is_masked_however_it_is_written() {
        assertThat(PhoneNumber.maskMobiles("李总13899998888，或 138-1234-5678、+86 139 1234 5678、１３８１２３４５６７８"))
                .isEqualTo("李总138****8888，或 138****-5678、139**** 5678、１３８****５６７８");
    }

    @Test
    void office_numbers_codes_and_amounts_stay() {
        String text = "0996-2553012、91652801138123456X、巴企诉〔2026〕0001号、13800万元";
        assertThat(PhoneNumber.maskMobiles(text)).isEqualTo(text);
    }
}
