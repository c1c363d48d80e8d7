package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueHands;
import cn.qinqing.issues.domain.IssueHistory;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.PaperStore;
import cn.qinqing.issues.domain.ReplyStore;
import cn.qinqing.issues.domain.RequestStore;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.StoredFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approvals on paper (线下签批): a sheet with a number is printed, signed with a pen, and recorded with its scan by somebody who
 * neither handled nor prepared the issue. The rules speak of the signer: the same commands, guards and sides as on the
 * screen; who types it stands on a side of its own.
 */
@Service
@Transactional
public class PaperApprovals {

    /** Bytes of a scan. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** The side of who records papers ({@code issue_party}). */
    private static final String RECORDER = "RECORDER";

    private static final int LONGEST_WORDS = 1_000;

    private final IssueRepository issues;
    private final IssueQueries queries;
    private final IssueHistory history;
    private final IssueHands hands;
    private final IssueHandling handling;
    private final IssueDrafting drafting;
    private final IssueRequests requests;
    private final RequestStore asked;
    private final ReplyStore replies;
    private final SigningStore signing;
    private final PaperStore store;
    private final AuditLog audit;
    private final Clock clock;

    PaperApprovals(
            IssueRepository issues,
            IssueQueries queries,
            IssueHistory history,
            IssueHands hands,
            IssueHandling handling,
            IssueDrafting drafting,
            IssueRequests requests,
            RequestStore asked,
            ReplyStore replies,
            SigningStore signing,
            PaperStore store,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.queries = queries;
        this.history = history;
        this.hands = hands;
        this.handling = handling;
        this.drafting = drafting;
        this.requests = requests;
        this.asked = asked;
        this.replies = replies;
        this.signing = signing;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What of an issue waits for a signature now and can be signed on paper. */
    @Transactional(readOnly = true)
    public List<PaperMatter> matters(Actor actor, IssueId id) {
        if (!prints(actor) || !queries.details(actor, id).inside()) {
            return List.of();
        }
        Issue issue = issues.findById(id.value()).orElseThrow();
        return Arrays.stream(PaperMatter.values())
                .filter(matter -> waits(issue, matter))
                .toList();
    }

    private boolean waits(Issue issue, PaperMatter matter) {
        if (!IssueGuards.of(matter.command(true)).from().contains(issue.status())) {
            return false;
        }
        return switch (matter) {
            case CHECK -> signing.next(issue).isPresent();
            case REPLY -> draft(issue) != null && signing.next(issue).isEmpty();
            case HEAD_CLOSURE ->
                !issue.dissatisfied()
                        && asked.waiting(issue.id(), RequestKind.CLOSURE).isEmpty();
            default -> asked.waiting(issue.id(), matter.kind().orElseThrow()).isPresent();
        };
    }

    private @Nullable IssueReply draft(Issue issue) {
        return replies.find(issue)
                .map(ReplyStore.Stored::reply)
                .filter(one -> one.signedAt() == null && one.sentBack() == null)
                .orElse(null);
    }

    /**
     * Gives a number to a sheet to be printed and signed (呈批件).
     *
     * @throws RuleViolation {@code issues.unknown}, {@code issues.paper.nothing} when that waits for no signature
     */
    public PaperSheet sheet(Actor actor, IssueId id, PaperMatter matter) {
        IssueGuards.demand(
                actor,
                IssueCommand.DISPATCH,
                IssueCommand.DRAFT_REPLY,
                IssueCommand.SIGN_REPLY,
                IssueCommand.GRANT_CLOSURE);
        Issue issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        if (!queries.details(actor, id).inside() || !waits(issue, matter)) {
            throw new RuleViolation("issues.paper.nothing");
        }
        IssueReply draft = matter == PaperMatter.CHECK || matter == PaperMatter.REPLY ? draft(issue) : null;
        PaperSheet sheet = store.make(
                actor,
                issue,
                matter,
                matter == PaperMatter.CHECK
                        ? signing.next(issue).map(SignLevel::level).orElseThrow()
                        : null,
                draft == null ? null : draft.version(),
                clock.instant());
        audit.record(
                actor,
                "ISSUE_PAPER_PRINTED",
                "issue",
                id.toString(),
                Map.of("number", sheet.number(), "kind", matter.name()));
        return sheet;
    }

    /** Sheets that were printed and not recorded, the latest first. */
    @Transactional(readOnly = true)
    public List<PaperSheet> open(Actor actor, IssueId id) {
        return queries.details(actor, id).inside()
                ? store.open(issues.findById(id.value()).orElseThrow())
                : List.of();
    }

    /** Why the actor may not record what was signed on paper, or null. */
    @Transactional(readOnly = true)
    public @Nullable RuleViolation hindrance(Actor actor, IssueId id) {
        if (!records(actor) || actor.personId().isEmpty() || actor.unitId().isEmpty()) {
            return new RuleViolation("issues.paper.typist");
        }
        boolean other =
                history.sideOf(actor, id).filter(side -> !side.equals(RECORDER)).isPresent();
        boolean handles = actor.unitId().filter(unit -> hands.handles(id, unit)).isPresent();
        return other || handles ? new RuleViolation("issues.paper.typist") : null;
    }

    /** Who may have signed it on that day. */
    @Transactional(readOnly = true)
    public List<PaperSigner> signers(Actor actor, IssueId id, PaperMatter matter, LocalDate day) {
        queries.details(actor, id);
        Issue issue = issues.findById(id.value()).orElseThrow();
        if (matter == PaperMatter.CHECK) {
            return signing.next(issue).stream()
                    .flatMap(level -> level.signers().stream()
                            .map(one -> new PaperSigner(one.person(), one.name(), level.title())))
                    .toList();
        }
        UnitId office = actor.unitId().orElse(null);
        return office == null ? List.of() : store.signers(issue, matter.hand(), office, day);
    }

    /**
     * Records what was signed on a sheet, and gives the command in the signer's name.
     *
     * @throws RuleViolation {@code issues.paper.typist} for who had a hand in the issue, or whose unit handles it; {@code
     *     issues.paper.sheet.missing}, {@code issues.paper.nothing} when that waits for no signature any more, {@code
     *     issues.paper.changed} when the draft was written over since; {@code
     *     issues.paper.day.missing}, {@code issues.paper.day.future}, {@code issues.paper.day.early} before the sheet was
     *     printed; {@code issues.paper.signer.missing} for nobody, oneself, or who did not hold such a post that day; {@code
     *     issues.paper.granted.missing}; {@code issues.paper.words.missing}, {@code issues.paper.words.long}; {@code
     *     issues.paper.file.missing} and what {@link cn.qinqing.exchange.FileKind} refuses; and what the command refuses
     */
    public void record(Actor actor, RecordPaper paper) {
        IssueGuards.demand(actor, IssueCommand.DISPATCH, IssueCommand.GRANT_CLOSURE);
        IssueId id = paper.issue();
        Issue issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        queries.details(actor, id);
        RuleViolation barred = hindrance(actor, id);
        if (barred != null) {
            throw barred;
        }
        PaperSheet sheet = store.open(issue).stream()
                .filter(one -> one.id().equals(paper.sheet()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.paper.sheet.missing"));
        waiting(issue, sheet);
        Instant now = clock.instant();
        LocalDate day = checkedDay(paper, sheet, now);
        PaperSigner signer = signers(actor, id, sheet.matter(), day).stream()
                .filter(one -> one.person().equals(paper.signer())
                        && actor.personId().filter(one.person()::equals).isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.paper.signer.missing"));
        if (paper.granted() == null || sheet.matter() == PaperMatter.HEAD_CLOSURE && !paper.granted()) {
            throw new RuleViolation("issues.paper.granted.missing");
        }
        String words = checkedWords(paper);
        if (paper.file() == null || paper.fileName() == null) {
            throw new RuleViolation("issues.paper.file.missing");
        }
        if (history.sideOf(actor, id).isEmpty()) {
            history.party(actor, id, RECORDER, now);
        }
        store.record(actor, issue, paper, signer, now, LARGEST);
        give(signedBy(actor, signer, sheet.matter(), issue), issue, sheet.matter(), paper.granted(), words);
        audit.record(
                actor,
                "ISSUE_PAPER_RECORDED",
                "issue",
                id.toString(),
                Map.of(
                        "number", sheet.number(),
                        "person", signer.person().toString(),
                        "day", day,
                        "kind", sheet.matter().name(),
                        "outcome", paper.granted()));
    }

    /** What was signed is still what waits: the same level, the same draft. */
    private void waiting(Issue issue, PaperSheet sheet) {
        boolean other = sheet.level() != null
                && signing.next(issue)
                        .filter(next -> next.level() == sheet.level())
                        .isEmpty();
        if (other || !waits(issue, sheet.matter())) {
            throw new RuleViolation("issues.paper.nothing");
        }
        IssueReply draft = draft(issue);
        if (sheet.draftVersion() != null && (draft == null || draft.version() != sheet.draftVersion())) {
            throw new RuleViolation("issues.paper.changed");
        }
    }

    private static LocalDate checkedDay(RecordPaper paper, PaperSheet sheet, Instant now) {
        LocalDate day = paper.signedOn();
        if (day == null) {
            throw new RuleViolation("issues.paper.day.missing");
        }
        if (day.isAfter(OfficeTime.dayOf(now))) {
            throw new RuleViolation("issues.paper.day.future");
        }
        LocalDate printed = OfficeTime.dayOf(sheet.madeAt());
        if (day.isBefore(printed)) {
            throw new RuleViolation("issues.paper.day.early", printed);
        }
        return day;
    }

    private static String checkedWords(RecordPaper paper) {
        String words = paper.words().strip();
        if (words.isEmpty()) {
            throw new RuleViolation("issues.paper.words.missing");
        }
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            throw new RuleViolation("issues.paper.words.long", LONGEST_WORDS);
        }
        return words;
    }

    /** The signer, through the account of who types: on behalf of nobody but the signer, which marks it as given on paper. */
    private static Actor.Person signedBy(Actor typist, PaperSigner signer, PaperMatter matter, Issue issue) {
        AccountId account = typist.accountId().orElseThrow();
        Set<Right> rights = EnumSet.copyOf(matter.hand().rights());
        rights.add(Right.ISSUE_READ);
        PersonId person = signer.person();
        UnitId unit = matter.hand() == IssueHand.HEAD || matter.hand() == IssueHand.CHECKER
                ? issue.lead().orElseThrow()
                : null;
        return new Actor.Person(account, person, unit, person, signer.name(), rights, typist.scope());
    }

    private void give(Actor signer, Issue issue, PaperMatter matter, boolean granted, String words) {
        switch (matter) {
            case CHECK, REPLY -> {
                IssueReply draft = draft(issue);
                if (draft == null) {
                    throw new RuleViolation("issues.reply.none");
                }
                if (granted && matter == PaperMatter.CHECK) {
                    drafting.check(signer, issue.id(), draft.version(), words);
                } else if (granted) {
                    handling.signReply(signer, issue.id(), draft.version());
                } else {
                    handling.sendBack(signer, issue.id(), words);
                }
            }
            case HEAD_CLOSURE -> requests.ask(signer, new AskFor(issue.id(), RequestKind.CLOSURE, null, null, words));
            default -> requests.decide(signer, issue.id(), matter.kind().orElseThrow(), granted, words);
        }
    }

    /** What was recorded of papers, the latest first; for who may see what was said in handling it. */
    @Transactional(readOnly = true)
    public List<PaperRecord> of(Actor actor, IssueId id) {
        return queries.details(actor, id).inside() ? store.of(id) : List.of();
    }

    /**
     * The scan of a sheet, asked anew for each download.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    @Transactional(readOnly = true)
    public StoredFile scan(Actor actor, IssueId id, FileId file) {
        if (!queries.details(actor, id).inside()) {
            throw new RuleViolation("issues.unknown");
        }
        return store.scan(id, file).orElseThrow(() -> new RuleViolation("issues.unknown"));
    }

    private static boolean prints(Actor actor) {
        return actor.may(Right.ISSUE_HANDLE) || actor.may(Right.ISSUE_SIGN) || records(actor);
    }

    private static boolean records(Actor actor) {
        return actor.may(Right.ISSUE_TRIAGE) || actor.may(Right.ISSUE_APPROVE);
    }
}
