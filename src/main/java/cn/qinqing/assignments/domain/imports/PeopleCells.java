package cn.qinqing.assignments.domain.imports;

import static cn.qinqing.assignments.domain.imports.LeaderListColumns.CO_UNITS;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.LEADER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.LEAD_UNIT;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.OFFICER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.PHONE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.TITLE;

import cn.qinqing.assignments.domain.imports.LeaderListRow.Officer;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the leader, the units and the liaison officers of a row; a number whose owner nobody can tell is left out. */
final class PeopleCells {

    private static final String AREA_CODE = "0996";

    private final LeaderListKnown known;
    private final Map<String, Set<String>> titlesOfList;

    /** @param titlesOfList the titles that other rows give to leaders, by the key of the name */
    PeopleCells(LeaderListKnown known, Map<String, Set<String>> titlesOfList) {
        this.known = known;
        this.titlesOfList = titlesOfList;
    }

    /** A leader with the title, each missing where it cannot be read. */
    record Leader(Optional<PersonName> name, String title) {}

    /** Lead unit and co-units (牵头、配合单位). */
    record Units(@Nullable String lead, List<String> others) {}

    Leader leader(RowValues row, List<Problem> problems) {
        String cell = row.get(LEADER);
        String title = row.get(TITLE);
        if (cell.isEmpty()) {
            problems.add(Problem.error(LEADER, "assignments.import.leaderMissing"));
            return new Leader(Optional.empty(), demanded(title, problems));
        }
        Optional<LeaderCell> both = title.isEmpty() ? LeaderCell.read(cell) : Optional.empty();
        if (both.isPresent()) {
            problems.add(Problem.hint(
                    LEADER,
                    "assignments.import.leaderWithTitle",
                    both.get().name(),
                    both.get().title()));
            cell = both.get().name();
            title = both.get().title();
        }
        try {
            PersonName name = new PersonName(cell);
            return new Leader(Optional.of(name), title(name, title, problems));
        } catch (RuleViolation refused) {
            problems.add(
                    Problem.error(LEADER, refused.key(), refused.arguments().toArray()));
            return new Leader(Optional.empty(), demanded(title, problems));
        }
    }

    /** A title that a row leaves out is that of the list's other rows, or that on record, when there is one alone. */
    private String title(PersonName name, String written, List<Problem> problems) {
        List<String> titles = known.titlesOf(name.value());
        Set<String> elsewhere =
                titlesOfList.getOrDefault(NameKey.of(name.value()).value(), Set.of());
        if (written.isEmpty() && elsewhere.size() == 1) {
            String title = elsewhere.iterator().next();
            problems.add(Problem.hint(TITLE, "assignments.import.titleOfList", title));
            return title;
        }
        if (written.isEmpty() && titles.size() == 1) {
            problems.add(Problem.hint(TITLE, "assignments.import.titleKnown", titles.getFirst()));
            return titles.getFirst();
        }
        if (written.isEmpty() && titles.size() > 1) {
            problems.add(Problem.error(TITLE, "assignments.import.titleSeveral", String.join("、", titles)));
            return "";
        }
        boolean another = !titles.isEmpty()
                && !written.isEmpty()
                && titles.stream().noneMatch(title -> NameKey.of(title).equals(NameKey.of(written)));
        if (another) {
            Problem differs =
                    Problem.warning(TITLE, "assignments.import.titleDiffers", String.join("、", titles), written);
            problems.add(titles.size() == 1 ? differs.proposing(titles.getFirst()) : differs);
        }
        return demanded(written, problems);
    }

    private static String demanded(String title, List<Problem> problems) {
        if (title.isEmpty()) {
            problems.add(Problem.error(TITLE, "assignments.import.titleMissing"));
        }
        return title;
    }

    Units units(RowValues row, List<Problem> problems) {
        List<String> leads = names(row.get(LEAD_UNIT));
        Set<String> others = new LinkedHashSet<>(names(row.get(CO_UNITS)));
        if (leads.size() > 1) {
            problems.add(Problem.warning(
                    LEAD_UNIT,
                    "assignments.import.leadUnitSeveral",
                    leads.getFirst(),
                    String.join("、", leads.subList(1, leads.size()))));
            others.addAll(leads.subList(1, leads.size()));
        }
        if (row.get(CO_UNITS).endsWith("等")) {
            problems.add(Problem.warning(CO_UNITS, "assignments.import.coUnitsEtc"));
        }
        String lead = leads.isEmpty() ? null : leads.getFirst();
        others.remove(lead);
        return new Units(lead, List.copyOf(others));
    }

