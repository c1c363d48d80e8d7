package cn.qinqing.assignments.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.Sheet;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.people.Divisions.Division;
import cn.qinqing.shared.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheets that counties keep (挂点服务台账), each in its own words. */
class LedgerReadingTest {

    private static final Path DATA = Path.of("src/test/resources/data");
    private static final Period YEAR = Period.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final List<Division> DIVISIONS = List.of(
            new Division("652801", "库尔勒市", "库尔勒", "CITY", 1),
            new Division("652822", "轮台县", "轮台", "COUNTY", 2),
            new Division("652823", "尉犁县", "尉犁", "COUNTY", 3),
            new Division("652827", "和静县", "和静", "COUNTY", 4),
            new Division("652829", "博湖县", "博湖", "COUNTY", 5));
    private static final Map<String, String> ALIASES = aliases();

    private final List<Table> tables =
            TableFinder.inOrder(WorkbookReader.read(DATA.resolve("ledger-counties.xlsx")), LeaderListColumns.MAP);

    @Test
    void every_sheet_that_looks_like_a_list_is_found_and_hidden_ones_are_known_as_such() {
        assertThat(tables).extracting(Table::sheet).containsExactly("库尔勒市", "轮台", "3.博湖县", "2025年旧表", "汇总");
        assertThat(tables)
                .filteredOn(table -> LeaderListColumns.MAP.isComplete(table.mapping()))
                .extracting(Table::sheet)
                .containsExactly("库尔勒市", "轮台", "3.博湖县", "2025年旧表");
        assertThat(tables).filteredOn(Table::hidden).extracting(Table::sheet).containsExactly("2025年旧表");
    }

    @Test
    void a_wide_sheet_is_mapped_by_what_its_headings_mean() {
        assertThat(tables.getFirst().mapping())
                .isEqualTo(Map.ofEntries(
                        Map.entry("leader", 1),
                        Map.entry("title", 2),
                        Map.entry("enterprise", 3),
                        Map.entry("uscc", 4),
                        Map.entry("tier", 5),
                        Map.entry("leadUnit", 6),
                        Map.entry("coUnits", 7),
                        Map.entry("officer", 8),
                        Map.entry("phone", 9),
                        Map.entry("period", 10),
                        Map.entry("document", 11),
                        Map.entry("note", 14)));
        assertThat(tables.get(1).mapping())
                .isEqualTo(Map.of(
                        "enterprise",
                        1,
                        "uscc",
                        2,
                        "leader",
                        3,
                        "leadUnit",
                        4,
                        "coUnits",
                        5,
                        "officer",
                        6,
                        "phone",
                        7,
                        "from",
                        8,
                        "to",
                        9,
                        "document",
                        10));
        assertThat(tables.get(2).mapping())
                .isEqualTo(Map.of(
                        "enterprise",
                        0,
                        "division",
                        1,
                        "leader",
                        2,
                        "title",
                        3,
                        "leadUnit",
                        4,
                        "officer",
                        5,
                        "phone",
                        6,
                        "note",
                        7));
    }

    @Test
    void names_of_groups_sums_and_a_heading_of_the_next_page_are_no_rows() {
        assertThat(tables.getFirst().rows()).hasSize(4);
        assertThat(tables.getFirst().notes()).contains("一、工业企业", "二、商贸服务企业").anyMatch(note -> note.startsWith("填表人"));
        assertThat(tables.get(1).rows()).hasSize(3);
        assertThat(tables.get(2).rows()).hasSize(4);
    }

    @Test
    void the_sheet_tells_the_county_where_no_column_does() {
        List<CheckedRow> rows = checked(tables.get(1));
        assertThat(rows).allSatisfy(row -> assertThat(read(row).divisionCode()).isEqualTo("652822"));
        assertThat(rows.getFirst().problems())
                .anyMatch(problem -> problem.key().equals("assignments.import.divisionOfSheet"));
        assertThat(DivisionInText.find("轮台、博湖", ALIASES)).isEmpty();
    }

