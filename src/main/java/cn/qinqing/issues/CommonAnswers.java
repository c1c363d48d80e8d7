package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.CommonProblemStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a common problem once (一次答复). Each issue gets a reply of its own by its own commands, drafted by the handler,
 * signed by the head: its decision log, its deadline, its link to the enterprise and its rating stay its own. One that is
 * refused says why; the others go on.
 */
@Service
public class CommonAnswers {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_BASIS = 1_000;

    private final CommonProblemStore store;
    private final CommonProblemQueries queries;
    private final IssueActions actions;
    private final IssueHandling handling;
    private final ReplyPlaceholders placeholders;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CommonAnswers(
            CommonProblemStore store,
            CommonProblemQueries queries,
            IssueActions actions,
            IssueHandling handling,
            ReplyPlaceholders placeholders,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.actions = actions;
        this.handling = handling;
        this.placeholders = placeholders;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The lead unit answers; then a reply is drafted for each issue that it leads and that is in work.
     *
     * @param text with placeholders such as {@code {企业名称}}, filled for each issue
     * @return what became of each issue that the actor sees and that was not answered yet
     * @throws RuleViolation {@code commonproblem.unknown}, {@code commonproblem.clash}, {@code commonproblem.notLead} for
     *     another unit; {@code issues.reply.text.missing}, {@code issues.reply.text.long}, {@code
     *     issues.reply.basis.missing}, {@code issues.reply.basis.long}, {@code issues.reply.outcome.missing}, {@code
     *     replytemplate.unknown} for a placeholder that nobody fills
     */
    public List<CommonProblem.Outcome> answer(
            Actor actor, CommonProblemId id, int version, String text, String basis, @Nullable OutcomeCode outcome) {
        actor.require(Right.ISSUE_HANDLE);
        transaction.executeWithoutResult(status -> answered(actor, id, version, text, basis, outcome));
        return draft(actor, id);
    }

    private void answered(
            Actor actor, CommonProblemId id, int version, String text, String basis, @Nullable OutcomeCode outcome) {
        CommonProblem problem = queries.get(actor, id);
        if (problem.lead() == null
                || !actor.unitId().filter(problem.lead()::equals).isPresent()) {
            throw new RuleViolation("commonproblem.notLead");
        }
        CommonProblems.within(text, LONGEST, "issues.reply.text.missing", "issues.reply.text.long");
        CommonProblems.within(basis, LONGEST_BASIS, "issues.reply.basis.missing", "issues.reply.basis.long");
        if (outcome == null) {
            throw new RuleViolation("issues.reply.outcome.missing");
        }
        ReplyPlaceholders.demandKnown(text);
        store.answer(id, version, text, basis, outcome, actor, clock.instant());
        store.note(id, null, "ANSWER", actor, null, clock.instant());
        audit.record(
                actor,
                "COMMON_PROBLEM_ANSWER",
                "common_problem",
                id.toString(),
                Map.of("number", problem.number(), "outcome", outcome.name()));
    }

    /**
     * Drafts the reply of each issue that has none yet, as for those that joined or were acknowledged after the answer.
     *
     * @throws RuleViolation {@code commonproblem.unknown}, {@code commonproblem.notAnswered}
     */
    public List<CommonProblem.Outcome> draft(Actor actor, CommonProblemId id) {
        actor.require(Right.ISSUE_HANDLE);
        CommonProblem.Answer answer = queries.get(actor, id).answer();
        if (answer == null) {
            throw new RuleViolation("commonproblem.notAnswered");
        }
        return each(actor, id, "DRAFT", (row, work) -> {
            IssueReply before = reply(work);
            handling.draftReply(
                    actor,
                    new DraftReply(
                            row.id(),
                            before == null ? null : before.version(),
                            placeholders.fill(answer.text(), row),
                            answer.basis(),
                            answer.outcome()));
        });
    }

    /**
     * The head signs all drafted replies of its issues at once; each leaves for its own enterprise.
     *
     * @throws RuleViolation {@code commonproblem.unknown}
     */
    public List<CommonProblem.Outcome> sign(Actor actor, CommonProblemId id) {
        actor.require(Right.ISSUE_SIGN);
        return each(actor, id, "SIGN", (row, work) -> {
            IssueReply drafted = reply(work);
            if (drafted == null || drafted.signedAt() != null || drafted.sentBack() != null) {
                throw new RuleViolation("issues.reply.none");
            }
            handling.signReply(actor, row.id(), drafted.version());
        });
    }

    private interface Step {
        void take(IssueRow row, IssueWork work);
    }

    private List<CommonProblem.Outcome> each(Actor actor, CommonProblemId id, String command, Step step) {
        queries.get(actor, id);
        List<CommonProblem.Outcome> outcomes = new ArrayList<>();
        for (IssueRow row : queries.members(actor, id)) {
            if (answered(row.status())) {
                continue;
            }
            outcomes.add(new CommonProblem.Outcome(row.id(), row.number(), refused(() -> {
                step.take(row, actions.of(actor, row.id()));
                store.note(id, row.id(), command, actor, null, clock.instant());
            })));
        }
        return outcomes;
    }

    private static boolean answered(IssueStatus status) {
        return switch (status) {
            case REPLIED, RATED, NOT_RATED -> true;
            default -> !status.open();
        };
    }

    private @Nullable RuleViolation refused(Runnable step) {
        try {
            transaction.executeWithoutResult(status -> step.run());
            return null;
        } catch (RuleViolation refused) {
            return refused;
        }
    }

    private static @Nullable IssueReply reply(IssueWork work) {
        return work.replies().stream()
                .filter(one -> one.round() == work.round())
                .findFirst()
                .orElse(null);
    }
}
