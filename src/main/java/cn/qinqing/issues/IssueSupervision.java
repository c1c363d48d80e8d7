package cn.qinqing.issues;

import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueReopening;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows for an issue from a look of the supervisors at it (监督抽查). */
@Service
@Transactional
public class IssueSupervision {

    private final IssueDesk desk;
    private final IssueReopening reopening;
    private final I18NProvider texts;

    IssueSupervision(IssueDesk desk, IssueReopening reopening, I18NProvider texts) {
        this.desk = desk;
        this.reopening = reopening;
        this.texts = texts;
    }

    /**
     * Opens a closed issue again because its enterprise, rung for a sample, said that it is not settled (需进一步办理): an arrow of
     * its own in the guard table. In the history it reads as what dissatisfied ratings lead to: same name, same words, in the
     * same batch of the night.
     *
     * @throws RuleViolation {@code issues.again.late}, and what {@link IssueDesk#take} refuses
     */
    public void further(Actor.Job job, IssueId id) {
        job.require(Right.ISSUE_RATE);
        String name = texts.getTranslation("issues.job.name", Locale.SIMPLIFIED_CHINESE);
        IssueDesk.Taken taken = desk.take(new Actor.Job(name, job.rights()), id, IssueCommand.FURTHER, "");
        reopening.demandRecent(taken);
        reopening.again(new IssueDesk.Taken(
                taken.actor(), taken.issue(), IssueGuards.of(IssueCommand.REOPEN), "", taken.now()));
    }
}
