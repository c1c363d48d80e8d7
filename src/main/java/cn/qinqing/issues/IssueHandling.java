package cn.qinqing.issues;

import cn.qinqing.issues.domain.HandlerStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.issues.domain.ReplyStore;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units do with an issue that was dispatched to them (承办): the lead unit replies, the others answer for themselves. */
@Service
@Transactional
public class IssueHandling {

    private static final int LONGEST_BASIS = 1_000;
    private static final int LONGEST_REPLY = 5_000;

    private final IssueDesk desk;
    private final HandlerStore handlers;
    private final ReplyStore replies;
    private final SigningStore signing;
    private final IssueNews news;

    IssueHandling(IssueDesk desk, HandlerStore handlers, ReplyStore replies, SigningStore signing, IssueNews news) {
        this.desk = desk;
        this.handlers = handlers;
        this.replies = replies;
        this.signing = signing;
        this.news = news;
    }

    /**
     * The lead unit signs for it (签收).
     *
     * @throws RuleViolation what {@link IssueDesk#take} refuses
     */
    public void acknowledge(Actor actor, IssueId id) {
        IssueGuards.demand(actor, IssueCommand.ACKNOWLEDGE);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.ACKNOWLEDGE, "");
        desk.done(taken, null, Map.of());
        news.taken(taken.issue());
    }

    /**
     * The lead unit objects that it is not the one (异议退回): once, within one working day; the desk rules.
     *
     * @throws RuleViolation {@code issues.return.once} after the first objection, {@code issues.return.late} after the day,
     *     and what {@link IssueDesk#take} refuses
     */
    public void giveBack(Actor actor, IssueId id, String reason) {
        IssueGuards.demand(actor, IssueCommand.RETURN);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.RETURN, reason);
        RuleViolation late = returnHindrance(
                taken.issue().objected(), taken.issue().course().objectBy(), OfficeTime.dayOf(taken.now()));
        if (late != null) {
            throw late;
        }
        taken.issue().objects();
        handlers.end(taken.issue().id(), taken.now());
        desk.done(taken, null, Map.of());
        news.returned(taken.issue());
    }

    /** Why nobody may object any more, or null. */
    static @Nullable RuleViolation returnHindrance(boolean objected, @Nullable LocalDate by, LocalDate today) {
        if (objected) {
            return new RuleViolation("issues.return.once");
        }
        return by != null && today.isAfter(by) ? new RuleViolation("issues.return.late", by) : null;
    }

    /**
     * Notes how far it is (进展); after a reopening, that the enterprise was contacted again.
     *
     * @throws RuleViolation what {@link IssueDesk#take} refuses
     */
    public void progress(Actor actor, IssueId id, String text) {
        IssueGuards.demand(actor, IssueCommand.PROGRESS);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.PROGRESS, text);
        desk.done(taken, null, Map.of());
        news.taken(taken.issue());
    }

    /**
     * A parallel or co-handling unit answers for itself (分办、协办答复).
     *
     * @throws RuleViolation {@code issues.co.answer.missing}, and what {@link IssueDesk#take} refuses
     */
    public void answerAsPartner(Actor actor, IssueId id, @Nullable HandlerAnswer answer, String text) {
        IssueGuards.demand(actor, IssueCommand.CO_ANSWER);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.CO_ANSWER, text);
        if (answer == null || answer == HandlerAnswer.WAIVED) {
            throw new RuleViolation("issues.co.answer.missing");
        }
        UnitId unit = actor.unitId().orElseThrow();
        handlers.answer(actor, taken.issue().id(), unit, answer, taken.reason(), taken.now());
        desk.done(
                taken,
                IssueDesk.detail("issues.detail.co." + answer.name(), handlers.nameOf(unit)),
                Map.of("unit", unit.toString(), "answer", answer.name()));
    }

    /**
     * The desk lets a parallel unit off its answer (免去分办答复), with a reason: then the reply need not wait for it.
     *
     * @throws RuleViolation {@code issues.waive.unit.missing} when it is not awaited, and what {@link IssueDesk#take} refuses
     */
    public void waive(Actor actor, IssueId id, @Nullable UnitId unit, String reason) {
        IssueGuards.demand(actor, IssueCommand.WAIVE);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.WAIVE, reason);
        IssueHandler awaited = handlers.of(taken.issue().id()).stream()
                .filter(one -> one.awaited() && one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.waive.unit.missing"));
        handlers.answer(actor, taken.issue().id(), awaited.unit(), HandlerAnswer.WAIVED, taken.reason(), taken.now());
        desk.done(
                taken,
                IssueDesk.detail("issues.detail.waived", awaited.name()),
                Map.of("unit", awaited.unit().toString()));
    }

    /**
     * Drafts the reply, or writes the draft over (拟答复). It leaves when the head signs it.
     *
     * @throws RuleViolation {@code issues.reply.text.missing}, {@code issues.reply.text.long}, {@code
     *     issues.reply.basis.missing}, {@code issues.reply.basis.long}, {@code issues.reply.outcome.missing}; {@code
     *     issues.reply.clash}; and what {@link IssueDesk#take} refuses
     */
    public void draftReply(Actor actor, DraftReply draft) {
        IssueGuards.demand(actor, IssueCommand.DRAFT_REPLY);
        IssueDesk.Taken taken = desk.take(actor, draft.issue(), IssueCommand.DRAFT_REPLY, "");
        within(draft.text(), LONGEST_REPLY, "issues.reply.text.missing", "issues.reply.text.long");
        within(draft.basis(), LONGEST_BASIS, "issues.reply.basis.missing", "issues.reply.basis.long");
        if (draft.outcome() == null) {
            throw new RuleViolation("issues.reply.outcome.missing");
        }
        replies.draft(taken, draft);
        desk.done(taken, null, Map.of("outcome", draft.outcome().name()));
        news.toSign(taken.issue(), signing.next(taken.issue()));
    }

    private static void within(String text, int longest, String missing, String tooLong) {
        if (text.isBlank()) {
            throw new RuleViolation(missing);
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new RuleViolation(tooLong, length, longest);
        }
    }

    /**
     * The head does not sign the draft, and says why (退回修改).
     *
     * @throws RuleViolation {@code issues.reply.none}, and what {@link IssueDesk#take} refuses
     */
    public void sendBack(Actor actor, IssueId id, String reason) {
        IssueGuards.demand(actor, IssueCommand.SEND_BACK);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.SEND_BACK, reason);
        replies.sendBack(taken);
        desk.done(taken, null, Map.of());
        news.sentBack(taken.issue());
    }

    /** Whose signature within the unit is missing, or null; who signs a simple question by delegation stands for all levels. */
    static @Nullable RuleViolation levelMissing(SigningStore signing, Actor actor, Issue issue) {
        return actor.may(Right.ISSUE_SIGN)
                ? signing.next(issue)
                        .map(level -> new RuleViolation("issues.check.missing", level.title()))
                        .orElse(null)
                : null;
    }

    /**
     * The head of the lead unit signs the reply, and it leaves (签发): the deadline is met by that. Then the enterprise is
     * asked what it thinks of it.
     *
     * @param version of the draft that was read
     * @throws RuleViolation {@code issues.check.missing} while a level of the unit has not signed; {@code
     *     issues.reply.waits} while parallel units have neither answered nor been let off; {@code
     *     issues.reply.none}, {@code issues.reply.own}, {@code issues.reply.clash}; and what {@link IssueDesk#take} refuses
     */
    public void signReply(Actor actor, IssueId id, int version) {
        IssueGuards.demand(actor, IssueCommand.SIGN_REPLY);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.SIGN_REPLY, "");
        RuleViolation missing = levelMissing(signing, actor, taken.issue());
        if (missing != null) {
            throw missing;
        }
        IssueReply signed = replies.sign(taken, version);
        List<String> awaited = handlers.of(taken.issue().id()).stream()
                .filter(IssueHandler::awaited)
                .map(IssueHandler::name)
                .toList();
        if (!awaited.isEmpty()) {
            throw new RuleViolation("issues.reply.waits", String.join("、", awaited));
        }
        taken.issue().replied(taken.now());
        desk.done(taken, null, Map.of("outcome", signed.outcome().name()));
        news.timeline(taken, "issues.timeline.replied");
        news.replied(taken.issue());
    }
}
