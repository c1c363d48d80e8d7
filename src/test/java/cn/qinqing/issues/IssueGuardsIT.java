package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every command in every state as everybody, against the table of the specification ({@code issue-guards.txt}). */
class IssueGuardsIT extends DatabaseTest {

    private static final Set<IssueHand> OF_UNITS =
            EnumSet.of(IssueHand.LEAD, IssueHand.PARTNER, IssueHand.HEAD, IssueHand.CHECKER, IssueHand.DELEGATE);
    private static final Set<RequestKind> DATED =
            EnumSet.of(RequestKind.EXTENSION, RequestKind.PARKING, RequestKind.SUSPENSION);

    /** No unit is in charge of these. */
    private static final Set<IssueStatus> WITHOUT_UNITS = EnumSet.of(
            IssueStatus.REGISTERED,
            IssueStatus.DECLINE_PROPOSED,
            IssueStatus.DECLINED,
            IssueStatus.DECLINE_OBJECTED,
            IssueStatus.HANDED,
            IssueStatus.RETURNED,
            IssueStatus.REFERRED,
            IssueStatus.ANSWERED_ON_SPOT,
            IssueStatus.IMPORTED_OPEN,
            IssueStatus.IMPORTED_CLOSED);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final Map<IssueCommand, Line> table = lines();
    private IssueCycle made;
    private Actor.Person assignee;

    /** A line of the specification's table. */
    private record Line(IssueCommand command, Set<IssueStatus> from, String to, Set<IssueHand> who, boolean reason) {}

