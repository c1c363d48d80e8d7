package cn.qinqing.assignments.domain.imports;

import static cn.qinqing.assignments.domain.imports.LeaderListColumns.DIVISION;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.ENTERPRISE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.USCC;

import cn.qinqing.enterprises.EnterpriseFinder.Known;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Uscc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which enterprise a row means, and where it lies. Codes are never repaired, and of two of one name none is taken. */
final class EnterpriseCells {

    /** Says that the sheet told the county; its first argument is the county. */
    static final String DIVISION_OF_SHEET = "assignments.import.divisionOfSheet";

    private static final String PLANNED = "筹建";

    private final List<Divisions.Division> divisions;
    private final Map<String, String> aliases;
    private final Map<String, String> divisionOfSheet;
    private final LeaderListKnown known;

    /**
     * @param aliases every name under which a division is written → its code
     * @param divisionOfSheet sheet → the division that its name or title tells
     */
    EnterpriseCells(
            List<Divisions.Division> divisions,
            Map<String, String> aliases,
            Map<String, String> divisionOfSheet,
            LeaderListKnown known) {
        this.divisions = divisions;
        this.aliases = aliases;
        this.divisionOfSheet = divisionOfSheet;
        this.known = known;
    }

    /** What a row says of its enterprise; {@code division} is missing where nobody can tell it. */
    record Read(
            String name,
            boolean planned,
            Optional<Uscc> uscc,
            Optional<String> division,
            Optional<Known> subject,
            EnterpriseKind kind) {}

    Read read(RowValues row, List<Problem> problems) {
        String name = row.get(ENTERPRISE).replace("\u3000", " ").strip();
        if (name.isEmpty()) {
            problems.add(Problem.error(ENTERPRISE, "assignments.import.enterpriseMissing"));
        } else if (name.startsWith("=") || name.startsWith("#")) {
            problems.add(Problem.error(ENTERPRISE, "assignments.import.enterpriseFormula", name));
        }
        boolean planned = row.get(USCC).contains(PLANNED);
        Optional<Uscc> uscc = uscc(row, planned, problems);
        boolean codeUnread = uscc.isEmpty() && problems.stream().anyMatch(EnterpriseCells::spoilsCode);
        String typed = row.get(DIVISION);
        @Nullable String written = aliases.get(Uscc.normalise(typed));
        Optional<Known> subject =
                name.isEmpty() || codeUnread ? Optional.empty() : subject(row, name, uscc, written, problems);
        Optional<String> division = division(row, name, uscc, written, subject, problems);
        return new Read(name, planned, uscc, division, subject, kind(name, uscc));
    }

    private static boolean spoilsCode(Problem problem) {
        return USCC.equals(problem.field()) && problem.severity() == Problem.Severity.ERROR;
    }

    private static Optional<Uscc> uscc(RowValues row, boolean planned, List<Problem> problems) {
        String typed = row.get(USCC);
        if (planned) {
            problems.add(Problem.hint(USCC, "assignments.import.planned"));
            return Optional.empty();
        }
        if (PhoneNumber.saysNone(typed)) {
            return Optional.empty();
        }
        try {
            Uscc code = Uscc.parse(typed);
            if (!code.value().equals(typed)) {
                problems.add(Problem.hint(USCC, "assignments.import.usccNormalised", code.value()));
            }
            if (!code.innerCheckHolds()) {
                problems.add(Problem.hint(USCC, "assignments.import.usccInner"));
            }
            return Optional.of(code);
        } catch (RuleViolation refused) {
            problems.add(Problem.error(USCC, refused.key(), refused.arguments().toArray()));
            return Optional.empty();
        }
    }

