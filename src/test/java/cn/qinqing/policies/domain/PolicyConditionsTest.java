package cn.qinqing.policies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.policies.PolicyAnswer;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyReason;
import cn.qinqing.policies.PolicyStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions against a slow and obvious reference, and what must hold of any of them. */
class PolicyConditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final int ROUNDS = 20_000;
    private static final List<String> CODES =
            Industries.find("", 200).stream().map(Industries.Industry::code).toList();
    private static final List<String> PLACES = List.of("652800", "652801", "652822", "652825", "park-1", "park-2");

    /** Read as the rule is written: each kind on its own, then all of them together. */
    private static PolicyAnswer obvious(List<PolicyCondition> conditions, PolicySubject subject, LocalDate day) {
        if (subject.state() == EnterpriseState.CANCELLED) {
            return PolicyAnswer.MISS;
        }
        List<PolicyAnswer> kinds = new ArrayList<>();
        for (PolicyConditionKind kind : PolicyConditionKind.values()) {
            List<PolicyAnswer> alternatives = conditions.stream()
                    .filter(one -> one.kind() == kind)
                    .map(one -> alternative(one, subject, day))
                    .toList();
            if (!alternatives.isEmpty()) {
                kinds.add(Collections.min(alternatives));
            }
        }
        return kinds.isEmpty() ? PolicyAnswer.HIT : Collections.max(kinds);
    }

    private static PolicyAnswer alternative(PolicyCondition one, PolicySubject subject, LocalDate day) {
        boolean known =
                switch (one.kind()) {
                    case INDUSTRY ->
                        subject.industry() != null
                                && (subject.industry().length() >= one.wanted().length()
                                        || !one.wanted().startsWith(subject.industry()));
                    case SIZE -> subject.size() != null || subject.kind().isChamber();
                    case ESTABLISHED -> subject.foundedOn() != null;
                    default -> true;
                };
        if (!known) {
            return PolicyAnswer.UNKNOWN;
        }
        boolean fits =
                switch (one.kind()) {
                    case INDUSTRY -> subject.industry().startsWith(one.wanted());
                    case SIZE ->
                        subject.size() != null
                                && one.wanted().equals(subject.size().name());
                    case PLACE ->
                        List.of("652800", subject.division(), String.valueOf(subject.park()))
                                .contains(one.wanted());
                    case STAGE ->
                        subject.stages().stream().anyMatch(stage -> stage.name().equals(one.wanted()));
                    case KIND -> one.wanted().equals(subject.kind().name());
                    case ESTABLISHED -> within(subject.foundedOn(), one);
                    case WINDOW -> within(day, one);
                };
        return fits ? PolicyAnswer.HIT : PolicyAnswer.MISS;
    }

    private static boolean within(LocalDate day, PolicyCondition one) {
        return day.datesUntil(day.plusDays(1))
                .allMatch(any -> (one.from() == null || one.from().compareTo(any) <= 0)
                        && (one.to() == null || any.compareTo(one.to()) < 0));
    }

    @Test
    void answers_are_those_of_the_slow_reference() {
        Random random = new Random(6);
        Set<PolicyAnswer> seen = EnumSet.noneOf(PolicyAnswer.class);
        for (int i = 0; i < ROUNDS; i++) {
            List<PolicyCondition> conditions = conditions(random);
            PolicySubject subject = subject(random);
            PolicyAnswer answer = new PolicyConditions(conditions).answer(subject, DAY);
            assertThat(answer).as(conditions + " / " + subject).isEqualTo(obvious(conditions, subject, DAY));
            seen.add(answer);
        }
        assertThat(seen).containsExactlyInAnyOrder(PolicyAnswer.values());
    }

    @Test
    void reasons_say_the_same_as_the_answer_one_for_each_kind() {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            List<PolicyCondition> conditions = conditions(random);
            PolicySubject subject = subject(random);
            PolicyConditions ready = new PolicyConditions(conditions);
            List<PolicyReason> reasons = ready.reasons(subject, DAY);
            assertThat(reasons).isNotEmpty();
            assertThat(reasons.stream().map(PolicyReason::answer).max(PolicyAnswer::compareTo))
                    .contains(ready.answer(subject, DAY));
            if (subject.state() != EnterpriseState.CANCELLED && !conditions.isEmpty()) {
                assertThat(reasons)
                        .extracting(PolicyReason::kind)
                        .containsExactlyElementsOf(Arrays.stream(PolicyConditionKind.values())
                                .filter(kind -> conditions.stream().anyMatch(one -> one.kind() == kind))
                                .toList());
            }
        }
    }

    @Test
    void an_alternative_more_never_makes_a_hit_a_miss_and_a_kind_more_never_a_miss_a_hit() {
        Random random = new Random(8);
        for (int i = 0; i < ROUNDS; i++) {
            List<PolicyCondition> conditions = conditions(random);
            PolicyCondition more = condition(
                    PolicyConditionKind.values()[random.nextInt(PolicyConditionKind.values().length)], random);
            PolicySubject subject = subject(random);
            PolicyAnswer before = new PolicyConditions(conditions).answer(subject, DAY);
            PolicyAnswer after = new PolicyConditions(
                            Stream.concat(conditions.stream(), Stream.of(more)).toList())
                    .answer(subject, DAY);
            if (conditions.stream().anyMatch(one -> one.kind() == more.kind())) {
                assertThat(after).isLessThanOrEqualTo(before);
            } else {
                assertThat(after).isGreaterThanOrEqualTo(before);
            }
        }
    }

    @Test
    void the_order_of_conditions_says_nothing() {
        Random random = new Random(9);
        for (int i = 0; i < ROUNDS; i++) {
            List<PolicyCondition> conditions = conditions(random);
            List<PolicyCondition> shuffled = new ArrayList<>(conditions);
            Collections.shuffle(shuffled, random);
            PolicySubject subject = subject(random);
            assertThat(new PolicyConditions(shuffled).answer(subject, DAY))
                    .isEqualTo(new PolicyConditions(conditions).answer(subject, DAY));
        }
    }

    @Test
    void a_missing_fact_is_asked_for_and_a_section_alone_leaves_the_division_open() {
        var tomatoes = List.of(PolicyCondition.of(PolicyConditionKind.INDUSTRY, "C13"));
        assertThat(shade(tomatoes, enterprise("C1392", SizeClass.SMALL))).isEqualTo("HIT");
        assertThat(shade(tomatoes, enterprise("C17", SizeClass.SMALL))).isEqualTo("MISS");
        assertThat(shade(tomatoes, enterprise("C", SizeClass.SMALL))).isEqualTo("PARTLY");
        assertThat(shade(tomatoes, enterprise(null, SizeClass.SMALL))).isEqualTo("UNKNOWN");
        var small = List.of(PolicyCondition.of(PolicyConditionKind.SIZE, "SMALL"));
        assertThat(shade(small, enterprise("C13", null))).isEqualTo("UNKNOWN");
    }

    @Test
    void a_window_says_whether_it_is_to_come_or_over() {
        var window = List.of(
                PolicyCondition.days(PolicyConditionKind.WINDOW, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 1)));
        var conditions = new PolicyConditions(window);
        var subject = enterprise("C13", SizeClass.SMALL);
        assertThat(conditions
                        .reasons(subject, LocalDate.of(2026, 2, 28))
                        .getFirst()
                        .shade())
                .isEqualTo("BEFORE");
        assertThat(conditions
                        .reasons(subject, LocalDate.of(2026, 3, 1))
                        .getFirst()
                        .shade())
                .isEqualTo("HIT");
        assertThat(conditions
                        .reasons(subject, LocalDate.of(2026, 6, 30))
                        .getFirst()
                        .shade())
                .isEqualTo("HIT");
        assertThat(conditions
                        .reasons(subject, LocalDate.of(2026, 7, 1))
                        .getFirst()
                        .shade())
                .isEqualTo("AFTER");
    }

    @Test
    void stages_come_from_the_state_and_the_projects_that_go_on() {
        assertThat(PolicySubject.stages(EnterpriseState.PLANNED, List.of(ProjectStage.BUILDING)))
                .containsExactlyInAnyOrder(PolicyStage.START_UP, PolicyStage.SETTLING);
        assertThat(PolicySubject.stages(EnterpriseState.OPERATING, List.of(ProjectStage.TALKS)))
                .containsExactlyInAnyOrder(PolicyStage.PRODUCING, PolicyStage.SETTLING);
        assertThat(PolicySubject.stages(EnterpriseState.SUSPENDED, List.of())).isEmpty();
        assertThat(PolicySubject.stages(EnterpriseState.CANCELLED, List.of(ProjectStage.TRIAL)))
                .isEmpty();
    }

    private static String shade(List<PolicyCondition> conditions, PolicySubject subject) {
        return new PolicyConditions(conditions).reasons(subject, DAY).getFirst().shade();
    }

    private static PolicySubject enterprise(@Nullable String industry, @Nullable SizeClass size) {
        return new PolicySubject(
                EnterpriseKind.ENTERPRISE,
                EnterpriseState.OPERATING,
                "652801",
                null,
                industry,
                size,
                LocalDate.of(2019, 5, 6),
                Set.of(PolicyStage.PRODUCING));
    }

    private static List<PolicyCondition> conditions(Random random) {
        List<PolicyCondition> all = new ArrayList<>();
        for (PolicyConditionKind kind : PolicyConditionKind.values()) {
            if (random.nextInt(3) == 0) {
                for (int i = 0; i <= random.nextInt(3); i++) {
                    all.add(condition(kind, random));
                }
            }
        }
        return all;
    }

    private static PolicyCondition condition(PolicyConditionKind kind, Random random) {
        return switch (kind) {
            case INDUSTRY -> PolicyCondition.of(kind, random.nextBoolean() ? "C" : any(CODES, random));
            case SIZE ->
                PolicyCondition.of(
                        kind, any(List.of(SizeClass.values()), random).name());
            case PLACE -> PolicyCondition.of(kind, any(PLACES, random));
            case STAGE ->
                PolicyCondition.of(
                        kind, any(List.of(PolicyStage.values()), random).name());
            case KIND ->
                PolicyCondition.of(
                        kind, any(List.of(EnterpriseKind.values()), random).name());
            case ESTABLISHED, WINDOW -> {
                LocalDate from = DAY.plusDays(random.nextInt(20) - 10);
                int shape = random.nextInt(3);
                yield PolicyCondition.days(
                        kind, shape == 0 ? null : from, shape == 1 ? null : from.plusDays(1 + random.nextInt(10)));
            }
        };
    }

    private static PolicySubject subject(Random random) {
        EnterpriseState state = any(List.of(EnterpriseState.values()), random);
        List<ProjectStage> projects =
                random.nextBoolean() ? List.of() : List.of(any(List.of(ProjectStage.values()), random));
        return new PolicySubject(
                any(List.of(EnterpriseKind.values()), random),
                state,
                any(PLACES.subList(0, 4), random),
                random.nextBoolean() ? null : any(PLACES.subList(4, 6), random),
                random.nextInt(4) == 0 ? null : random.nextBoolean() ? "C" : any(CODES, random) + "1",
                random.nextInt(4) == 0 ? null : any(List.of(SizeClass.values()), random),
                random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(20) - 10),
                PolicySubject.stages(state, projects));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