    /** Somebody who tries, and in which capacity. */
    private record Somebody(String name, Actor actor, Set<IssueHand> hands) {}

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
        assignee = made.known(made.somebody(made.lead, Role.HANDLER), "经办人", Role.HANDLER);
    }

    @Test
    void the_code_says_what_the_specification_says() {
        assertThat(table.keySet()).containsExactlyInAnyOrder(IssueCommand.values());
        assertThat(IssueGuards.table()).hasSameSizeAs(table.values());
        IssueGuards.table().forEach(arrow -> {
            Line line = Objects.requireNonNull(table.get(arrow.command()));
            String to = arrow.back()
                    ? "back"
                    : arrow.to() == null ? "stays" : arrow.to().name();
            assertThat(new Line(arrow.command(), arrow.from(), to, arrow.who(), arrow.reason()))
                    .isEqualTo(line);
        });
    }

    @Test
    void every_command_in_every_state_as_everybody() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        int allowed = 0;
        for (IssueStatus state : IssueStatus.values()) {
            IssueId id = made.in(state);
            assertThat(made.stateOf(id)).isEqualTo(state);
            for (Line line : table.values()) {
                for (Somebody somebody : everybody()) {
                    boolean may = line.from().contains(state)
                            && somebody.hands().stream()
                                    .anyMatch(hand -> line.who().contains(hand)
                                            && !(OF_UNITS.contains(hand) && WITHOUT_UNITS.contains(state)));
                    tried++;
                    allowed += may ? 1 : 0;
                    String answer = attempt(line, id, somebody.actor(), "写明理由", state);
                    if (!answer.equals(may ? "→ " + after(line, state) : "refused")) {
                        wrong.add(line.command() + " in " + state + " as " + somebody.name() + " answered " + answer);
                    }
                    if (may && line.reason()) {
                        String silent = attempt(line, id, somebody.actor(), " ", state);
                        if (!silent.equals("issues.reason.missing")) {
                            wrong.add(line.command() + " without a reason in " + state + " answered " + silent);
                        }
                    }
                }
            }
            assertThat(made.stateOf(id)).as("nothing was left behind").isEqualTo(state);
        }
        assertThat(wrong).isEmpty();
        assertThat(tried)
                .isEqualTo(IssueStatus.values().length
                        * IssueCommand.values().length
                        * everybody().size());
        assertThat(allowed).isGreaterThan(100);
    }

    private List<Somebody> everybody() {
        return List.of(
                new Somebody("raiser", made.raiser, Set.of(IssueHand.RAISER)),
                new Somebody("desk", made.desk, Set.of(IssueHand.DESK)),
                new Somebody("county desk", made.countyDesk, Set.of(IssueHand.OTHER_DESK, IssueHand.FIRM)),
                new Somebody("office", made.office, Set.of(IssueHand.OFFICE)),
                new Somebody("leader", made.leader, Set.of(IssueHand.LEADER)),
                new Somebody("handler", made.handler, Set.of(IssueHand.LEAD)),
                new Somebody("head", made.head, Set.of(IssueHand.HEAD)),
                new Somebody("checker", made.checker, Set.of(IssueHand.LEAD, IssueHand.CHECKER)),
                new Somebody("delegate", made.delegate, Set.of(IssueHand.LEAD, IssueHand.DELEGATE)),
                new Somebody("partner", made.partner, Set.of(IssueHand.PARTNER)),
                new Somebody("stranger", made.stranger, Set.of()),
                new Somebody("federation", made.federation, Set.of(IssueHand.FIRM)),
                new Somebody("supervisor", made.supervisor, Set.of()),
                new Somebody("job", made.job, Set.of(IssueHand.SYSTEM)),
                new Somebody("enterprise", made.link(), Set.of(IssueHand.FIRM)),
                new Somebody(
                        "another enterprise",
                        new Actor.Link(Ids.next(), EnterpriseId.create(), "别家", Set.of(Right.ISSUE_RATE)),
                        Set.of()));
    }

    private static IssueStatus after(Line line, IssueStatus state) {
        return switch (line.to()) {
            case "stays" -> state;
            // both were stopped while it was being handled
            case "back" -> IssueStatus.IN_PROGRESS;
            default -> IssueStatus.valueOf(line.to());
        };
    }

    /** What the command answers, in a transaction that is given up: the state after it, a key, or that it was refused. */
    private String attempt(Line line, IssueId id, Actor actor, String reason, IssueStatus state) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            if (line.from().contains(state)) {
                prepare(line.command(), id);
            }
            try {
                give(line.command(), id, actor, reason);
                return "→ " + made.stateOf(id);
            } catch (RightMissing missing) {
                return "refused";
            } catch (RuleViolation refused) {
                return refused.key().startsWith("issues.hand.")
                                || refused.key().startsWith("issues.stateRefuses.")
                                || refused.key().equals("issues.unknown")
                                || refused.key().equals("issues.rate.involved")
                        ? "refused"
                        : refused.key();
            }
        }));
    }

    /** What has to be there so that nothing but state and person can refuse it. */
    private void prepare(IssueCommand command, IssueId id) {
        Arrays.stream(RequestKind.values())
                .filter(kind -> kind.decided(true) == command || kind.decided(false) == command)
                // these two wait in a state of their own, led there by real commands
                .filter(kind -> kind != RequestKind.DECLINE && kind != RequestKind.OBJECTION)
                .forEach(kind -> jdbc.sql("""
                                insert into issue_request (id, issue_id, round, kind, code, until_on, due_before, reason, asked_by, asked_name, asked_at)
                                values (?, ?, 1, ?, ?, ?, ?, '理由', ?, '测试', utc_timestamp(6))""")
                        .params(Arrays.asList(
                                Ids.next(),
                                id.value(),
                                kind.name(),
                                kind == RequestKind.SUSPENSION
                                        ? "TESTING"
                                        : kind == RequestKind.HANDING ? IssueCycle.COUNTY_CODE : null,
                                DATED.contains(kind) ? made.today.plusDays(60) : null,
                                made.today,
                                made.head.person().value()))
                        .update());
        switch (command) {
            case SIGN_REPLY -> {
                made.bean(IssueHandling.class).draftReply(made.handler, IssueCycle.reply(id));
                answered(id, "DONE");
                delegated(id);
            }
            case SEND_BACK, CHECK_REPLY -> {
                made.bean(IssueHandling.class).draftReply(made.handler, IssueCycle.reply(id));
                made.bean(SigningStore.class).add(made.lead, 1, "科室负责人", made.checker.person());
            }
            case WAIVE -> answered(id, null);
            case ASK_CLOSURE, GRANT_CLOSURE -> made.rungInVain(id);
            case ASK_PROCEDURE -> made.dissatisfiedTwice(id);
            case GRANT_PROCEDURE -> {
                made.dissatisfiedTwice(id);
                made.procedureCase(id);
            }
            default -> {}
        }
    }

    /** A simple question, and a delegation that holds today. */
    private void delegated(IssueId id) {
        jdbc.sql("update issue set term_id = (select id from issue_term where code = 'IMMEDIATE') where id = ?")
                .param(id.value())
                .update();
        made.bean(SigningStore.class)
                .delegate(
                        made.lead,
                        made.delegate.person(),
                        made.today,
                        made.today.plusDays(9),
                        made.head.person(),
                        "负责人");
    }

    private void answered(IssueId id, @Nullable String answer) {
        jdbc.sql("update issue_handler set answer = ?, answered_at = ? where issue_id = ? and kind = 'PARALLEL'")
                .params(Arrays.asList(answer, answer == null ? null : OfficeTime.column(clock.instant()), id.value()))
                .update();
    }

    private void give(IssueCommand command, IssueId id, Actor actor, String reason) {
        IssueTriage triage = made.bean(IssueTriage.class);
        IssueHandling handling = made.bean(IssueHandling.class);
        IssueRequests requests = made.bean(IssueRequests.class);
        IssueRatings ratings = made.bean(IssueRatings.class);
        for (RequestKind kind : RequestKind.values()) {
            if (command == IssueCommand.ASK_HANDING) {
                made.bean(IssueHandings.class).propose(actor, id, made.county, reason);
                return;
            }
            if (command == IssueCommand.ASK_PROCEDURE) {
                made.bean(IssueProcedures.class).ask(actor, IssueCycle.procedure(id, reason));
                return;
            }
            if (kind.ask() == command && kind != RequestKind.DECLINE) {
                requests.ask(
                        actor,
                        new AskFor(
                                id,
                                kind,
                                made.today.plusDays(60),
                                kind == RequestKind.SUSPENSION ? SuspensionCause.TESTING : null,
                                reason));
                return;
            }
            if (kind.decided(true) == command || kind.decided(false) == command) {
                requests.decide(actor, id, kind, kind.decided(true) == command, reason);
                return;
            }
        }
        switch (command) {
            case DISPATCH -> triage.dispatch(actor, made.dispatch(id, reason));
            case RULE -> triage.rule(actor, made.dispatch(id, reason));
            case PROPOSE_DECLINE ->
                triage.proposeDecline(actor, new DeclineIssue(id, DeclineCode.BY_LAW, "依法不受理", reason));
            case REFER -> triage.refer(actor, IssueCycle.referral(id, reason));
            case ANSWER_ON_SPOT -> triage.answerOnSpot(actor, id, reason);
            case ACKNOWLEDGE -> handling.acknowledge(actor, id);
            case RETURN -> handling.giveBack(actor, id, reason);
            case PROGRESS -> handling.progress(actor, id, reason);
            case CO_ANSWER -> handling.answerAsPartner(actor, id, HandlerAnswer.TAKING_CARE, reason);
            case WAIVE -> handling.waive(actor, id, made.parallel, reason);
            case ASSIGN -> made.bean(IssueDrafting.class).assign(actor, new AssignIssue(id, "一科", assignee.person()));
            case CHECK_REPLY -> made.bean(IssueDrafting.class).check(actor, id, 0, reason);
            case DRAFT_REPLY -> handling.draftReply(actor, IssueCycle.reply(id));
            case SEND_BACK -> handling.sendBack(actor, id, reason);
            case SIGN_REPLY -> handling.signReply(actor, id, 0);
            case RESUME -> requests.resume(actor, id, reason);
            case RESUME_CLOCK -> requests.resumeClock(actor, id, reason);
            case RATE -> ratings.rate(actor, new RateIssue(id, 1, Satisfaction.SATISFIED, ""));
            case ASK_AGAIN -> ratings.again(actor, id, reason);
            case MARK_NOT_RATED, REOPEN, FURTHER -> asSystem(command, id, actor);
            default -> throw new IllegalArgumentException(command.name());
        }
    }

    /** What jobs alone give has no service for others: whoever reaches the desk with them is asked the same. */
    private void asSystem(IssueCommand command, IssueId id, Actor actor) {
        var desk = made.bean(cn.qinqing.issues.domain.IssueDesk.class);
        var taken = desk.take(actor, id, command, "");
        if (command == IssueCommand.REOPEN || command == IssueCommand.FURTHER) {
            made.bean(cn.qinqing.issues.domain.IssueReopening.class).again(taken);
        } else {
            desk.done(taken, null, Map.of());
        }
    }

    private static Map<IssueCommand, Line> lines() {
        Map<IssueCommand, Line> lines = new LinkedHashMap<>(new EnumMap<>(IssueCommand.class));
        try (var text = IssueGuardsIT.class.getResourceAsStream("/issue-guards.txt")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> {
                        IssueCommand command = IssueCommand.valueOf(words[0]);
                        lines.put(
                                command,
                                new Line(
                                        command,
                                        values(IssueStatus.class, words[1]),
                                        words[2],
                                        values(IssueHand.class, words[3]),
                                        words[4].equals("reason")));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    private static <T extends Enum<T>> Set<T> values(Class<T> type, String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }
}
