package cn.qinqing.issues.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.Ladder;
import cn.qinqing.issues.MeetingTopics;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.Documents;
import org.springframework.stereotype.Component;

/** What the views of topics for the joint meeting work with. */
@Component
record TopicTools(
        CurrentActor current,
        MeetingTopics topics,
        IssueQueries queries,
        Ladder ladder,
        Documents documents,
        TopicDocument document) {

    Actor actor() {
        return current.get();
    }

    /** Whether the actor prepares meetings: puts issues on the list and takes them off. */
    static boolean prepares(Actor actor) {
        return actor.may(Right.ISSUE_TRIAGE) || actor.may(Right.ISSUE_APPROVE);
    }
}
