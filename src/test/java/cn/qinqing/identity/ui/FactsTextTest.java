package cn.qinqing.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTextTest {

    @Test
    void known_names_are_chinese_and_unknown_ones_stay() {
        assertThat(FactsText.of("{\"login\":\"wang.min\",\"roles\":[\"LIAISON_OFFICER\",\"HANDLER\"],\"odd\":3}"))
                .isEqualTo("登录名：wang.min；角色：联络员、承办单位经办人；odd：3");
    }

    @Test
    void a_personal_value_is_not_shown() {
        assertThat(FactsText.of("{\"login\":{\"personal\":true},\"why\":\"unknown\"}"))
                .isEqualTo("登录名：（个人信息，另存）；原因：账号不存在");
    }

    @Test
    void nothing_to_tell_is_an_empty_line() {
        assertThat(FactsText.of("{}")).isEmpty();
    }
}
