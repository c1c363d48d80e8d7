package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueColumn;
import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueOffer;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import java.util.List;
import java.util.Optional;

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
            IssueOffer offer = offer(work, dragged.from(), to);
            if (offer.hindrance() != null) {
                throw offer.hindrance();
            }
            IssueButtons buttons = new IssueButtons(tools, issue, work, command -> {
                Notices.done(Sentences.of("issues.done.command", Sentences.of("issues.command." + command.name())));
                changed.run();
            });
            if (offer.command() == IssueCommand.ACKNOWLEDGE) {
                new ConfirmDialog(
                                Sentences.of("issues.command.ACKNOWLEDGE"),
                                Sentences.of(
                                        "issueboard.acknowledge", issue.row().number()),
                                () -> buttons.give(offer.command()))
                        .open();
            } else {
                buttons.give(offer.command());
            }
        });
    }

    /** The first command that leads there and may be given; else the first that is refused, with its reason. */
    private static IssueOffer offer(IssueWork work, IssueColumn from, IssueColumn to) {
        List<IssueOffer> fitting = from.towards(to).stream()
                .flatMap(command -> work.offers().stream().filter(one -> one.command() == command))
                .toList();
        Optional<IssueOffer> free =
                fitting.stream().filter(one -> one.hindrance() == null).findFirst();
        return free.or(() -> fitting.stream().findFirst())
                .orElseThrow(() -> new RuleViolation(
                        "issueboard.noWay",
                        Sentences.of("issueboard.column." + from.name()),
                        Sentences.of("issueboard.column." + to.name())));
    }
}
