package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.FileKind;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.PaperChecks;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that were noted in a leader's name are checked (代录核对): by the leader, many at once, or on paper, which somebody
 * writes down who is neither recorder nor leader. What is not checked is as good: no light, no count.
 */
@Service
@Transactional
public class VisitChecks {

    /** Largest scan, in bytes. */
    public static final long LARGEST_SCAN = 10L * 1024 * 1024;

    private static final int LONGEST_WORDS = 500;
    private static final Set<FileKind> SCANS = Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);

    private final VisitRepository visits;
    private final VisitQueries queries;
    private final PaperChecks papers;
    private final StoredFiles files;
    private final NoticeBoard board;
    private final AuditLog audit;
    private final Clock clock;

    VisitChecks(
            VisitRepository visits,
            VisitQueries queries,
            PaperChecks papers,
            StoredFiles files,
            NoticeBoard board,
            AuditLog audit,
            Clock clock) {
        this.visits = visits;
        this.queries = queries;
        this.papers = papers;
        this.files = files;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the records that a leader ticked. */
    public record Outcome(int confirmed, int others) {}

    /**
     * Confirms all of them that stand unchecked in the actor's name; others are left as they are and counted.
     */
    public Outcome confirmAll(Actor actor, List<VisitId> ids) {
        actor.require(Right.VISIT_RECORD);
        int confirmed = 0;
        // one order for all, so that two who tick the same rows wait for each other and do not block
        for (VisitId id : ids.stream()
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList()) {
            Optional<Visit> visit = visits.findForChange(id.value());
            if (visit.isPresent() && visit.get().confirmableBy(actor)) {
                visit.get().confirm(actor, visit.get().version(), clock.instant());
                noted(actor, id, "VISIT_CONFIRMED", Map.of());
                confirmed++;
            }
        }
        return new Outcome(confirmed, ids.size() - confirmed);
    }

    /**
     * Keeps the scan of a signed paper.
     *
     * @throws RuleViolation {@code visits.paper.scan} for what is neither PDF nor picture, and what {@link FileKind#of}
     *     and {@link StoredFiles} refuse
     */
    public FileId keepScan(Actor actor, String name, byte[] content) {
        actor.require(Right.VISIT_RECORD);
        FileKind kind = FileKind.of(name, content);
        if (!SCANS.contains(kind)) {
            throw new RuleViolation("visits.paper.scan");
        }
        return files.store(
                        actor, name, kind.mediaType(), new ByteArrayInputStream(kind.harmless(content)), LARGEST_SCAN)
                .id();
    }

    /**
     * Writes down that the leader checked a record on paper.
     *
     * @throws RuleViolation {@code visits.unknown}, {@code visits.paper.own} for a record in nobody's name, {@code
     *     visits.paper.done} when it is checked already, {@code visits.change.withdrawn}, {@code visits.paper.involved} for
     *     recorder and leader, {@code visits.paper.future}, {@code visits.paper.early} for a day before the visit, {@code
     *     visits.paper.words}, {@code visits.clash}
     */
    public void recordPaper(Actor actor, PaperCheck paper) {
        actor.require(Right.VISIT_RECORD);
        Visit visit =
                visits.findForChange(paper.visit().value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        queries.details(actor, paper.visit());
        LocalDate today = OfficeTime.today(clock);
        if (paper.signedOn().isAfter(today)) {
            throw new RuleViolation("visits.paper.future", paper.signedOn());
        }
        if (paper.signedOn().isBefore(visit.on())) {
            throw new RuleViolation("visits.paper.early", visit.on());
        }
        if (paper.words().strip().length() > LONGEST_WORDS) {
            throw new RuleViolation("visits.paper.words", LONGEST_WORDS);
        }
        visit.confirmOnPaper(actor, paper.version(), clock.instant());
        papers.add(actor, visit.leader().orElseThrow(), paper, clock.instant());
        noted(
                actor,
                paper.visit(),
                "VISIT_CHECKED_ON_PAPER",
                Map.of(
                        "signer",
                        visit.leader().orElseThrow().toString(),
                        "signedOn",
                        paper.signedOn().toString()));
    }

    /** How a record was checked; empty for one that stands in nobody else's name. */
    @Transactional(readOnly = true)
    public Optional<VisitCheck> of(Actor actor, VisitId id) {
        queries.details(actor, id);
        return papers.of(id);
    }

    /** Key of the sentence why the actor may not write down a check on paper; empty when nothing hinders. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(Actor actor, VisitId id) {
        actor.require(Right.VISIT_READ);
        return visits.findById(id.value()).flatMap(visit -> visit.paperHindrance(actor));
    }

    /**
     * The scan of a check on paper, for somebody who may read the visit.
     *
     * @throws RuleViolation {@code visits.unknown} without one or outside the scope
     */
    @Transactional(readOnly = true)
    public StoredFile scan(Actor actor, VisitId id) {
        FileId scan = of(actor, id)
                .map(VisitCheck::paper)
                .map(VisitCheck.Paper::scan)
                .orElseThrow(() -> new RuleViolation("visits.unknown"));
        return files.get(scan);
    }

    private void noted(Actor actor, VisitId id, String action, Map<String, Object> facts) {
        board.withdraw(VisitNotices.TO_CHECK, id.value());
        audit.record(actor, action, "visit", id.toString(), facts);
    }
}
