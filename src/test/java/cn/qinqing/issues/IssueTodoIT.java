package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands in 待我办理 can be done by who reads it. */
class IssueTodoIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueRequests requests;

    @Test
    void an_objection_waits_for_others_than_who_confirmed_the_decline() {
        IssueCycle made = new IssueCycle(context);
        IssueId id = made.in(IssueStatus.DECLINED);
        requests.ask(made.link(), new AskFor(id, RequestKind.OBJECTION, null, null, "不是重复"));
        assertThat(mine(made.office, id)).isFalse();
        assertThat(mine(made.otherOffice, id)).isTrue();
        assertThat(mine(made.leader, id)).isTrue();
        refused("issues.objection.own", () -> requests.decide(made.office, id, RequestKind.OBJECTION, true, "成立"));
        requests.decide(made.otherOffice, id, RequestKind.OBJECTION, true, "成立");
        assertThat(mine(made.otherOffice, id)).isFalse();
    }

    private boolean mine(Actor actor, IssueId id) {
        return queries.page(actor, IssueFilter.ofMine(), List.of(), 0, 500).stream()
                .anyMatch(row -> row.id().equals(id));
    }
}
