package cn.qinqing.enterprises.domain.registry;

import static cn.qinqing.enterprises.domain.registry.RegistryColumns.ADDRESS;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.DIVISION;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.FOUNDED;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.INDUSTRY;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.KEY;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.KIND;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.NAME;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.SHORT_NAME;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.STATE;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.USCC;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.Uscc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row of a registry file. What is written is put into the form in which it is kept; nothing is
 * guessed that nobody could check, and an empty cell says nothing.
 */
final class RegistryChecker {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    private static final Pattern TEMPORARY = Pattern.compile(".*" + Enterprise.TEMPORARY_SERIES + ".*\\d.*");
    private static final Pattern LEADING_CODE =
            Pattern.compile("([A-Ta-t]?\\d{2,4}|[A-Ta-t])(?=$|[\\s\\p{P}\\p{IsHan}]).*");

    /** Words of the registries for a state, the longer ones first: 吊销，未注销 is not 注销. */
    private static final Map<String, EnterpriseState> STATES = states();

    private static final Map<String, Boolean> YES_OR_NO = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("√", true),
            Map.entry("✓", true),
            Map.entry("1", true),
            Map.entry("重点", true),
            Map.entry("重点企业", true),
            Map.entry("否", false),
            Map.entry("×", false),
            Map.entry("0", false),
            Map.entry("—", false),
            Map.entry("-", false));

    private final List<Divisions.Division> divisions;
    private final Map<String, String> aliases;
    private final Scope scope;
    private final LocalDate today;

    RegistryChecker(List<Divisions.Division> divisions, Map<String, String> aliases, Scope scope, LocalDate today) {
        this.divisions = divisions;
        this.aliases = aliases;
        this.scope = scope;
        this.today = today;
    }

    /**
     * A row in the form in which its values are kept.
     *
     * @param values field → value; a field that the row says nothing of is missing
     * @param temporaryNo the number under which an enterprise without a code is known
     */
    record Read(Map<String, String> values, @Nullable String temporaryNo, List<Problem> problems) {

        boolean faulty() {
            return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        }
    }

    Read read(Map<String, String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        text(cells, NAME, LONGEST_NAME, problems).ifPresent(name -> values.put(NAME, name));
        String temporary = code(cells, values, problems);
        if (cell(cells, NAME).isEmpty() && values.get(USCC) == null && temporary == null) {
            problems.add(Problem.error(NAME, "enterprises.registry.nameless"));
        }
        text(cells, SHORT_NAME, LONGEST_NAME, problems).ifPresent(name -> values.put(SHORT_NAME, name));
        text(cells, ADDRESS, LONGEST_ADDRESS, problems).ifPresent(address -> values.put(ADDRESS, address));
        division(cells, values, problems);
        founded(cells, values, problems);
        industry(cells, values, problems);
        state(cells, values, problems);
        kind(cells, values);
        key(cells, values, problems);
        return new Read(values, temporary, problems);
    }

    private static String cell(Map<String, String> cells, String field) {
        return cells.getOrDefault(field, "").strip();
    }

    private static Optional<String> text(Map<String, String> cells, String field, int longest, List<Problem> problems) {
        String text = cell(cells, field).replaceAll("\\s+", " ");
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(Problem.error(field, "enterprises.registry.long", longest));
            return Optional.empty();
        }
        // a dash is how our own files write that there is nothing
        return text.isEmpty() || text.equals("—") || text.equals("-") || text.equals("/")
                ? Optional.empty()
                : Optional.of(text);
    }

    private static @Nullable String code(
            Map<String, String> cells, Map<String, String> values, List<Problem> problems) {
        String typed = cell(cells, USCC);
        if (typed.isEmpty() || typed.equals("—") || typed.equals("无") || typed.equals("/")) {
            return null;
        }
        if (TEMPORARY.matcher(typed).matches()) {
            return typed;
        }
        try {
            Uscc code = Uscc.parse(typed);
            values.put(USCC, code.value());
            if (!code.innerCheckHolds()) {
                problems.add(Problem.hint(USCC, "enterprises.registry.usccInner"));
            }
        } catch (RuleViolation wrong) {
            problems.add(Problem.error(USCC, wrong.key(), wrong.arguments().toArray()));
        }
        return null;
    }

    private void division(Map<String, String> cells, Map<String, String> values, List<Problem> problems) {
        String typed = cell(cells, DIVISION);
        if (typed.isEmpty()) {
            return;
        }
        Optional<String> code = divisionOf(typed);
        if (code.isEmpty()) {
            problems.add(Problem.error(DIVISION, "enterprises.registry.division", typed));
        } else if (!within(code.get())) {
            problems.add(Problem.error(DIVISION, "enterprises.outsideScope"));
        } else {
            values.put(DIVISION, code.get());
        }
    }

    /** By code, by name or by what clerks write; the prefecture's own name before it is left out. */
    private Optional<String> divisionOf(String typed) {
        String text = Uscc.normalise(typed);
        String shorter = text.replaceFirst("^(新疆维吾尔自治区|新疆)?(巴音郭楞蒙古自治州|巴州)", "");
        return divisions.stream()
                .map(Divisions.Division::code)
                .filter(text::equals)
                .findFirst()
                .or(() -> Optional.ofNullable(aliases.get(text)))
                .or(() -> Optional.ofNullable(aliases.get(shorter)))
                .filter(code -> divisions.stream().anyMatch(one -> one.code().equals(code)));
    }

    /** The county that registered an enterprise, as its code says; for a new one of which the file names no county. */
    Optional<String> registrar(@Nullable String uscc) {
        return Optional.ofNullable(uscc)
                .map(Uscc::new)
                .map(Uscc::registrar)
                .filter(code -> divisions.stream()
                        .anyMatch(one -> one.code().equals(code) && !code.equals(Divisions.PREFECTURE)))
                .filter(this::within);
    }

    boolean within(String division) {
        return switch (scope) {
            case Scope.All all -> true;
            case Scope.Within within -> within.divisions().contains(division);
            case Scope.Nothing nothing -> false;
        };
    }

    private void founded(Map<String, String> cells, Map<String, String> values, List<Problem> problems) {
        String typed = cell(cells, FOUNDED);
        if (typed.isEmpty() || typed.equals("—") || typed.equals("-") || typed.equals("/")) {
            return;
        }
        Optional<LocalDate> day = WrittenDay.of(typed, Enterprise.EARLIEST_FOUNDING);
        if (day.isEmpty()) {
            problems.add(Problem.error(FOUNDED, "enterprises.registry.day", typed));
        } else if (day.get().isAfter(today)) {
            problems.add(Problem.error(FOUNDED, "enterprises.founded.future", day.get()));
        } else if (day.get().isBefore(Enterprise.EARLIEST_FOUNDING)) {
            problems.add(Problem.error(FOUNDED, "enterprises.founded.early", day.get()));
        } else {
            values.put(FOUNDED, day.get().toString());
        }
    }

    private static void industry(Map<String, String> cells, Map<String, String> values, List<Problem> problems) {
        String typed = cell(cells, INDUSTRY);
        if (typed.isEmpty() || typed.equals("—")) {
            return;
        }
        Matcher code = LEADING_CODE.matcher(typed);
        try {
            if (code.matches()) {
                values.put(INDUSTRY, String.valueOf(Industries.normalised(code.group(1))));
                return;
            }
        } catch (RuleViolation noCode) {
            problems.add(Problem.error(INDUSTRY, "enterprises.registry.industry", typed));
            return;
        }
        List<Industries.Industry> named = Industries.find(typed, 20).stream()
                .filter(one -> one.name().equals(typed))
                .toList();
        if (named.isEmpty()) {
            problems.add(Problem.error(INDUSTRY, "enterprises.registry.industry", typed));
        } else {
            // a section and its only division may share a name: the division says more
            values.put(INDUSTRY, named.getLast().code());
        }
    }

    private static void state(Map<String, String> cells, Map<String, String> values, List<Problem> problems) {
        String typed = cell(cells, STATE);
        if (typed.isEmpty() || typed.equals("—")) {
            return;
        }
        Optional<EnterpriseState> state = STATES.entrySet().stream()
                .filter(word -> typed.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (state.isEmpty()) {
            problems.add(Problem.error(STATE, "enterprises.registry.state", typed));
        } else {
            values.put(STATE, state.get().name());
        }
    }

    private static Map<String, EnterpriseState> states() {
        Map<String, EnterpriseState> states = new LinkedHashMap<>();
        List.of("未注销", "吊销", "停业", "歇业", "停产", "责令关闭", "异常停")
                .forEach(word -> states.put(word, EnterpriseState.SUSPENDED));
        List.of("注销", "撤销登记", "清算完结").forEach(word -> states.put(word, EnterpriseState.CANCELLED));
        List.of("筹建", "设立中", "在建").forEach(word -> states.put(word, EnterpriseState.PLANNED));
        List.of("在营", "存续", "开业", "在业", "在册", "正常", "经营中", "登记成立")
                .forEach(word -> states.put(word, EnterpriseState.OPERATING));
        return states;
    }

    /** Of a record that is known the kind stays; for a new one the column tells, or the end of the name. */
    private static void kind(Map<String, String> cells, Map<String, String> values) {
        String typed = cell(cells, KIND);
        String name = values.getOrDefault(NAME, "");
        EnterpriseKind kind = EnterpriseKind.ENTERPRISE;
        if (typed.contains("个体") || typed.contains("个人经营")) {
            kind = EnterpriseKind.SOLE_PROPRIETOR;
        } else if (typed.contains("合作社") || typed.isEmpty() && name.contains("合作社")) {
            kind = EnterpriseKind.COOPERATIVE;
        } else if (typed.equals("商会") || name.endsWith("商会")) {
            kind = EnterpriseKind.CHAMBER;
        } else if (typed.equals("协会") || name.endsWith("协会") || name.endsWith("联合会")) {
            kind = EnterpriseKind.ASSOCIATION;
        }
        values.put(KIND, kind.name());
    }

    private static void key(Map<String, String> cells, Map<String, String> values, List<Problem> problems) {
        String typed = cell(cells, KEY);
        if (typed.isEmpty()) {
            return;
        }
        Boolean key = YES_OR_NO.get(typed);
        if (key == null) {
            problems.add(Problem.error(KEY, "enterprises.registry.yesOrNo", typed));
        } else {
            values.put(KEY, key.toString());
        }
    }
}
