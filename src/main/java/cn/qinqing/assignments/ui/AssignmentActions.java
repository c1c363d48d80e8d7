package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.DeclarationState;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What its reader may do with an assignment today; the same on the page of its enterprise and beside the list. */
final class AssignmentActions {

    private AssignmentActions() {}

    /** @param changed to be run when one of them was done */
    static List<Button> of(AssignmentTools tools, AssignmentRow row, Runnable changed) {
        List<Button> actions = new ArrayList<>();
        if (!tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            return actions;
        }
        if (row.period().contains(tools.today())) {
            if (row.declaration() == DeclarationState.UNDECLARED) {
                actions.add(action(
                        row,
                        "assignments.action.clear",
                        title -> new ClearDeclarationDialog(
                                tools, row, title, () -> done("assignments.done.cleared", changed))));
            }
            actions.add(action(
                    row,
                    "assignments.action.end",
                    title ->
                            new EndAssignmentDialog(tools, row, title, () -> done("assignments.done.ended", changed))));
        } else if (row.period().from().isAfter(tools.today())) {
            actions.add(action(
                    row,
                    "assignments.action.cancel",
                    title -> new CancelAssignmentDialog(
                            tools, row, title, () -> done("assignments.done.cancelled", changed))));
        }
        return actions;
    }

    /** Who holds it, with the post. */
    static String holder(AssignmentRow row) {
        return (row.holder() == null ? Sentences.of("assignments.vacant") : row.holder())
                + (row.title() == null ? "" : "　" + row.title());
    }

    private static Button action(AssignmentRow row, String key, Function<String, Dialog> dialog) {
        String title = Sentences.of(key);
        Button button = new Button(title, click -> dialog.apply(title).open());
        button.setAriaLabel(Sentences.of(
                "assignments.action.of",
                title,
                Sentences.of("assignments.AssignmentRole." + row.role().name()),
                holder(row)));
        return button;
    }

    private static void done(String key, Runnable changed) {
        Notices.done(Sentences.of(key));
        changed.run();
    }
}