    @Test
    void several_officers_of_a_cell_have_their_own_units_and_numbers() {
        List<CheckedRow> rows = checked(tables.getFirst());
        assertThat(told(rows.getFirst())).containsExactly("钱立 库尔勒市工信局 0996-2611001", "孙芳 库尔勒市工信局 0996-2611002");
        assertThat(told(rows.get(2))).containsExactly("古丽·吐尔逊 库尔勒市商务局 0996-2611010", "李想 库尔勒市交通局 138****0002");
        assertThat(told(checked(tables.get(1)).get(1))).containsExactly("刘洋 轮台县农业农村局 0996-4691015");
        assertThat(told(checked(tables.get(1)).get(2)))
                .as("a desk that two share")
                .containsExactly("阿不都·热合曼 轮台县交通局 0996-4691020", "张敏 轮台县交通局 0996-4691020");
    }

    @Test
    void units_of_one_cell_are_parted_and_an_open_list_is_said() {
        assertThat(read(checked(tables.getFirst()).getFirst()).coUnits()).containsExactly("库尔勒市发改委", "库尔勒市自然资源局");
        CheckedRow two = checked(tables.getFirst()).get(3);
        assertThat(read(two).leadUnit()).isEqualTo("库尔勒市商务局");
        assertThat(read(two).coUnits()).containsExactly("库尔勒市文旅局");
        assertThat(two.problems()).anyMatch(problem -> problem.key().equals("assignments.import.leadUnitSeveral"));
        CheckedRow open = checked(tables.get(1)).get(2);
        assertThat(read(open).coUnits()).containsExactly("轮台县应急管理局", "轮台县公安局");
        assertThat(open.problems()).anyMatch(problem -> problem.key().equals("assignments.import.coUnitsEtc"));
    }

    @Test
    void a_leader_with_the_title_in_one_cell_and_one_whose_title_stands_in_another_row_are_read() {
        LeaderListRow brackets = read(checked(tables.get(1)).getFirst());
        assertThat(brackets.leader()).hasToString("王建国");
        assertThat(brackets.title()).isEqualTo("轮台县委书记");
        LeaderListRow before = read(checked(tables.get(1)).get(2));
        assertThat(before.leader()).hasToString("热依汗·玉素甫");
        assertThat(before.title()).isEqualTo("轮台县副县长");
        assertThat(read(checked(tables.getFirst()).get(3)).title()).isEqualTo("库尔勒市副市长");
    }

