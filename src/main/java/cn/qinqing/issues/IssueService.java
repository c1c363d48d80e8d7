package cn.qinqing.issues;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueRegistrar;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on issues (诉求). Sources raise them; issues never know their sources. */
@Service
@Transactional
public class IssueService {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    /** Of numbers of issues (编号), behind the sign of the operating body. */
    public static final String SERIES = IssueRegistrar.SERIES;

    private final IssueRepository issues;
    private final IssueRegistrar registrar;
    private final EnterpriseQueries enterprises;
    private final Clock clock;

    IssueService(IssueRepository issues, IssueRegistrar registrar, EnterpriseQueries enterprises, Clock clock) {
        this.issues = issues;
        this.registrar = registrar;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /**
     * Registers an issue and gives it a number such as 巴企诉〔2026〕0001号. Sent twice, it is one.
     *
     * @throws RuleViolation {@code issues.sent.other} when the key is that of an issue that says something else,
     *     {@code issues.text.missing}, {@code issues.text.long}, {@code issues.day.future}, {@code issues.day.early},
     *     {@code enterprises.unknown}
     */
    public Raised raise(Actor actor, Origin origin, RaiseIssue raise) {
        actor.require(Right.ISSUE_RAISE);
        Optional<Issue> sentBefore =
                raise.clientKey() == null ? Optional.empty() : issues.findByClientKey(raise.clientKey());
        if (sentBefore.isPresent()) {
            if (!sentBefore.get().says(actor, raise)) {
                throw new RuleViolation("issues.sent.other", sentBefore.get().number());
            }
            return new Raised(sentBefore.get().id(), sentBefore.get().number());
        }
        Issue.checkText(raise.text());
        if (raise.raisedOn().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("issues.day.future");
        }
        if (raise.raisedOn().isBefore(EARLIEST)) {
            throw new RuleViolation("issues.day.early", raise.raisedOn());
        }
        enterprises.hit(actor, raise.enterprise()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        Issue issue = registrar.register(actor, origin, raise);
        return new Raised(issue.id(), issue.number());
    }
}
