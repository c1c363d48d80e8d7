package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueOffer;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the reader may do with an issue now, as buttons; the reason where something is refused. */
record IssueButtons(IssueTools tools, IssueDetails issue, IssueWork work, Consumer<IssueCommand> done) {

    /** What usually comes next stands out. */
    private static final Set<IssueCommand> NEXT = EnumSet.of(
            IssueCommand.DISPATCH,
            IssueCommand.RULE,
            IssueCommand.ACKNOWLEDGE,
            IssueCommand.DRAFT_REPLY,
            IssueCommand.SIGN_REPLY,
            IssueCommand.ASK_CLOSURE);

    Div all() {
        Div all = new Div();
        all.addClassName("qq-actions");
        Set<RequestKind> decided = new HashSet<>();
        work.offers().forEach(offer -> {
            RequestKind decides = decides(offer.command());
            if (decides == null || decided.add(decides)) {
                all.add(button(offer, decides));
            }
        });
        return all;
    }

    /** What the command decides, so that granting and refusing are one button; null for the others. */
    private static @Nullable RequestKind decides(IssueCommand command) {
        for (RequestKind kind : RequestKind.values()) {
            if (kind.decided(true) == command || kind.decided(false) == command) {
                return kind;
            }
        }
        return null;
    }

    private Component button(IssueOffer offer, @Nullable RequestKind decides) {
        String label = Sentences.of(
                decides == null ? "issues.command." + offer.command().name() : "issues.decide.title." + decides.name());
        if (offer.hindrance() != null) {
            return new RefusedAction(label, Sentences.of(offer.hindrance()));
        }
        Button button = new Button(label, click -> act(offer.command(), decides));
        if (NEXT.contains(offer.command()) || decides != null) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    /** As a press of its button, for who comes another way. */
    void give(IssueCommand command) {
        act(command, decides(command));
    }

    private void act(IssueCommand command, @Nullable RequestKind decides) {
        if (command == IssueCommand.ACKNOWLEDGE) {
            try {
                tools.handling().acknowledge(tools.actor(), id());
                done.accept(command);
            } catch (RuleViolation refused) {
                Notices.refused(refused);
            }
            return;
        }
        Runnable after = () -> done.accept(command);
        Dialog dialog = decides != null ? decide(decides, after) : dialog(command, after);
        dialog.open();
    }

    private Dialog decide(RequestKind kind, Runnable after) {
        IssueRequest asked = work.requests().stream()
                .filter(one -> one.waits() && one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return new DecideDialog(tools, id(), asked, after);
    }

    private Dialog dialog(IssueCommand command, Runnable after) {
        return switch (command) {
            case DISPATCH -> new DispatchIssueDialog(tools, issue, false, after);
            case RULE -> new DispatchIssueDialog(tools, issue, true, after);
            case PROPOSE_DECLINE -> new DeclineIssueDialog(tools, id(), after);
            case CO_ANSWER -> new PartnerAnswerDialog(tools, id(), after);
            case WAIVE -> new WaiveAnswerDialog(tools, id(), work.handlers(), after);
            case ASSIGN -> new AssignIssueDialog(tools, id(), after);
            case CHECK_REPLY -> new CheckReplyDialog(tools, id(), reply().orElseThrow(), after);
            case DRAFT_REPLY -> new DraftReplyDialog(tools, id(), reply().orElse(null), after);
            case SIGN_REPLY -> new SignReplyDialog(tools, id(), reply().orElseThrow(), after);
            case ASK_EXTENSION -> new AskForDialog(tools, id(), RequestKind.EXTENSION, after);
            case ASK_PARKING -> new AskForDialog(tools, id(), RequestKind.PARKING, after);
            case ASK_SUSPENSION -> new AskForDialog(tools, id(), RequestKind.SUSPENSION, after);
            case ASK_WITHDRAWAL -> new AskForDialog(tools, id(), RequestKind.WITHDRAWAL, after);
            case ASK_CLOSURE -> new AskForDialog(tools, id(), RequestKind.CLOSURE, after);
            case OBJECT -> new AskForDialog(tools, id(), RequestKind.OBJECTION, after);
            case REFER -> new ReferIssueDialog(tools, id(), after);
            case ASK_HANDING -> new HandIssueDialog(tools, id(), after);
            case ASK_PROCEDURE -> new ProcedureDialog(tools, id(), after);
            default ->
                new IssueReasonDialog(command, words -> {
                    words(command, words);
                    after.run();
                });
        };
    }

    private void words(IssueCommand command, String words) {
        switch (command) {
            case ANSWER_ON_SPOT -> tools.triage().answerOnSpot(tools.actor(), id(), words);
            case RETURN -> tools.handling().giveBack(tools.actor(), id(), words);
            case PROGRESS -> tools.handling().progress(tools.actor(), id(), words);
            case SEND_BACK -> tools.handling().sendBack(tools.actor(), id(), words);
            case RESUME -> tools.requests().resume(tools.actor(), id(), words);
            case RESUME_CLOCK -> tools.requests().resumeClock(tools.actor(), id(), words);
            case ASK_AGAIN -> tools.ratings().again(tools.actor(), id(), words);
            default -> throw new IllegalArgumentException(command.name());
        }
    }

    /** The reply of the present round. */
    private Optional<IssueReply> reply() {
        return work.replies().stream()
                .filter(one -> one.round() == work.round())
                .findFirst();
    }

    private IssueId id() {
        return issue.row().id();
    }
}
