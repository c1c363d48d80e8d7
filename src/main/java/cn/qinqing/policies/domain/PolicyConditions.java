package cn.qinqing.policies.domain;

import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyAnswer;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyReason;
import cn.qinqing.policies.PolicyStage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one policy, ready to be held against enterprises: a pure function of enterprise and day. Alternatives
 * of one kind: one hit is enough, else what is unknown stays to be asked. Different kinds: one miss is enough, else what
 * is unknown stays to be asked.
 */
public final class PolicyConditions {

    private static final String NO_PARK = "NO_PARK";

    /** Alternatives of one kind. */
    private record Group(PolicyConditionKind kind, List<PolicyCondition> rows, String[] words, Set<String> known) {

        Group(PolicyConditionKind kind, List<PolicyCondition> rows) {
            this(
                    kind,
                    rows,
                    rows.stream()
                            .map(PolicyCondition::wanted)
                            .filter(Objects::nonNull)
                            .toArray(String[]::new),
                    rows.stream()
                            .map(PolicyCondition::wanted)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** In the order in which they rule most enterprises out at least cost; the reasons keep that of the kinds. */
    private static final List<PolicyConditionKind> CHEAP = List.of(
            PolicyConditionKind.WINDOW,
            PolicyConditionKind.PLACE,
            PolicyConditionKind.SIZE,
            PolicyConditionKind.INDUSTRY,
            PolicyConditionKind.KIND,
            PolicyConditionKind.STAGE,
            PolicyConditionKind.ESTABLISHED);

    private final List<PolicyCondition> rows;
    private final List<Group> groups;
    private final Group[] cheap;

    public PolicyConditions(List<PolicyCondition> conditions) {
        rows = List.copyOf(conditions);
        groups = Arrays.stream(PolicyConditionKind.values())
                .map(kind -> new Group(
                        kind,
                        conditions.stream().filter(one -> one.kind() == kind).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        cheap = CHEAP.stream()
                .flatMap(kind -> groups.stream().filter(group -> group.kind() == kind))
                .toArray(Group[]::new);
    }

    public List<PolicyCondition> rows() {
        return rows;
    }

    /** Whether it fits, without saying why. */
    public PolicyAnswer answer(PolicySubject subject, LocalDate day) {
        if (subject.state() == EnterpriseState.CANCELLED) {
            return PolicyAnswer.MISS;
        }
        PolicyAnswer worst = PolicyAnswer.HIT;
        for (Group group : cheap) {
            PolicyAnswer one = answer(group, subject, day);
            if (one == PolicyAnswer.MISS) {
                return PolicyAnswer.MISS;
            }
            if (one == PolicyAnswer.UNKNOWN) {
                worst = PolicyAnswer.UNKNOWN;
            }
        }
        return worst;
    }

    /** Why, one reason for each kind of condition; one alone for an enterprise that is no more, or without conditions. */
    public List<PolicyReason> reasons(PolicySubject subject, LocalDate day) {
        if (subject.state() == EnterpriseState.CANCELLED) {
            return List.of(new PolicyReason(null, PolicyAnswer.MISS, "CANCELLED", List.of(), List.of()));
        }
        if (groups.isEmpty()) {
            return List.of(new PolicyReason(null, PolicyAnswer.HIT, "FREE", List.of(), List.of()));
        }
        return groups.stream().map(group -> reason(group, subject, day)).toList();
    }

    private static PolicyAnswer answer(Group group, PolicySubject subject, LocalDate day) {
        return switch (group.kind()) {
            case INDUSTRY -> industry(group.words(), subject.industry());
            case SIZE ->
                subject.size() == null
                        ? subject.kind().isChamber() ? PolicyAnswer.MISS : PolicyAnswer.UNKNOWN
                        : of(group.known().contains(subject.size().name()));
            case PLACE ->
                of(group.known().contains(subject.division())
                        || subject.park() != null && group.known().contains(subject.park())
                        || group.known().contains(Divisions.PREFECTURE));
            case STAGE -> of(anyStage(group, subject.stages()));
            case KIND -> of(group.known().contains(subject.kind().name()));
            case ESTABLISHED ->
                subject.foundedOn() == null ? PolicyAnswer.UNKNOWN : of(anyDay(group, subject.foundedOn()));
            case WINDOW -> of(anyDay(group, day));
        };
    }

    private static PolicyAnswer of(boolean fits) {
        return fits ? PolicyAnswer.HIT : PolicyAnswer.MISS;
    }

    /** A code that says less than what is asked for (C for C13) leaves it open. */
    private static PolicyAnswer industry(String[] wanted, @Nullable String code) {
        if (code == null) {
            return PolicyAnswer.UNKNOWN;
        }
        PolicyAnswer best = PolicyAnswer.MISS;
        for (String one : wanted) {
            if (code.startsWith(one)) {
                return PolicyAnswer.HIT;
            }
            if (one.startsWith(code)) {
                best = PolicyAnswer.UNKNOWN;
            }
        }
        return best;
    }

    private static boolean anyStage(Group group, Set<PolicyStage> stages) {
        for (PolicyStage stage : stages) {
            if (group.known().contains(stage.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyDay(Group group, LocalDate day) {
        for (PolicyCondition row : group.rows()) {
            if (row.contains(day)) {
                return true;
            }
        }
        return false;
    }

    private static PolicyReason reason(Group group, PolicySubject subject, LocalDate day) {
        PolicyAnswer answer = answer(group, subject, day);
        List<String> facts =
                switch (group.kind()) {
                    case INDUSTRY -> fact(subject.industry());
                    case SIZE ->
                        subject.size() == null
                                ? List.of()
                                : List.of(subject.size().name());
                    case PLACE ->
                        Stream.of(subject.division(), Objects.requireNonNullElse(subject.park(), NO_PARK))
                                .filter(one -> !one.equals(NO_PARK))
                                .toList();
                    case STAGE ->
                        subject.stages().isEmpty()
                                ? List.of(subject.state().name())
                                : subject.stages().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList();
                    case KIND -> List.of(subject.kind().name());
                    case ESTABLISHED ->
                        subject.foundedOn() == null
                                ? List.of()
                                : List.of(subject.foundedOn().toString());
                    case WINDOW -> List.of(day.toString());
                };
        return new PolicyReason(group.kind(), answer, shade(group, answer, subject, day), facts, group.rows());
    }

    private static List<String> fact(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    /** What the sentence says more finely than the answer. */
    private static String shade(Group group, PolicyAnswer answer, PolicySubject subject, LocalDate day) {
        return switch (group.kind()) {
            case INDUSTRY -> answer == PolicyAnswer.UNKNOWN && subject.industry() != null ? "PARTLY" : answer.name();
            case SIZE -> answer == PolicyAnswer.MISS && subject.size() == null ? "CHAMBER" : answer.name();
            case STAGE -> answer == PolicyAnswer.MISS && subject.stages().isEmpty() ? "IDLE" : answer.name();
            case WINDOW ->
                answer == PolicyAnswer.MISS
                        ? group.rows().stream().anyMatch(row -> row.from() != null && day.isBefore(row.from()))
                                ? "BEFORE"
                                : "AFTER"
                        : answer.name();
            default -> answer.name();
        };
    }
}
