package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.MergeParticipant.Merging;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.enterprises.domain.MergeJournal;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records of one enterprise become one (合并重复企业), and two again within {@link #DAYS} days. The merged record stays
 * as it is and points to the kept one; rows move as each {@link MergeParticipant} says, each with its journal entry; rows
 * that are never rewritten are read through the pointer.
 */
@Service
@Transactional
public class Merges {

    /** For so many days a merge can be reversed. */
    public static final int DAYS = 30;

    private static final int LONGEST_REASON = 300;

    /**
     * How many rows of a relation move and how many stay.
     *
     * @param told what tells the first of those that move
     */
    public record Line(MergeRelation relation, long moves, long stays, List<String> told) {}

    /**
     * What a merge would do.
     *
     * @param refusal why it cannot be done, or null
     * @param codesDiffer whether both have a code, and not the same
     */
    public record Preview(List<Line> lines, @Nullable RuleViolation refusal, boolean codesDiffer) {}

    /**
     * A merge as it was done.
     *
     * @param cleared whether what its rows said is no longer kept, so that it can never be reversed
     */
    public record Merge(
            UUID id,
            EnterpriseId kept,
            EnterpriseId merged,
            String mergedName,
            String reason,
            Instant at,
            String by,
            LocalDate reversibleUntil,
            boolean cleared) {

        /** Whether it can still be reversed. */
        public boolean reversible(LocalDate today) {
            return !cleared && !today.isAfter(reversibleUntil);
        }
    }

    /** A moved row that somebody changed since: it is for the user to say where it belongs. */
    public record Touched(UUID journal, String labelKey, String words) {}

    /** What a reversal did. */
    public record Reversal(int restored, int givenBack, int left) {}

    private final EnterpriseQueries queries;
    private final EnterpriseRepository enterprises;
    private final EnterpriseDocuments documents;
    private final SearchIndex index;
    private final ObjectProvider<MergeParticipant> participants;
    private final MergeJournal journal;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    Merges(
            EnterpriseQueries queries,
            EnterpriseRepository enterprises,
            EnterpriseDocuments documents,
            SearchIndex index,
            ObjectProvider<MergeParticipant> participants,
            MergeJournal journal,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.queries = queries;
        this.enterprises = enterprises;
        this.documents = documents;
        this.index = index;
        this.participants = participants;
        this.journal = journal;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every row that would be affected, by relation; relations without rows are left out. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, EnterpriseId kept, EnterpriseId merged) {
        actor.require(Right.ENTERPRISE_EDIT);
        Merging merging = new Merging(kept, merged, OfficeTime.today(clock));
        try {
            check(actor, merging);
        } catch (RuleViolation refusal) {
            return new Preview(List.of(), refusal, false);
        }
        List<Line> lines = participants
                .orderedStream()
                .flatMap(one -> one.relations().stream())
                .map(relation -> journal.count(relation, kept, merged))
                .filter(line -> line.moves() + line.stays() > 0)
                .toList();
        String code = queries.details(actor, kept).form().uscc();
        String other = queries.details(actor, merged).form().uscc();
        return new Preview(lines, null, code != null && other != null && !code.equals(other));
    }

    /**
     * Merges one record into another.
     *
     * @return the merge, for its reversal
     * @throws RuleViolation {@code enterprises.merge.otherMissing}, {@code enterprises.merge.reasonMissing}, {@code
     *     enterprises.merge.self}, {@code enterprises.merged} when one is merged already, {@code enterprises.merge.kinds}
     *     for an enterprise and a chamber, {@code enterprises.merge.keptEnded}, {@code enterprises.merge.parent}, {@code
     *     enterprises.merge.storeys}, or what a {@link MergeParticipant} refuses
     */
    public UUID merge(Actor actor, @Nullable EnterpriseId kept, @Nullable EnterpriseId merged, String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        if (kept == null || merged == null) {
            throw new RuleViolation("enterprises.merge.otherMissing");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolation("enterprises.merge.reasonMissing", LONGEST_REASON);
        }
        journal.lock(kept, merged);
        Merging merging = new Merging(kept, merged, OfficeTime.today(clock));
        check(actor, merging);
        String keptName = queries.details(actor, kept).form().name();
        String mergedName = queries.details(actor, merged).form().name();
        UUID id = journal.begin(
                merging,
                reason.strip(),
                actor.name(),
                clock.instant(),
                merging.today().plusDays(DAYS));
        int rows = 0;
        for (MergeParticipant participant : participants.orderedStream().toList()) {
            for (MergeRelation relation : participant.relations()) {
                rows += journal.move(id, relation, merging, row -> participant.alongside(relation, row, merging));
            }
        }
        journal.point(merged, kept);
        index.remove(EnterpriseQueries.SEARCH_KIND, merged.value());
        documents.put(load(kept));
        note(actor, kept, "enterprises.timeline.merged", mergedName + "：" + reason.strip());
        audit.record(
                actor,
                "ENTERPRISES_MERGED",
                "enterprise",
                kept.toString(),
                Map.of(
                        "title", keptName,
                        "value", mergedName,
                        "enterprise", merged.toString(),
                        "rows", rows,
                        "reason", reason.strip()));
        return id;
    }

    /** The merges into an enterprise that were not reversed, the latest first. */
    @Transactional(readOnly = true)
    public List<Merge> into(Actor actor, EnterpriseId kept) {
        queries.details(actor, kept);
        return journal.into(kept);
    }

    /** Moved rows that were changed since, of which a reversal asks where they belong. */
    @Transactional(readOnly = true)
    public List<Touched> touched(Actor actor, UUID merge) {
        actor.require(Right.ENTERPRISE_EDIT);
        Merge known = known(merge);
        queries.details(actor, known.kept());
        return journal.touched(merge, this::labelOf);
    }

    /**
     * Makes two of one again: rows untouched since are as they were; of the others those named go back as they are now,
     * the rest stays with the kept enterprise.
     *
     * @param back journal entries of touched rows that go back too
     * @throws RuleViolation {@code enterprises.merge.unknown}, {@code enterprises.merge.late} after the last day, {@code
     *     enterprises.merge.reasonMissing}
     */
    public Reversal reverse(Actor actor, UUID merge, Set<UUID> back, String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolation("enterprises.merge.reasonMissing", LONGEST_REASON);
        }
        Merge known = known(merge);
        journal.lock(known.kept(), known.merged());
        // refused when the kept one was merged into a third since: that merge is to be reversed first
        String keptName = queries.details(actor, known.kept()).form().name();
        if (!known.reversible(OfficeTime.today(clock))) {
            throw new RuleViolation("enterprises.merge.late", known.reversibleUntil());
        }
        journal.end(merge, actor.name(), reason.strip(), clock.instant());
        Reversal reversal = journal.giveBack(merge, known.merged(), back);
        journal.point(known.merged(), null);
        documents.put(load(known.kept()));
        documents.put(load(known.merged()));
        note(actor, known.kept(), "enterprises.timeline.unmerged", known.mergedName() + "：" + reason.strip());
        note(actor, known.merged(), "enterprises.timeline.unmerged", keptName + "：" + reason.strip());
        audit.record(
                actor,
                "MERGE_REVERSED",
                "enterprise",
                known.kept().toString(),
                Map.of(
                        "title", keptName,
                        "value", known.mergedName(),
                        "rows", reversal.restored() + reversal.givenBack(),
                        "refused", reversal.left(),
                        "reason", reason.strip()));
        return reversal;
    }

    private void check(Actor actor, Merging merging) {
        if (merging.kept().equals(merging.merged())) {
            throw new RuleViolation("enterprises.merge.self");
        }
        EnterpriseForm kept = queries.details(actor, merging.kept()).form();
        EnterpriseForm merged = queries.details(actor, merging.merged()).form();
        if (kept.kind().isChamber() != merged.kind().isChamber()) {
            throw new RuleViolation("enterprises.merge.kinds", kept.name(), merged.name());
        }
        if (kept.state() == EnterpriseState.CANCELLED && merged.state() != EnterpriseState.CANCELLED) {
            throw new RuleViolation("enterprises.merge.keptEnded", kept.name(), merged.name());
        }
        participants.orderedStream().forEach(one -> one.check(merging));
    }

    private Merge known(UUID merge) {
        return journal.find(merge).orElseThrow(() -> new RuleViolation("enterprises.merge.unknown"));
    }

    private String labelOf(String table, String column) {
        return participants
                .orderedStream()
                .flatMap(one -> one.relations().stream())
                .filter(one -> one.table().equals(table) && one.column().equals(column))
                .map(MergeRelation::labelKey)
                .findFirst()
                .orElse(table);
    }

    private Enterprise load(EnterpriseId id) {
        return enterprises.findById(id.value()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
    }

    private void note(Actor actor, EnterpriseId enterprise, String kind, String summary) {
        timeline.append(
                actor,
                new Timeline.Event(
                        enterprise,
                        OfficeTime.today(clock),
                        kind,
                        summary,
                        Timeline.Visibility.STAFF,
                        "enterprise",
                        enterprise.value()));
    }
}
