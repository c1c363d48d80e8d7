package cn.qinqing.policies;

import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.policies.domain.PolicyBook;
import cn.qinqing.policies.domain.PolicySubject;
import cn.qinqing.policies.domain.PolicySubjects;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which policies fit an enterprise (政策匹配), each with its reasons. */
@Service
@Transactional(readOnly = true)
public class PolicyMatches {

    private final PolicyBook book;
    private final PolicySubjects subjects;
    private final EnterpriseQueries enterprises;

    PolicyMatches(PolicyBook book, PolicySubjects subjects, EnterpriseQueries enterprises) {
        this.book = book;
        this.subjects = subjects;
        this.enterprises = enterprises;
    }

    /**
     * All policies in force on the day, held against the enterprise as it stands: those that fit first, then those for which
     * a fact is missing, then the others; within them those that more facts speak for, then by level and number.
     *
     * @throws RuleViolation {@code enterprises.unknown}, {@code enterprises.merged} for one that the actor does not see
     */
    public List<PolicyMatch> of(Actor actor, EnterpriseId enterprise, LocalDate day) {
        actor.require(Right.POLICY_READ);
        enterprises.details(actor, enterprise);
        PolicySubject subject = subjects.one(enterprise);
        return book.on(day).stream()
                .map(one -> new PolicyMatch(
                        one.policy(),
                        one.version(),
                        one.number(),
                        one.title(),
                        one.benefit(),
                        one.conditions().answer(subject, day),
                        one.conditions().reasons(subject, day)))
                .sorted(Comparator.comparing(PolicyMatch::answer)
                        .thenComparing(match -> -match.hits().size()))
                .toList();
    }
}
