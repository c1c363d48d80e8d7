package cn.qinqing.issues;

import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.issues.domain.ProcedureStore;
import cn.qinqing.issues.domain.RequestStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFile;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing by procedure (程序性办结): the enterprise was dissatisfied twice and its reasonable demands are met. The desk puts the
 * case together with the legal opinion, a leader decides ({@link IssueRequests#decide}). It is shown as not accepted by the
 * enterprise and never counted as solved.
 */
@Service
@Transactional
public class IssueProcedures {

    /** Bytes of a legal opinion. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_DEMANDS = 1_000;
    private static final int LONGEST_OPINION = 2_000;

    private final IssueDesk desk;
    private final RequestStore requests;
    private final ProcedureStore procedures;
    private final IssueQueries queries;
    private final IssueNews news;

    IssueProcedures(
            IssueDesk desk, RequestStore requests, ProcedureStore procedures, IssueQueries queries, IssueNews news) {
        this.desk = desk;
        this.requests = requests;
        this.procedures = procedures;
        this.queries = queries;
        this.news = news;
    }

    /**
     * Puts a case together for the leader's decision.
     *
     * @throws RuleViolation {@code issues.procedure.notTwice} unless the enterprise's last two answers were dissatisfied;
     *     {@code issues.procedure.demands.missing}, {@code issues.procedure.demands.long}; {@code
     *     issues.procedure.number.missing}, {@code issues.procedure.number.long}; {@code issues.procedure.opinion.missing}
     *     without text and file, {@code issues.procedure.opinion.long}; {@code issues.procedure.meeting.long}; what {@link
     *     cn.qinqing.exchange.FileKind} refuses; {@code issues.request.waits}; and what {@link IssueDesk#take} refuses
     */
    public void ask(Actor actor, AskProcedure ask) {
        IssueGuards.demand(actor, IssueCommand.ASK_PROCEDURE);
        IssueDesk.Taken taken = desk.take(actor, ask.issue(), IssueCommand.ASK_PROCEDURE, ask.reason());
        procedures.demand(taken.issue());
        within(ask.demandsMet(), LONGEST_DEMANDS, "issues.procedure.demands.missing", "issues.procedure.demands.long");
        within(ask.opinionNo(), LONGEST_NUMBER, "issues.procedure.number.missing", "issues.procedure.number.long");
        if (ask.opinionText().isBlank() && ask.file() == null) {
            throw new RuleViolation("issues.procedure.opinion.missing");
        }
        notLonger(ask.opinionText(), LONGEST_OPINION, "issues.procedure.opinion.long");
        notLonger(ask.meetingNo(), LONGEST_NUMBER, "issues.procedure.meeting.long");
        requests.ask(taken, RequestKind.PROCEDURE, null, ask.demandsMet().strip(), null, taken.reason());
        procedures.prepare(taken, ask, LARGEST);
        desk.done(taken, null, Map.of());
        news.toDecide(taken.issue(), RequestKind.PROCEDURE);
    }

    private static void within(String text, int longest, String missing, String tooLong) {
        if (text.isBlank()) {
            throw new RuleViolation(missing);
        }
        notLonger(text, longest, tooLong);
    }

    private static void notLonger(String text, int longest, String tooLong) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RuleViolation(tooLong, longest);
        }
    }

    /** What was put together, the latest first; for the desk, the office, leaders and supervisors. */
    @Transactional(readOnly = true)
    public List<ProcedureCase> of(Actor actor, IssueId id) {
        queries.details(actor, id);
        return reads(actor) ? procedures.of(id) : List.of();
    }

    /**
     * The file of a legal opinion, asked anew for each download.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, IssueId id, FileId file) {
        return of(actor, id).stream()
                .filter(one -> file.equals(one.file()))
                .findFirst()
                .map(one -> procedures.file(file))
                .orElseThrow(() -> new RuleViolation("issues.unknown"));
    }

    private static boolean reads(Actor actor) {
        return actor.may(Right.ISSUE_TRIAGE)
                || actor.may(Right.ISSUE_APPROVE)
                || actor.may(Right.ISSUE_DECIDE)
                || actor.may(Right.AUDIT_READ);
    }
}
