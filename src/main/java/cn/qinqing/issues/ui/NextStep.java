package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueOffer;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;

/** The form of what one has to do next with an issue (下一步), opened from elsewhere than its page. */
final class NextStep {

    /** What usually comes next, of all that one may do. */
    private static final List<IssueCommand> USUAL = List.of(
            IssueCommand.RULE,
            IssueCommand.DISPATCH,
            IssueCommand.GRANT_EXTENSION,
            IssueCommand.GRANT_PARKING,
            IssueCommand.GRANT_SUSPENSION,
            IssueCommand.GRANT_WITHDRAWAL,
            IssueCommand.GRANT_CLOSURE,
            IssueCommand.CONFIRM_DECLINE,
            IssueCommand.ACKNOWLEDGE,
            IssueCommand.SIGN_REPLY,
            IssueCommand.ASK_CLOSURE,
            IssueCommand.CO_ANSWER,
            IssueCommand.DRAFT_REPLY,
            IssueCommand.PROGRESS,
            IssueCommand.RESUME,
            IssueCommand.RESUME_CLOCK);

    private NextStep() {}

    /** Opens it; the page of the issue, when there is none. */
    static void open(IssueTools tools, IssueId id, Runnable changed) {
        Notices.orRefused(() -> {
            IssueDetails issue = tools.queries().details(tools.actor(), id);
            IssueWork work = tools.actions().of(tools.actor(), id);
            Optional<IssueCommand> next = USUAL.stream()
                    .filter(command -> work.offers().stream()
                            .anyMatch(offer -> offer.command() == command && offer.hindrance() == null))
                    .findFirst();
            if (next.isPresent()) {
                give(tools, issue, work, next.get(), changed);
            } else {
                UI.getCurrent().navigate(IssueRoutes.details(id));
            }
        });
    }

    /** Opens the form of an offer; what has none is asked for first. */
    static void give(IssueTools tools, IssueDetails issue, IssueWork work, IssueCommand command, Runnable changed) {
        IssueButtons buttons = new IssueButtons(tools, issue, work, given -> {
            Notices.done(Sentences.of("issues.done.command", Sentences.of("issues.command." + given.name())));
            changed.run();
        });
        if (command == IssueCommand.ACKNOWLEDGE) {
            new ConfirmDialog(
                            Sentences.of("issues.command.ACKNOWLEDGE"),
                            Sentences.of("issueboard.acknowledge", issue.row().number()),
                            () -> buttons.give(command))
                    .open();
        } else {
            buttons.give(command);
        }
    }

    /** Whether it is offered at all, hindered or not. */
    static Optional<IssueOffer> offer(IssueWork work, List<IssueCommand> commands) {
        List<IssueOffer> fitting = commands.stream()
                .flatMap(command -> work.offers().stream().filter(one -> one.command() == command))
                .toList();
        return fitting.stream()
                .filter(one -> one.hindrance() == null)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }
}