    @Test
    void tier_period_and_document_are_of_the_row() {
        LeaderListRow first = read(checked(tables.getFirst()).getFirst());
        assertThat(first.tier()).isEqualTo("COUNTY");
        assertThat(first.period()).isEqualTo(YEAR);
        assertThat(first.document()).isEqualTo("库党办〔2026〕5号");
        List<CheckedRow> luntai = checked(tables.get(1));
        assertThat(read(luntai.getFirst()).period())
                .isEqualTo(Period.inclusive(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31)));
        assertThat(read(luntai.get(2)).period()).isEqualTo(Period.openFrom(LocalDate.of(2026, 3, 1)));
        assertThat(read(luntai.get(2)).document()).as("〃").isEqualTo("轮党办发〔2026〕8号");
        assertThat(read(luntai.get(1)).planned()).isTrue();
        LeaderListRow boHu = read(checked(tables.get(2)).getFirst());
        assertThat(boHu.periodGiven()).isFalse();
    }

    @Test
    void numbers_that_cannot_be_given_to_officers_are_left_out_with_a_word() {
        CheckedRow row = checkedOf("张三、李四、王五", "0996-2611001、0996-2611002");
        assertThat(read(row).phones()).isEmpty();
        assertThat(row.problems()).anyMatch(problem -> problem.key().equals("assignments.import.phoneWhose"));
        assertThat(read(checkedOf("张三、李四", "13899990001")).phones())
                .as("a mobile number is one person's")
                .isEmpty();
    }

    @Test
    void what_stands_beside_a_name_is_a_unit_a_number_or_left_out() {
        assertThat(told(checkedOf("张三（州发改委）、李四（经济运行科）、州税务局 王五、赵 六", "")))
                .containsExactly("张三 州发改委 ", "李四 州商务局 ", "王五 州税务局 ", "赵六 州商务局 ");
        assertThat(checkedOf("李四（经济运行科）", "").problems())
                .anyMatch(problem -> problem.key().equals("assignments.import.officerBeside"));
        assertThat(told(checkedOf("张三 0996-2611001；李四（0996-2611002）", "")))
                .containsExactly("张三 州商务局 0996-2611001", "李四 州商务局 0996-2611002");
    }

    @Test
    void a_column_with_a_heading_that_nobody_knows_is_known_by_its_cells() {
        Table table = TableFinder.find(
                List.of(new Sheet(
                        "表",
                        List.of(
                                cells("领导", "职务", "甲方", "编号"),
                                cells("张三", "副州长", "某某纺织有限公司", "91652801MA00010185"),
                                cells("李四", "副州长", "某某商会", "91652801MA00010260")),
                        List.of())),
                LeaderListColumns.MAP);
        assertThat(table.mapping()).containsEntry("enterprise", 2).containsEntry("uscc", 3);
        assertThat(ColumnGuess.guess(LeaderListColumns.MAP, table.headings())).doesNotContainKey("enterprise");
    }

    @Test
    void an_xls_is_read_in_its_words() {
        Table table = TableFinder.find(WorkbookReader.read(DATA.resolve("ledger-hejing.xls")), LeaderListColumns.MAP);
        assertThat(table.mapping())
                .isEqualTo(Map.of(
                        "enterprise",
                        0,
                        "uscc",
                        1,
                        "leader",
                        2,
                        "title",
                        3,
                        "leadUnit",
                        4,
                        "coUnits",
                        5,
                        "officer",
                        6,
                        "phone",
                        7,
                        "period",
                        8));
        assertThat(told(checked(table).get(1))).containsExactly("哈斯 和静县自然资源局 138****0021", "乌云 和静县自然资源局 0996-5011001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf8", "bom", "gb18030"})
    void a_text_is_read_in_each_encoding(String encoding) {
        Table table = TableFinder.find(
                WorkbookReader.read(DATA.resolve("ledger-yuli-" + encoding + ".csv")), LeaderListColumns.MAP);
        assertThat(table.mapping()).hasSize(10);
        assertThat(checked(table))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.row()).isNotNull());
        assertThat(read(checked(table).get(1)).enterprise()).isEqualTo("尉犁县𬭎达光伏科技有限公司");
        assertThat(told(checked(table).getFirst()))
                .containsExactly("吾买尔·艾则孜 尉犁县工信局 0996-4021001", "姜楠 尉犁县工信局 0996-4021002");
    }

    private static List<String> told(CheckedRow row) {
        return read(row).officers().stream()
                .map(officer -> officer.name() + " " + officer.unit() + " "
                        + officer.phones().stream().map(Object::toString).collect(Collectors.joining(",")))
                .toList();
    }

    private static LeaderListRow read(CheckedRow row) {
        assertThat(row.row())
                .as(row.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .toList()
                        .toString())
                .isNotNull();
        return Objects.requireNonNull(row.row());
    }

    private static CheckedRow checkedOf(String officers, String phones) {
        return checker()
                .check(List.of(new RowValues(
                        5,
                        Map.of(
                                "leader",
                                "赵六",
                                "title",
                                "副州长",
                                "enterprise",
                                "甲有限公司",
                                "division",
                                "轮台",
                                "leadUnit",
                                "州商务局",
                                "officer",
                                officers,
                                "phone",
                                phones),
                        List.of())))
                .getFirst();
    }

    private static LeaderListChecker checker() {
        Map<String, String> sheets = new HashMap<>();
        List.of("库尔勒市", "轮台", "3.博湖县", "和静")
                .forEach(sheet ->
                        sheets.put(sheet, DivisionInText.find(sheet, ALIASES).orElseThrow()));
        LeaderListKnown known = new LeaderListKnown(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(tier("PREFECTURE", "州级领导联系"), tier("COUNTY", "县市领导联系"), tier("DEPARTMENT", "部门联系")));
        return new LeaderListChecker(DIVISIONS, ALIASES, YEAR, sheets, known);
    }

    private static TierRule tier(String code, String name) {
        return new TierRule(
                code, name, 1, new TierRule.Range(2, 3), new TierRule.Range(0, 1), 3, 12, 1, null, YEAR, null);
    }

    private static List<CheckedRow> checked(Table table) {
        return checker()
                .check(table.rows().stream()
                        .map(row -> new RowValues(
                                row.number(),
                                table.sheet(),
                                row.number(),
                                table.mapping().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry ->
                                                        row.at(entry.getValue()).text())),
                                List.of()))
                        .toList());
    }

    private static List<cn.qinqing.exchange.Cell> cells(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> new cn.qinqing.exchange.Cell(text, cn.qinqing.exchange.Cell.Kind.TEXT))
                .toList();
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        DIVISIONS.forEach(division -> {
            aliases.put(division.name(), division.code());
            aliases.put(division.shortName(), division.code());
        });
        return aliases;
    }
}
