package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.proposals.ProposalFacts;
import cn.qinqing.assignments.domain.proposals.ProposalStore;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals of who could lead which enterprise (联系安排建议): made from a set of enterprises, changed row by row by the
 * clerk, and applied as one batch under one document. Until then nothing holds. ADR 0016.
 */
@Service
@Transactional
public class Proposals {

    private final ProposalStore store;
    private final ProposalFacts facts;
    private final AssignmentService assignments;
    private final Batches batches;
    private final ProposalWork work;
    private final AuditLog audit;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            ProposalFacts facts,
            AssignmentService assignments,
            Batches batches,
            ProposalWork work,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.assignments = assignments;
        this.batches = batches;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a draft for enterprises, with the leaders in office who usually take part. A large one is calculated in the
     * background; until then it is no draft that could be changed or applied.
     *
     * @throws RuleViolation {@code uikit.marks.none}, {@code uikit.marks.many}
     */
    public ProposalId propose(Actor actor, List<UUID> enterprises, LocalDate from) {
        actor.require(Right.ASSIGNMENT_EDIT);
        if (enterprises.isEmpty()) {
            throw new RuleViolation("uikit.marks.none");
        }
        if (enterprises.size() > Batches.MOST) {
            throw new RuleViolation("uikit.marks.many", enterprises.size(), Batches.MOST);
        }
        ProposalId id = ProposalId.create();
        store.add(id, from, actor.name(), clock.instant());
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        int rows = store.addRows(id, enterprises, scope, params);
        if (rows == 0) {
            throw new RuleViolation("uikit.marks.none");
        }
        store.addUsualLeaders(id, from, Divisions.PREFECTURE);
        work.calculate(actor, id, from, rows);
        return id;
    }

