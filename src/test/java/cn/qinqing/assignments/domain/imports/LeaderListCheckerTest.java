package cn.qinqing.assignments.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.people.Divisions.Division;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Uscc;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The list as a clerk really sent it. */
class LeaderListCheckerTest {

    private static final Period YEAR = Period.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final List<Division> DIVISIONS = List.of(
            division("652801", "库尔勒市", "库尔勒"),
            division("652822", "轮台县", "轮台"),
            division("652823", "尉犁县", "尉犁"),
            division("652824", "若羌县", "若羌"),
            division("652825", "且末县", "且末"),
            division("652826", "焉耆回族自治县", "焉耆"),
            division("652827", "和静县", "和静"),
            division("652828", "和硕县", "和硕"),
            division("652829", "博湖县", "博湖"),
            division("652871", "库尔勒经济技术开发区", "经开区"));

    private final List<CheckedRow> rows = new LeaderListChecker(DIVISIONS, aliases(), YEAR).check(values());

    @Test
    void two_rows_cannot_be_applied_as_they_stand() {
        assertThat(rows).hasSize(57);
        assertThat(rows.stream().filter(row -> row.row() == null))
                .extracting(CheckedRow::number)
                .containsExactly(43, 44);
        assertThat(problem(43, "shared.uscc.check").field()).isEqualTo("uscc");
        assertThat(problem(44, "shared.uscc.scientific").severity()).isEqualTo(Problem.Severity.ERROR);
    }

    @Test
    void codes_are_normalised_without_guessing() {
        assertThat(row(35).uscc()).hasToString("51652801MJ0701084N");
        assertThat(problem(35, "assignments.import.usccNormalised").severity()).isEqualTo(Problem.Severity.HINT);
        assertThat(row(8).uscc()).isNull();
        assertThat(row(8).planned()).isTrue();
        assertThat(problem(5, "assignments.import.usccMissing").severity()).isEqualTo(Problem.Severity.WARNING);
    }

    @Test
    void a_mobile_number_is_known_as_one_and_a_local_number_gets_a_proposal_only() {
        assertThat(row(6).phones()).containsExactly(new PhoneNumber(PhoneNumber.Kind.MOBILE, "18956980868"));
        assertThat(row(9).phones()).containsExactly(new PhoneNumber(PhoneNumber.Kind.OFFICE, "0996-2457808"));
        assertThat(row(42).phones()).isEmpty();
        assertThat(problem(42, "shared.phone.areaCodeMissing").proposal()).isEqualTo("0996-2486229");
        assertThat(row(14).phones()).isEmpty();
    }

    @Test
    void the_same_enterprise_twice_and_one_name_with_two_codes_are_shown_on_both_rows() {
        assertThat(problem(13, "assignments.import.enterpriseTwice").arguments())
                .containsExactly("18");
        assertThat(problem(18, "assignments.import.enterpriseTwice").arguments())
                .containsExactly("13");
        assertThat(problem(38, "assignments.import.nameWithOtherCode").arguments())
                .containsExactly("46");
        assertThat(problem(30, "assignments.import.divisionContradicts").arguments())
                .containsExactly("轮台县");
    }

    @Test
    void a_post_for_one_person_held_by_several_is_shown_and_a_deputys_is_not() {
        assertThat(problem(10, "assignments.import.postHeldByOthers").arguments())
                .containsExactly("和静县人民政府县长", "陈博");
        assertThat(rows.stream().filter(row -> row.values().get("title").equals("自治州副州长")))
                .noneMatch(row -> row.problems().stream()
                        .anyMatch(problem -> problem.key().equals("assignments.import.postHeldByOthers")));
    }

    @Test
    void names_periods_and_kinds_are_read() {
        assertThat(row(8).officers().getFirst().name()).hasToString("巴音·道尔吉");
        assertThat(row(10).enterprise()).isEqualTo("若羌𫖯岳矿业有限责任公司");
        assertThat(row(17).period()).isEqualTo(YEAR);
        assertThat(problem(17, "assignments.import.periodSerial").severity()).isEqualTo(Problem.Severity.WARNING);
        assertThat(row(14).kind()).isEqualTo(EnterpriseKind.CHAMBER);
        assertThat(row(35).kind()).isEqualTo(EnterpriseKind.ASSOCIATION);
        assertThat(row(35).divisionCode()).isEqualTo("652801");
        assertThat(row(12).keyEnterprise()).isTrue();
    }

    @Test
    void a_cell_longer_than_its_record_can_hold_keeps_the_row_out_and_names_the_limit() {
        Map<String, Integer> limits = Map.of("note", 500, "title", 120, "leadUnit", 60, "enterprise", 200);
        limits.forEach((field, limit) -> {
            assertThat(checkedOf(Map.of(field, "𬭎".repeat(limit))).problems())
                    .as(field)
                    .noneMatch(problem -> problem.key().equals("assignments.import.tooLong"));
            CheckedRow tooLong = checkedOf(Map.of(field, "长".repeat(limit + 1)));
            assertThat(tooLong.row()).isNull();
            assertThat(tooLong.problems()).anySatisfy(problem -> {
                assertThat(problem.key()).isEqualTo("assignments.import.tooLong");
                assertThat(problem.field()).isEqualTo(field);
                assertThat(problem.arguments()).contains(Integer.toString(limit));
            });
        });
    }