    private Optional<Known> subject(
            RowValues row, String name, Optional<Uscc> uscc, @Nullable String written, List<Problem> problems) {
        if (uscc.isPresent()) {
            String code = uscc.get().value();
            Optional<Known> coded = known.enterprises(code, name).stream().findFirst();
            coded.filter(one -> !sameName(one.name(), name))
                    .ifPresent(one ->
                            problems.add(Problem.warning(ENTERPRISE, "assignments.import.nameDiffers", one.name())));
            if (coded.isEmpty()) {
                known.enterprises(null, name).stream()
                        .filter(one -> one.uscc() != null)
                        .findFirst()
                        .ifPresent(one -> problems.add(
                                Problem.warning(USCC, "assignments.import.otherCode", String.valueOf(one.uscc()))));
            }
            return coded;
        }
        List<Known> named = known.enterprises(null, name);
        List<Known> here = written == null
                ? named
                : named.stream()
                        .filter(one -> one.divisionCode().equals(written))
                        .toList();
        List<Known> meant = here.isEmpty() ? named : here;
        if (meant.size() > 1) {
            problems.add(Problem.error(ENTERPRISE, "assignments.import.severalNamed", meant.size()));
            return Optional.empty();
        }
        if (meant.isEmpty() && !row.get(USCC).contains(PLANNED)) {
            problems.add(Problem.warning(USCC, "assignments.import.usccMissing"));
        }
        return meant.stream().findFirst();
    }

    private static boolean sameName(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    private Optional<String> division(
            RowValues row,
            String name,
            Optional<Uscc> uscc,
            @Nullable String written,
            Optional<Known> subject,
            List<Problem> problems) {
        String typed = row.get(DIVISION);
        if (written == null && !typed.isEmpty()) {
            problems.add(Problem.error(DIVISION, "assignments.import.divisionUnknown", typed));
            return Optional.empty();
        }
        Optional<String> found = written != null
                ? Optional.of(written)
                : subject.map(Known::divisionCode)
                        .or(() -> Optional.ofNullable(divisionOfSheet.get(row.sheet()))
                                .map(code -> saidBySheet(row, code, problems)));
        if (found.isEmpty()) {
            problems.add(Problem.error(DIVISION, "assignments.import.divisionMissing", typed));
            return found;
        }
        String code = found.get();
        divisions.stream()
                .filter(other -> name.startsWith(other.shortName()))
                .filter(other -> !other.code().equals(code) && !sameCity(other.code(), code))
                .findFirst()
                .ifPresent(other -> problems.add(
                        Problem.warning(DIVISION, "assignments.import.divisionContradicts", other.name())));
        subject.map(Known::divisionCode)
                .filter(other -> !other.equals(code))
                .ifPresent(other ->
                        problems.add(Problem.warning(DIVISION, "assignments.import.divisionDiffers", nameOf(other))));
        uscc.map(Uscc::registrar)
                .filter(registrar -> !registrar.equals(code) && !sameCity(registrar, code))
                .flatMap(registrar -> divisions.stream()
                        .filter(d -> d.code().equals(registrar))
                        .findFirst())
                .ifPresent(registrar -> problems.add(
                        Problem.hint(DIVISION, "assignments.import.registeredElsewhere", registrar.name())));
        return found;
    }

    private String saidBySheet(RowValues row, String code, List<Problem> problems) {
        problems.add(Problem.hint(DIVISION, DIVISION_OF_SHEET, nameOf(code), row.sheet()));
        return code;
    }

    private String nameOf(String code) {
        return divisions.stream()
                .filter(one -> one.code().equals(code))
                .map(Divisions.Division::name)
                .findFirst()
                .orElse(code);
    }

    /** The development zone lies in the city of Korla: one name begins both. */
    private static boolean sameCity(String one, String other) {
        return List.of("652801", "652871").containsAll(List.of(one, other));
    }

    /** The code's first two characters tell (GB 32100); only without a code does the name. */
    private static EnterpriseKind kind(String name, Optional<Uscc> uscc) {
        boolean chamber = name.contains("商会") || name.contains("工商联合会");
        return switch (uscc.map(code -> code.value().substring(0, 2)).orElse("")) {
            case "91" -> EnterpriseKind.ENTERPRISE;
            case "92" -> EnterpriseKind.SOLE_PROPRIETOR;
            case "93" -> EnterpriseKind.COOPERATIVE;
            case "51", "52" -> chamber ? EnterpriseKind.CHAMBER : EnterpriseKind.ASSOCIATION;
            default -> {
                if (name.matches(".*(公司|厂|店|合作社|中心)$")) {
                    yield EnterpriseKind.ENTERPRISE;
                }
                yield chamber
                        ? EnterpriseKind.CHAMBER
                        : name.matches(".*(协会|学会|联合会|促进会)$") ? EnterpriseKind.ASSOCIATION : EnterpriseKind.ENTERPRISE;
            }
        };
    }
}
