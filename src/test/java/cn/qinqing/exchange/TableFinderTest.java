package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void an_enterprises_telephone_is_not_the_officers_and_a_leaders_title_not_the_name() {
        assertThat(mapping("联系领导", "联系领导职务", "企业名称", "企业联系电话", "联络员"))
                .isEqualTo(Map.of("leader", 0, "title", 1, "enterprise", 2, "officer", 4));
        assertThat(mapping("联系领导职务", "领导姓名", "企业名称", "企业联系人", "联系电话"))
                .isEqualTo(Map.of("title", 0, "leader", 1, "enterprise", 2));
        assertThat(mapping("联系领导", "职务", "企业名称", "法定代表人", "联络员", "职务", "联系电话"))
                .isEqualTo(Map.of("leader", 0, "title", 1, "enterprise", 2, "officer", 4, "phone", 6));
        assertThat(mapping("领导", "企业名称", "企业联络员", "牵头单位", "牵头单位负责人"))
                .isEqualTo(Map.of("leader", 0, "enterprise", 1, "leadUnit", 3));
    }

    @Test
    void a_row_that_begins_like_a_note_is_data_when_it_is_filled_like_data() {
        Sheet sheet = new Sheet(
                "名单",
                List.of(
                        texts("企业名称", "联系领导", "职务"),
                        texts("合计会计师事务所有限公司", "张三", "副州长"),
                        texts("附件精密制造有限公司", "李四", "副州长"),
                        texts("合计", "", "2"),
                        texts("制表：王五", "审核：赵六", ""),
                        texts("注：本名单由州商务局解释", "", "")),
                List.of());
        Table table = TableFinder.find(List.of(sheet), LeaderListColumns.MAP);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.notes()).hasSize(3);
    }

    @Test
    void a_title_is_no_upper_line_of_the_heading() {
        Sheet untitled = new Sheet("名单", List.of(texts("联系领导", "企业名称"), texts("张三", "甲公司")), List.of());
        Sheet titled =
                new Sheet("名单", List.of(texts("2026年名单", "印发稿"), texts("联系领导", "企业名称"), texts("张三", "甲公司")), List.of());
        assertThat(ColumnGuess.fingerprint(headings(titled))).isEqualTo(ColumnGuess.fingerprint(headings(untitled)));
    }

    @Test
    void every_sheet_with_a_table_is_offered_and_one_with_strange_headings_too() {
        Sheet small = new Sheet("附表", List.of(texts("联系领导", "企业名称"), texts("张三", "甲公司")), List.of());
        Sheet large = new Sheet("主表", List.of(texts("联系领导", "职务", "企业名称"), texts("李四", "州长", "乙公司")), List.of());
        Sheet strange = new Sheet("旧表", List.of(texts("谁", "信用代码"), texts("王五", "丙公司")), List.of());
        Sheet other = new Sheet("说明", List.of(texts("填表说明")), List.of());
        assertThat(TableFinder.all(List.of(strange, small, other, large), LeaderListColumns.MAP))
                .extracting(Table::sheet)
                .containsExactly("主表", "附表", "旧表");
        assertThatThrownBy(() -> TableFinder.all(List.of(other), LeaderListColumns.MAP))
                .hasMessage("exchange.table.missing");
    }

    @Test
    void many_merged_cells_are_looked_up_quickly_and_without_end_refused() {
        List<Sheet.Merge> endless = IntStream.range(0, 100)
                .mapToObj(i -> new Sheet.Merge(0, 99_999, i, i))
                .toList();
        List<List<Cell>> rows = java.util.Collections.nCopies(100_000, texts("x"));
        assertThatThrownBy(() -> new Sheet("名单", rows, endless)).hasMessage("exchange.file.broken");
    }

    private static Map<String, Integer> mapping(String... headings) {
        return ColumnGuess.guess(LeaderListColumns.MAP, List.of(headings));
    }

    private static List<String> headings(Sheet sheet) {
        return TableFinder.find(List.of(sheet), LeaderListColumns.MAP).headings();
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
