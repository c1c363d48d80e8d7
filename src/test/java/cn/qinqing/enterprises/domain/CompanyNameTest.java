package cn.qinqing.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

    private static final List<String> PLACES = List.of("新疆", "巴州", "库尔勒", "库尔勒市");

    @ParameterizedTest
    @CsvSource({
        "库尔勒市昌盛棉业有限公司,昌盛棉业",
        "库尔勒昌盛棉业有限责任公司,昌盛棉业",
        "新疆巴州昌盛棉业（集团）有限公司,昌盛棉业",
        "昌盛棉业,昌盛棉业",
        "巴州孔雀河香梨农民专业合作社,孔雀河香梨",
        "新疆公司,新疆",
        "库尔勒有限公司,库尔勒"
    })
    void a_name_is_known_without_its_place_and_its_form(String name, String core) {
        assertThat(CompanyName.core(name, PLACES)).isEqualTo(core);
    }
}
