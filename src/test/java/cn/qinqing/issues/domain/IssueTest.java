package cn.qinqing.issues.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IssueTest {

    @Test
    void the_title_is_the_first_sentence_and_counts_characters_not_units() {
        assertThat(Issue.titleOf("土地证办理迟缓，已等待8个月。另外缺水")).isEqualTo("土地证办理迟缓，已等待8个月");
        assertThat(Issue.titleOf("𬭎".repeat(40))).isEqualTo("𬭎".repeat(29) + "…");
    }

    @Test
    void a_text_that_begins_with_a_sign_has_a_title_too() {
        assertThat(Issue.titleOf("！！急：断水三天。求助")).isEqualTo("急：断水三天");
        assertThat(Issue.titleOf("？？")).isEqualTo("？？");
    }

    @Test
    void blank_and_endless_texts_are_refused() {
        assertThatThrownBy(() -> Issue.checkText(" 　\n")).hasMessage("issues.text.missing");
        assertThatThrownBy(() -> Issue.checkText("长".repeat(Issue.LONGEST_TEXT + 1)))
                .hasMessage("issues.text.long");
    }
}
