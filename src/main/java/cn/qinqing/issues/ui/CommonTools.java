package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonAnswers;
import cn.qinqing.issues.CommonProblemQueries;
import cn.qinqing.issues.CommonProblems;
import cn.qinqing.issues.DispatchBatches;
import cn.qinqing.issues.IssueSelection;
import cn.qinqing.issues.ReplyTemplates;
import cn.qinqing.issues.SimilarIssues;
import cn.qinqing.shared.Actor;
import org.springframework.stereotype.Component;

/** What the views of many issues at a time work with. */
@Component
record CommonTools(
        IssueTools issues,
        IssueSelection selection,
        CommonProblems problems,
        CommonProblemQueries queries,
        CommonAnswers answers,
        SimilarIssues similar,
        ReplyTemplates templates,
        DispatchBatches batches) {

    Actor actor() {
        return issues.actor();
    }
}
