package cn.qinqing.serviceplans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.serviceplans.domain.CaseDecisionDesk;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every command in every state as everybody, against the table of the specification ({@code case-guards.txt}). */
class CaseDecisionGuardsIT extends DatabaseTest {

    private record Line(
            CaseDecisionCommand command,
            Set<CaseDecisionState> from,
            @Nullable CaseDecisionState to,
            Set<CaseDecisionHand> who,
            boolean reason) {}

    @Autowired
    ApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseDecisionDesk desk;

    private final List<Line> lines = lines();

    @Test
    void the_table_is_that_of_the_specification() {
        assertThat(CaseDecisionGuards.table())
                .extracting(arrow -> new Line(arrow.command(), arrow.from(), arrow.to(), arrow.who(), arrow.reason()))
                .containsExactlyElementsOf(lines);
        assertThat(lines.stream().map(Line::command)).containsAll(List.of(CaseDecisionCommand.values()));
    }

    @Test
    void no_command_has_two_arrows_from_one_state() {
        for (CaseDecisionCommand command : CaseDecisionCommand.values()) {
            for (CaseDecisionState state : CaseDecisionState.values()) {
                assertThat(lines.stream()
                                .filter(line ->
                                        line.command() == command && line.from().contains(state))
                                .count())
                        .as(command + " from " + state)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void no_way_leads_to_a_meeting_without_joint_legal_and_fair_review() {
        // every path from the proposal to a decided state, by the table alone
        List<CaseDecisionState> decided =
                List.of(CaseDecisionState.APPROVED, CaseDecisionState.APPROVED_CHANGED, CaseDecisionState.REFUSED);
        for (Set<CaseDecisionCommand> without : List.of(
                Set.of(CaseDecisionCommand.CLOSE_REVIEW),
                Set.of(CaseDecisionCommand.PASS_LEGAL),
                Set.of(CaseDecisionCommand.PASS_FAIR))) {
            assertThat(reached(without)).as("without " + without).doesNotContainAnyElementsOf(decided);
        }
        assertThat(reached(Set.of())).containsAll(List.of(CaseDecisionState.values()));
    }

    private Set<CaseDecisionState> reached(Set<CaseDecisionCommand> without) {
        Set<CaseDecisionState> reached = java.util.EnumSet.of(CaseDecisionState.PROPOSED);
        boolean more = true;
        while (more) {
            Set<CaseDecisionState> before = java.util.EnumSet.copyOf(reached);
            lines.stream()
                    .filter(line -> !without.contains(line.command()) && line.to() != null)
                    .filter(line -> line.from().stream().anyMatch(before::contains))
                    .forEach(line -> reached.add(line.to()));
            more = reached.size() > before.size();
        }
        return reached;
    }

    @Test
    void every_command_in_every_state_as_everybody_is_taken_where_the_table_says() {
        CaseDecisionCycle made = new CaseDecisionCycle(context);
        Map<CaseDecisionHand, Actor> hands = new EnumMap<>(CaseDecisionHand.class);
        hands.put(CaseDecisionHand.PROPOSER, made.proposer);
        hands.put(CaseDecisionHand.CHAIR, made.chair);
        hands.put(CaseDecisionHand.UNIT, made.unit);
        hands.put(CaseDecisionHand.REVIEWER, made.reviewer);
        List<Actor> nobodies = List.of(made.stranger, made.supervisor, made.job);
        List<String> wrong = new ArrayList<>();
        for (CaseDecisionState state : CaseDecisionState.values()) {
            CaseDecisionId id = made.in(state);
            assertThat(made.stateOf(id)).isEqualTo(state);
            for (CaseDecisionCommand command : CaseDecisionCommand.values()) {
                Line line = lines.stream()
                        .filter(one -> one.command() == command && one.from().contains(state))
                        .findFirst()
                        .orElse(null);
                hands.forEach((hand, actor) -> {
                    boolean asked = hand != CaseDecisionHand.UNIT
                            || state != CaseDecisionState.PROPOSED && state != CaseDecisionState.WITHDRAWN;
                    String expected = !CaseDecisionGuards.who(command).contains(hand) || !asked
                            ? "serviceplans.case.hand." + command
                            : line == null ? "serviceplans.case.state." + state : "taken";
                    check(wrong, command, state, hand.name(), expected, taken(actor, id, command, "理由"));
                    if (expected.equals("taken") && line.reason()) {
                        check(
                                wrong,
                                command,
                                state,
                                hand + " without words",
                                "serviceplans.case.reason.missing",
                                taken(actor, id, command, " "));
                    }
                });
                nobodies.forEach(actor -> {
                    String told = taken(actor, id, command, "理由");
                    if (told.equals("taken")) {
                        wrong.add(command + " in " + state + " was taken from " + actor);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(
            List<String> wrong,
            CaseDecisionCommand command,
            CaseDecisionState state,
            String who,
            String expected,
            String told) {
        if (!told.equals(expected)) {
            wrong.add(command + " in " + state + " by " + who + ": " + told + ", not " + expected);
        }
    }

    private String taken(Actor actor, CaseDecisionId id, CaseDecisionCommand command, String reason) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                desk.take(actor, id, command, reason);
                return "taken";
            } catch (RightMissing missing) {
                return "right " + missing.arguments();
            } catch (RuleViolation refused) {
                return refused.key();
            }
        });
    }

    private static List<Line> lines() {
        try (var text = CaseDecisionGuardsIT.class.getResourceAsStream("/case-guards.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(words -> new Line(
                            CaseDecisionCommand.valueOf(words[0]),
                            values(CaseDecisionState.class, words[1]),
                            words[2].equals("stays") ? null : CaseDecisionState.valueOf(words[2]),
                            values(CaseDecisionHand.class, words[3]),
                            words[4].equals("reason")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T extends Enum<T>> Set<T> values(Class<T> type, String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }
}
