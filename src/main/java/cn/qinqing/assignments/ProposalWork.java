package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.proposals.Leader;
import cn.qinqing.assignments.domain.proposals.ProposalFacts;
import cn.qinqing.assignments.domain.proposals.ProposalStore;
import cn.qinqing.assignments.domain.proposals.Proposed;
import cn.qinqing.assignments.domain.proposals.Proposer;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calculates proposals (计算安排建议): a small one at once, a large one as a job that fills the page row by row and goes on
 * after a crash. The same facts give the same rows, so it begins anew whenever it is begun. ADR 0025.
 */
@Component
class ProposalWork implements ResumableJob {

    /** Up to so many rows are calculated while the clerk waits. */
    static final int AT_ONCE = 300;

    private static final String KIND = "assignments.proposal";

    /** Rows that are written and shown together. */
    private static final int TOGETHER = 200;

    private final ProposalStore store;
    private final ProposalFacts facts;
    private final Settings settings;
    private final Jobs jobs;
    private final I18NProvider texts;
    private final TransactionTemplate transaction;

    ProposalWork(
            ProposalStore store,
            ProposalFacts facts,
            Settings settings,
            Jobs jobs,
            I18NProvider texts,
            TransactionTemplate transaction) {
        this.store = store;
        this.facts = facts;
        this.settings = settings;
        this.jobs = jobs;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** Calculates the rows that the clerk did not choose, or begins to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void calculate(Actor actor, ProposalId id, LocalDate day, int rows) {
        if (rows <= AT_ONCE) {
            store.propose(id, proposed(id, day));
            store.became(id, Proposal.State.DRAFT, null);
            return;
        }
        store.forget(id);
        store.became(id, Proposal.State.CALCULATING, null);
        JobId job = jobs.start(
                actor,
                KIND,
                texts.getTranslation("assignments.proposal.job", Locale.CHINA, rows),
                id + " " + day,
                progress -> fill(id, day, progress));
        store.worksOn(id, job);
    }

    private List<Proposed> proposed(ProposalId id, LocalDate day) {
        List<Leader> leaders = facts.leaders(id, day);
        return Proposer.propose(
                leaders, facts.subjects(id, day, settings.get(AssignmentSettings.LEADERS, day), Divisions.PREFECTURE));
    }

    /** Each portion is a transaction of its own; it ends when somebody gave the proposal up meanwhile. */
    private void fill(ProposalId id, LocalDate day, JobProgress progress) {
        List<Proposed> rows = transaction.execute(status -> proposed(id, day));
        progress.total(rows.size());
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<Proposed> portion = rows.subList(from, Math.min(from + TOGETHER, rows.size()));
            boolean wanted = transaction.execute(status -> {
                boolean calculating = store.lock(id, Proposal.State.CALCULATING);
                if (calculating) {
                    store.propose(id, portion);
                }
                return calculating;
            });
            if (!wanted) {
                return;
            }
            progress.done(from + portion.size());
        }
        transaction.executeWithoutResult(status -> {
            if (store.lock(id, Proposal.State.CALCULATING)) {
                store.became(id, Proposal.State.DRAFT, null);
            }
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** None: which rows it is about was decided with the rights of the clerk when it was begun. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        String[] parts = arguments.split(" ");
        return progress -> fill(ProposalId.of(parts[0]), LocalDate.parse(parts[1]), progress);
    }
}