    private static List<String> names(String cell) {
        if (PhoneNumber.saysNone(cell)) {
            return List.of();
        }
        return Arrays.stream(cell.split("[、，,；;\\r\\n]+"))
                .map(name -> name.strip().replaceFirst("等$", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    List<Officer> officers(RowValues row, Units units, List<Problem> problems) {
        String cell = row.get(OFFICER);
        if (PhoneNumber.saysNone(cell)) {
            problems.add(Problem.warning(OFFICER, "assignments.import.officerMissing"));
            phones(row, List.of(), problems);
            return List.of();
        }
        List<OfficerCell.Named> named;
        try {
            named = OfficerCell.read(cell);
        } catch (RuleViolation refused) {
            problems.add(
                    Problem.error(OFFICER, refused.key(), refused.arguments().toArray()));
            return List.of();
        }
        List<List<PhoneNumber>> phones = phones(row, named, problems);
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            OfficerCell.Named one = named.get(i);
            if (one.ignored() != null) {
                problems.add(Problem.hint(OFFICER, "assignments.import.officerBeside", one.name(), one.ignored()));
            }
            String unit = one.unit() != null ? one.unit() : unitOf(one.name(), units);
            if (unit == null) {
                problems.add(Problem.error(LEAD_UNIT, "assignments.import.officerWithoutUnit"));
                return List.of();
            }
            officers.add(new Officer(one.name(), unit, phones.get(i)));
        }
        return List.copyOf(officers);
    }

    /** The lead unit, unless the records have somebody of that name in one of the others alone. */
    private @Nullable String unitOf(PersonName name, Units units) {
        if (units.lead() != null && known.officer(name.value(), units.lead()).isPresent()) {
            return units.lead();
        }
        List<String> there = units.others().stream()
                .filter(unit -> known.officer(name.value(), unit).isPresent())
                .toList();
        return there.size() == 1 ? there.getFirst() : units.lead();
    }

    /** The numbers of each officer: from beside the name, else from the column, part by part. */
    private static List<List<PhoneNumber>> phones(
            RowValues row, List<OfficerCell.Named> officers, List<Problem> problems) {
        List<List<PhoneNumber>> each = new ArrayList<>();
        officers.forEach(officer -> each.add(new ArrayList<>(
                officer.phone() == null
                        ? List.of()
                        : read(officer.phone(), List.of(officer.phone()), OFFICER, problems))));
        String typed = row.get(PHONE);
        boolean beside = each.stream().anyMatch(numbers -> !numbers.isEmpty());
        if (PhoneNumber.saysNone(typed)) {
            if (!beside) {
                problems.add(Problem.hint(PHONE, "assignments.import.phoneMissing"));
            }
        } else {
            divide(typed, officers, each, problems);
        }
        if (each.stream().flatMap(List::stream).anyMatch(number -> number.kind() == PhoneNumber.Kind.MOBILE)) {
            problems.add(Problem.hint(PHONE, "assignments.import.phoneMobile"));
        }
        return each.stream().map(List::copyOf).toList();
    }

    private static void divide(
            String typed, List<OfficerCell.Named> officers, List<List<PhoneNumber>> each, List<Problem> problems) {
        List<String> parts = PhoneNumber.parts(typed);
        List<String> bare = parts.stream()
                .map(part -> officers.stream()
                        .map(officer -> officer.name().value())
                        .filter(part::startsWith)
                        .findFirst()
                        .map(name -> part.substring(name.length()).replaceFirst("^[\\s:：]+", ""))
                        .orElse(part))
                .toList();
        List<List<PhoneNumber>> numbers = bare.stream()
                .map(part -> read(typed, List.of(part), PHONE, problems))
                .toList();
        if (officers.size() <= 1) {
            if (!officers.isEmpty()) {
                numbers.forEach(each.getFirst()::addAll);
            }
            return;
        }
        boolean byName =
                IntStream.range(0, parts.size()).allMatch(i -> !parts.get(i).equals(bare.get(i)));
        if (byName) {
            for (int i = 0; i < parts.size(); i++) {
                owner(parts.get(i), officers, each).addAll(numbers.get(i));
            }
        } else if (parts.size() == officers.size()) {
            IntStream.range(0, parts.size()).forEach(i -> each.get(i).addAll(numbers.get(i)));
        } else if (parts.size() == 1
                && numbers.getFirst().stream().allMatch(number -> number.kind() == PhoneNumber.Kind.OFFICE)) {
            // a desk that they share
            each.forEach(own -> own.addAll(numbers.getFirst()));
        } else {
            problems.add(Problem.warning(PHONE, "assignments.import.phoneWhose", parts.size(), officers.size()));
        }
    }

    private static List<PhoneNumber> owner(
            String part, List<OfficerCell.Named> officers, List<List<PhoneNumber>> each) {
        return IntStream.range(0, officers.size())
                .filter(i -> part.startsWith(officers.get(i).name().value()))
                .mapToObj(each::get)
                .findFirst()
                .orElseThrow();
    }

    private static List<PhoneNumber> read(String typed, List<String> parts, String field, List<Problem> problems) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String part : parts) {
            try {
                numbers.add(PhoneNumber.parse(part));
            } catch (RuleViolation unreadable) {
                problems.add(unread(typed, part, field, unreadable));
            }
        }
        return numbers;
    }

    private static Problem unread(String typed, String part, String field, RuleViolation unreadable) {
        Problem problem =
                Problem.warning(field, unreadable.key(), unreadable.arguments().toArray());
        if (!field.equals(PHONE)) {
            return problem;
        }
        return switch (unreadable.key()) {
            case "shared.phone.areaCodeMissing" ->
                problem.proposing(typed.replace(
                        part, AREA_CODE + "-" + unreadable.arguments().get(1)));
            case "shared.phone.zeroLost" ->
                problem.proposing(
                        typed.replace(part, unreadable.arguments().get(1).toString()));
            default -> problem;
        };
    }
}
