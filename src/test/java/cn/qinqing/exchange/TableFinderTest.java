package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFinderTest {

    private static final Path LIST = Path.of("src/test/resources/data/leaders.xlsx");

    private final Table table = TableFinder.find(WorkbookReader.read(LIST), LeaderListColumns.MAP);

    @Test
    void the_heading_of_two_merged_lines_is_found_below_the_title() {
        assertThat(table.title()).first().asString().contains("四套班子领导联系民营企业");
        assertThat(table.headings()).contains("联系领导", "联系企业（商会、协会）/统一社会信用代码", "联络员/姓名", "联络员/电话", "联系期限");
        assertThat(table.mapping())
                .containsEntry("leader", 1)
                .containsEntry("title", 2)
                .containsEntry("enterprise", 3)
                .containsEntry("uscc", 4)
                .containsEntry("division", 5)
                .containsEntry("leadUnit", 6)
                .containsEntry("officer", 7)
                .containsEntry("phone", 8)
                .containsEntry("period", 9)
                .containsEntry("note", 10);
    }

    @Test
    void every_data_row_is_read_and_the_footers_are_notes() {
        assertThat(table.rows()).hasSize(57);
        assertThat(table.rows().getFirst().number()).isEqualTo(5);
        assertThat(table.notes()).anyMatch(note -> note.contains("57家"));
        assertThat(table.notes()).anyMatch(note -> note.contains("由继任者自然接替"));
    }

    @Test
    void cells_merged_downwards_are_filled_but_a_formula_as_text_stays_text() {
        assertThat(row(7).at(1).text()).isEqualTo("朱文");
        assertThat(row(7).at(6).text()).isEqualTo("州市场监督管理局");
        assertThat(row(13).at(10)).isEqualTo(new Cell("=SUM(1,1)", Cell.Kind.TEXT));
    }

    @Test
    void ditto_is_taken_from_the_row_above_and_an_empty_cell_is_not() {
        Sheet sheet = new Sheet(
                "名单",
                List.of(
                        texts("联系领导", "企业名称", "牵头单位"),
                        texts("张三", "甲公司", "州商务局"),
                        texts("同上", "乙公司", "〃"),
                        texts("", "丙公司", "")),
                List.of());
        Table small = TableFinder.find(List.of(sheet), LeaderListColumns.MAP);
        assertThat(small.rows().get(1).at(0).text()).isEqualTo("张三");
        assertThat(small.rows().get(1).at(2).text()).isEqualTo("州商务局");
        assertThat(small.rows().get(2).at(0).text()).isEmpty();
    }

    private Table.DataRow row(int number) {
        return table.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<Cell> texts(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> text.isEmpty() ? Cell.BLANK : new Cell(text, Cell.Kind.TEXT))
                .toList();
    }
}
