package cn.qinqing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SlimResendsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_answer_in_ascii_says_the_same() {
        String answer = "[{\"名称\":\"且末昆仑𬭎达矿业\",\"x\":\"a\\\"\\\\n·é\"}]";
        String slim = SlimResends.ascii(answer);
        assertThat(slim).isASCII();
        assertThat(JSON.readTree(slim)).isEqualTo(JSON.readTree(answer));
    }

    @Test
    void what_is_ascii_already_stays_the_same_object() {
        String answer = "for(;;);[{\"syncId\":1}]";
        assertThat(SlimResends.ascii(answer)).isSameAs(answer);
    }
}