    @Test
    void two_numbers_an_extension_and_a_lost_zero_are_not_dropped() {
        assertThat(checkedOf(Map.of("phone", "0996-2785319、13999000001")).row())
                .extracting(LeaderListRow::phones)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        new PhoneNumber(PhoneNumber.Kind.OFFICE, "0996-2785319"),
                        new PhoneNumber(PhoneNumber.Kind.MOBILE, "13999000001"));
        assertThat(checkedOf(Map.of("phone", "0996-2785319转801")).row())
                .extracting(LeaderListRow::phones)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(new PhoneNumber(PhoneNumber.Kind.OFFICE, "0996-2785319-801"));
        assertThat(checkedOf(Map.of("phone", "9962785319")).problems())
                .anySatisfy(problem -> assertThat(problem.proposal()).isEqualTo("0996-2785319"));
        assertThat(checkedOf(Map.of("phone", "0996-2785319/2785320")).problems())
                .anySatisfy(problem -> assertThat(problem.proposal()).isEqualTo("0996-2785319/0996-2785320"));
    }

    @Test
    void a_personal_number_in_a_text_is_seen() {
        CheckedRow note = checkedOf(Map.of("note", "联系１３９９９ ０００００１"));
        assertThat(Objects.requireNonNull(note.row()).note()).isEqualTo("联系139****0001");
        assertThat(note.worst()).isEqualTo(Problem.Severity.WARNING);
        assertThat(checkedOf(Map.of("officer", "李四13999000001")).row()).isNull();
        assertThat(checkedOf(Map.of("leadUnit", "州商务局 139-9900-0001")).row()).isNull();
        assertThat(checkedOf(Map.of("title", "副州长11010519491231002X")).row()).isNull();
    }

    @Test
    void an_officer_needs_a_unit_and_is_not_the_leader() {
        assertThat(checkedOf(Map.of("leadUnit", "")).row()).isNull();
        assertThat(checkedOf(Map.of("leadUnit", "", "officer", "无", "phone", ""))
                        .row())
                .isNotNull();
        assertThat(checkedOf(Map.of("officer", "张　三")).problems())
                .anyMatch(problem -> problem.key().equals("assignments.import.officerIsLeader"));
    }

    @Test
    void the_code_tells_a_company_from_a_chamber() {
        assertThat(kind("巴州商会大厦管理有限公司", "91652801MA00000000")).isEqualTo(EnterpriseKind.ENTERPRISE);
        assertThat(kind("巴州商会大厦管理有限公司", "")).isEqualTo(EnterpriseKind.ENTERPRISE);
        assertThat(kind("巴州四川商会", "")).isEqualTo(EnterpriseKind.CHAMBER);
    }

    @Test
    void open_without_a_beginning_begins_with_the_lists_year() {
        CheckedRow open = checkedOf(Map.of("period", "长期"));
        assertThat(Objects.requireNonNull(open.row()).period()).isEqualTo(Period.openFrom(LocalDate.of(2026, 1, 1)));
        assertThat(open.worst()).isEqualTo(Problem.Severity.WARNING);
    }

    private static EnterpriseKind kind(String name, String code) {
        String checked = code.isEmpty() ? "" : withCheckCharacter(code.substring(0, 17));
        return Objects.requireNonNull(
                        checkedOf(Map.of("enterprise", name, "uscc", checked)).row())
                .kind();
    }

    private static String withCheckCharacter(String body) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(code -> {
                    try {
                        Uscc.parse(code);
                        return true;
                    } catch (RuleViolation wrong) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private static CheckedRow checkedOf(Map<String, String> other) {
        Map<String, String> values = new HashMap<>(Map.of(
                "leader",
                "张三",
                "title",
                "自治州副州长",
                "enterprise",
                "甲有限公司",
                "division",
                "库尔勒市",
                "leadUnit",
                "州商务局",
                "officer",
                "李四",
                "phone",
                "0996-2785319",
                "period",
                "2026年"));
        values.putAll(other);
        return new LeaderListChecker(DIVISIONS, aliases(), YEAR)
                .check(List.of(new RowValues(5, values, List.of())))
                .getFirst();
    }

    private LeaderListRow row(int number) {
        return Objects.requireNonNull(checked(number).row());
    }

    private CheckedRow checked(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    private Problem problem(int number, String key) {
        return checked(number).problems().stream()
                .filter(problem -> problem.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<RowValues> values() {
        Table table = TableFinder.find(
                WorkbookReader.read(Path.of("src/test/resources/data/leaders.xlsx")), LeaderListColumns.MAP);
        return table.rows().stream()
                .map(row -> new RowValues(
                        row.number(),
                        table.mapping().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> row.at(entry.getValue()).text())),
                        List.of()))
                .toList();
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        DIVISIONS.forEach(division -> {
            aliases.put(division.name(), division.code());
            aliases.put(division.shortName(), division.code());
        });
        aliases.put("库市", "652801");
        aliases.put("焉耆县", "652826");
        aliases.put("库尔勒经开区", "652871");
        return aliases;
    }

    private static Division division(String code, String name, String shortName) {
        return new Division(code, name, shortName, "COUNTY", 1);
    }
}
