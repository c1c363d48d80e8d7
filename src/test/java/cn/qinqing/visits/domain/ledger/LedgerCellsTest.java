package cn.qinqing.visits.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.visits.VisitMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How ledgers write days, modes and states. */
class LedgerCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026.2.10",
                "2026-02-10",
                "2026/2/10",
                "2026年2月10日",
                "2026 年 2 月 10 日",
                "2026-02-10 00:00:00",
                "20260210",
                "46063",
                " 2026.02.10 "
            })
    void one_day_is_written_in_many_ways(String cell) {
        assertThat(LedgerCells.day(cell)).contains(LocalDate.of(2026, 2, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "二月十日", "2026年2月", "2026.13.1", "2026.2.30", "10.2.2026", "12345", "99999", "一季度"})
    void what_is_no_day_is_none(String cell) {
        assertThat(LedgerCells.day(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "实地走访,ON_SITE",
        "现场,ON_SITE",
        "上门,ON_SITE",
        "座谈,MEETING",
        "召开座谈会,MEETING",
        "电话,PHONE",
        "电话走访,PHONE",
        "视频连线,VIDEO",
        "书面,LETTER",
        "接待来访,RECEIVED"
    })
    void modes_are_known_by_their_words(String cell, VisitMode mode) {
        assertThat(LedgerCells.mode(cell)).contains(mode);
    }

    @Test
    void no_mode_is_on_site_and_an_unknown_one_is_none() {
        assertThat(LedgerCells.mode(" ")).contains(VisitMode.ON_SITE);
        assertThat(LedgerCells.mode("其他")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "无诉求", "没有", "暂无", "/", "—", "--"})
    void nothing_raised_is_no_issue(String cell) {
        assertThat(LedgerCells.issue(cell)).isEmpty();
    }

    @Test
    void several_visitors_in_a_cell_are_several_names() {
        assertThat(LedgerCells.names("刘建国、王志强，陈兰")).containsExactly("刘建国", "王志强", "陈兰");
        assertThat(LedgerCells.names("阿依古丽·买买提")).containsExactly("阿依古丽·买买提");
        assertThat(LedgerCells.names(" ")).isEmpty();
    }

    @Test
    void what_is_raised_stays_as_it_is_written() {
        assertThat(LedgerCells.issue(" 无路可走，道路破损 ")).isEqualTo("无路可走，道路破损");
    }

    @ParameterizedTest
    @CsvSource({
        "已办结,true",
        "已解决并销号,true",
        "已落实,true",
        "办理中,false",
        "'',false",
        "'已答复，企业不认可',false",
        "未办结,false",
        "部分解决，其余正在办理,false",
        "已完成选址，正在办理手续,false"
    })
    void only_what_is_settled_is_closed(String cell, boolean closed) {
        assertThat(LedgerCells.closed(cell)).isEqualTo(closed);
    }
}
