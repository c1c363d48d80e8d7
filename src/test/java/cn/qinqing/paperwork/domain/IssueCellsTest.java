package cn.qinqing.paperwork.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.exchange.ColumnGuess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cells and headings of a ledger of issues mean. */
class IssueCellsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void a_state_decides_and_without_one_result_and_progress() {
        assertThat(closed(Map.of("status", "已销号"))).isTrue();
        assertThat(closed(Map.of("status", "是"))).isTrue();
        assertThat(closed(Map.of("status", "否", "outcome", "已解决"))).isFalse();
        assertThat(closed(Map.of("status", "未办结"))).isFalse();
        assertThat(closed(Map.of("outcome", "部分解决"))).isFalse();
        assertThat(closed(Map.of("progress", "已完成接驳"))).isTrue();
        assertThat(closed(Map.of("progress", "已答复，企业不认可", "closedOn", "2025.3.5")))
                .isFalse();
        assertThat(closed(Map.of("closedOn", "2025.3.5"))).isTrue();
        assertThat(closed(Map.of())).isFalse();
    }

    @Test
    void the_year_is_that_of_the_row_else_of_the_file_else_of_today() {
        assertThat(IssueCells.year(Map.of("raisedOn", "3月5日", "dispatchedOn", "2024.3.6"), "2023年台账.xlsx", TODAY))
                .isEqualTo(2024);
        assertThat(IssueCells.year(Map.of("raisedOn", "3月5日"), "2023年台账.xlsx", TODAY))
                .isEqualTo(2023);
        assertThat(IssueCells.year(Map.of("raisedOn", "3月5日"), "台账.xlsx", TODAY))
                .isEqualTo(2026);
    }

    @Test
    void terms_in_words_are_no_days() {
        assertThat(IssueCells.term("15个工作日")).isTrue();
        assertThat(IssueCells.term("7日内")).isTrue();
        assertThat(IssueCells.term("尽快")).isFalse();
    }

    @Test
    void headings_are_known_by_what_they_mean() {
        Map<String, Integer> guessed = ColumnGuess.guess(
                IssueSheet.MAP,
                List.of(
                        "序号",
                        "企业（项目）名称",
                        "问题诉求",
                        "问题类别",
                        "来源",
                        "反映时间",
                        "责任单位",
                        "配合单位",
                        "交办时间",
                        "解决时限",
                        "当前进展",
                        "回访情况",
                        "销号时间"));
        assertThat(guessed)
                .containsEntry("enterprise", 1)
                .containsEntry("text", 2)
                .containsEntry("category", 3)
                .containsEntry("source", 4)
                .containsEntry("raisedOn", 5)
                .containsEntry("unit", 6)
                .containsEntry("partners", 7)
                .containsEntry("dispatchedOn", 8)
                .containsEntry("due", 9)
                .containsEntry("progress", 10)
                .containsEntry("callBack", 11)
                .containsEntry("closedOn", 12);
    }

    private static boolean closed(Map<String, String> cells) {
        return IssueCells.closed(cells);
    }
}
