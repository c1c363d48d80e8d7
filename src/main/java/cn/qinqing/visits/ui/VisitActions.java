package cn.qinqing.visits.ui;

import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What its reader may do with a visit now, and why not; the same on its page and beside the list. */
final class VisitActions {

    private VisitActions() {}

    /** @param changed to be run when one of them was done, or refused because somebody was faster */
    static List<Component> of(VisitTools tools, VisitDetails visit, Runnable changed) {
        List<Component> actions = new ArrayList<>();
        if (!tools.actor().may(Right.VISIT_RECORD)) {
            return actions;
        }
        if (visit.confirmable()) {
            Button confirm = new Button(Sentences.of("visits.action.confirm"), click -> confirm(tools, visit, changed));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(confirm);
        }
        if (visit.hindrance() != null) {
            actions.add(new RefusedAction(
                    Sentences.of("visits.action.correct"),
                    Sentences.of(visit.hindrance(), Objects.requireNonNullElse(visit.onBehalfOf(), ""))));
            return actions;
        }
        actions.add(new Button(
                Sentences.of("visits.action.correct"),
                click -> new CorrectVisitDialog(tools, visit, () -> done("visits.done.corrected", changed)).open()));
        actions.add(new Button(
                Sentences.of("visits.action.withdraw"),
                click -> new WithdrawVisitDialog(tools, visit, () -> done("visits.done.withdrawn", changed)).open()));
        return actions;
    }

    private static void confirm(VisitTools tools, VisitDetails visit, Runnable changed) {
        try {
            tools.service().confirm(tools.actor(), visit.row().id(), visit.version());
            done("visits.done.confirmed", changed);
        } catch (RuleViolation refused) {
            Notices.refused(refused);
            changed.run();
        }
    }

    private static void done(String key, Runnable changed) {
        Notices.done(Sentences.of(key));
        changed.run();
    }
}