    /**
     * Lets other leaders take part; what the clerk chose by hand stays, the other rows are proposed anew, in the background
     * when there are many.
     *
     * @throws RuleViolation {@code assignments.proposal.noLeaders}, {@code assignments.proposal.state}, {@code
     *     assignments.proposal.calculating}
     */
    public void takePart(Actor actor, ProposalId id, List<PostId> leaders) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Proposal proposal = draft(actor, id);
        if (leaders.isEmpty()) {
            throw new RuleViolation("assignments.proposal.noLeaders");
        }
        store.setLeaders(id, leaders.stream().map(PostId::value).toList());
        store.changed(id, clock.instant());
        work.calculate(actor, id, proposal.from(), proposal.rows());
    }

    /**
     * Calculates anew what broke off.
     *
     * @throws RuleViolation {@code assignments.proposal.state} when there is nothing to calculate, or somebody is at it
     */
    public void goOn(Actor actor, ProposalId id) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Proposal proposal = get(actor, id);
        if (proposal.running() || !store.lock(id, Proposal.State.CALCULATING)) {
            throw new RuleViolation("assignments.proposal.state");
        }
        work.calculate(actor, id, proposal.from(), proposal.rows());
    }

    /**
     * The clerk chooses the leader of a row, or nobody.
     *
     * @throws RuleViolation {@code assignments.proposal.state}, {@code assignments.proposal.calculating}; {@code assignments.leader.full} naming who has the
     *     enterprise already, {@code assignments.leader.interest}, {@code assignments.leader.vacant}, {@code
     *     assignments.leader.load} for one who has as many as the tier allows
     */
    public void choose(Actor actor, ProposalId id, int number, @Nullable PostId leader) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Proposal proposal = draft(actor, id);
        ProposalRow row = row(actor, id, number);
        if (leader != null && !leader.equals(row.leader())) {
            refuse(actor, proposal, row, load(proposal, leader));
        }
        store.choose(id, number, leader == null ? null : leader.value());
        store.changed(id, clock.instant());
    }

    /** Leaders whom {@link #choose} would take for a row, by name or title; each is asked for apart. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<LeaderLoad> permitted(Actor actor, ProposalId id, int number, String text, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        Proposal proposal = get(actor, id);
        ProposalRow row = row(actor, id, number);
        String key = NameKey.of(text).value();
        return store.loads(id, proposal.from()).stream()
                .filter(one -> key.isEmpty()
                        || NameKey.of(one.title() + (one.holder() == null ? "" : one.holder()))
                                .value()
                                .contains(key))
                .filter(one -> permitted(actor, proposal, row, one))
                .limit(limit)
                .toList();
    }

    /**
     * Begins to apply every row that has somebody, under one document.
     *
     * @throws RuleViolation {@code assignments.proposal.state}, {@code assignments.proposal.calculating}, {@code assignments.proposal.empty}, {@code
     *     assignments.batch.documentMissing}, {@code assignments.batch.documentLong}
     */
    public BatchId apply(Actor actor, ProposalId id, LocalDate from, String documentNo, String reason) {
        actor.require(Right.ASSIGNMENT_EDIT);
        Proposal proposal = draft(actor, id);
        if (proposal.placed() == 0) {
            throw new RuleViolation("assignments.proposal.empty");
        }
        BatchId batch = batches.applyProposal(
                actor,
                new StartBatch(Batch.Kind.PROPOSAL, List.of(), from, documentNo, reason, null, null, null),
                id.value());
        store.became(id, Proposal.State.APPLIED, batch);
        audit.record(
                actor,
                "PROPOSAL_APPLIED",
                "proposal",
                id.toString(),
                Map.of("document", documentNo.strip(), "from", from, "rows", proposal.placed()));
        return batch;
    }

    /**
     * Gives it up, also while it is being calculated.
     *
     * @throws RuleViolation {@code assignments.proposal.state}
     */
    public void discard(Actor actor, ProposalId id) {
        actor.require(Right.ASSIGNMENT_EDIT);
        get(actor, id);
        if (!store.lock(id, Proposal.State.DRAFT) && !store.lock(id, Proposal.State.CALCULATING)) {
            throw new RuleViolation("assignments.proposal.state");
        }
        store.became(id, Proposal.State.DISCARDED, null);
    }

    /** @throws RuleViolation {@code assignments.proposal.unknown} when there is none with a row in the actor's scope */
    @Transactional(readOnly = true)
    public Proposal get(Actor actor, ProposalId id) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.find(id, scope, params).orElseThrow(() -> new RuleViolation("assignments.proposal.unknown"));
    }

    /** Proposals, the latest first. */
    @Transactional(readOnly = true)
    public List<Proposal> page(Actor actor, int offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.page(scope, params, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.count(scope, params);
    }

    @Transactional(readOnly = true)
    public List<ProposalRow> rows(Actor actor, ProposalId id, ProposalRow.@Nullable Show show, int offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.rows(id, show, scope, params, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countRows(Actor actor, ProposalId id, ProposalRow.@Nullable Show show) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        return store.countRows(id, show, scope, params);
    }

    /** Who takes part, with the load before and after. */
    @Transactional(readOnly = true)
    public List<LeaderLoad> loads(Actor actor, ProposalId id) {
        actor.require(Right.ASSIGNMENT_READ);
        return store.loads(id, get(actor, id).from());
    }

    private boolean permitted(Actor actor, Proposal proposal, ProposalRow row, LeaderLoad leader) {
        try {
            refuse(actor, proposal, row, leader);
            return true;
        } catch (RuleViolation not) {
            return false;
        }
    }

    private LeaderLoad load(Proposal proposal, PostId leader) {
        return store.loads(proposal.id(), proposal.from()).stream()
                .filter(one -> one.post().equals(leader))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assignments.leader.apart"));
    }

    private void refuse(Actor actor, Proposal proposal, ProposalRow row, LeaderLoad load) {
        PostId leader = load.post();
        if (load.holder() == null) {
            throw new RuleViolation("assignments.leader.vacant", load.title());
        }
        int most = facts.most(row.enterprise(), proposal.from());
        int has = facts.alike(proposal.id(), row.enterprise(), leader.value(), proposal.from());
        if (!leader.equals(row.leader()) && has + 1 > most) {
            throw new RuleViolation("assignments.leader.load", load.holder(), has, most);
        }
        assignments.refuseBegin(
                actor,
                BeginAssignment.of(
                        row.enterprise(),
                        AssignmentRole.LEADER,
                        new Holder.OfPost(leader),
                        Period.openFrom(proposal.from()),
                        null),
                null);
    }

    private Proposal draft(Actor actor, ProposalId id) {
        Proposal proposal = get(actor, id);
        if (store.lock(id, Proposal.State.DRAFT)) {
            return proposal;
        }
        throw new RuleViolation(
                proposal.state() == Proposal.State.CALCULATING
                        ? "assignments.proposal.calculating"
                        : "assignments.proposal.state");
    }

    private ProposalRow row(Actor actor, ProposalId id, int number) {
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        params.add(number);
        return store.rows(id, null, scope + " and r.row_no = ?", params, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assignments.proposal.unknown"));
    }
}
