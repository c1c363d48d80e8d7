package cn.qinqing.issues;

import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueReopening;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows for an issue from a look of the supervisors at it (监督抽查). */
@Service
@Transactional
public class IssueSupervision {

    private final IssueRepository issues;
    private final IssueDesk desk;
    private final IssueReopening reopening;
    private final I18NProvider texts;

    IssueSupervision(IssueRepository issues, IssueDesk desk, IssueReopening reopening, I18NProvider texts) {
        this.issues = issues;
        this.desk = desk;
        this.reopening = reopening;
        this.texts = texts;
    }

    /**
     * Opens a closed issue again because its enterprise, rung for a sample, said that it is not settled (需进一步办理). It reads as
     * what dissatisfied ratings lead to: same name, same words, in the same batch of the night. The guard table knows it as
     * what the enterprise asks for.
     *
     * @param said the call in which the enterprise said so
     * @throws RuleViolation {@code issues.unknown}, {@code issues.again.late}, and what {@link IssueDesk#take} refuses
     */
    public void further(Actor.Job job, IssueId id, UUID said) {
        job.require(Right.ISSUE_RATE);
        Issue issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        String name = texts.getTranslation("issues.job.name", Locale.SIMPLIFIED_CHINESE);
        Actor.Link enterprise = new Actor.Link(said, issue.enterprise(), name, Set.of(Right.ISSUE_RATE));
        IssueDesk.Taken taken = desk.take(enterprise, id, IssueCommand.ASK_AGAIN, name);
        reopening.demandRecent(taken);
        Actor.Job same = new Actor.Job(name, job.rights());
        reopening.again(new IssueDesk.Taken(same, issue, IssueGuards.of(IssueCommand.REOPEN), "", taken.now()));
    }
}
