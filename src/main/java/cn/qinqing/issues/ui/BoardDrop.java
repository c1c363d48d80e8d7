package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueColumn;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueOffer;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;

/** A card was dropped on another column: nothing changes by that, the form of the command that leads there opens. */
final class BoardDrop {

    private BoardDrop() {}

    static void of(IssueTools tools, BoardColumn.Dragged dragged, IssueColumn to, Runnable changed) {
        if (dragged.from() == to) {
            return;
        }
        Notices.orRefused(() -> {
            IssueDetails issue =
                    tools.queries().details(tools.actor(), dragged.row().id());
            IssueWork work = tools.actions().of(tools.actor(), dragged.row().id());
            // the first command that leads there and may be given; else the first that is refused, with its reason
            IssueOffer offer = NextStep.offer(work, dragged.from().towards(to))
                    .orElseThrow(() -> new RuleViolation(
                            "issueboard.noWay",
                            Sentences.of("issueboard.column." + dragged.from().name()),
                            Sentences.of("issueboard.column." + to.name())));
            if (offer.hindrance() != null) {
                throw offer.hindrance();
            }
            NextStep.give(tools, issue, work, offer.command(), changed);
        });
    }
}
