package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;

/** What its reader may do with an enterprise now; the same on its page and beside the list. */
final class EnterpriseActions {

    private EnterpriseActions() {}

    /** @param changed to be run when one of them was done */
    static List<Button> of(EnterpriseTools tools, EnterpriseDetails details, Runnable changed) {
        List<Button> actions = new ArrayList<>();
        if (!tools.actor().may(Right.ENTERPRISE_EDIT)) {
            return actions;
        }
        String edit = Sentences.of("enterprises.action.edit");
        actions.add(new Button(
                edit,
                // what its reader changed in other parts of the page counts already
                click -> new EnterpriseDialog(
                                tools,
                                tools.queries().details(tools.actor(), details.id()),
                                edit,
                                Sentences.of("uikit.save"),
                                id -> done("enterprises.done.edited", changed))
                        .open()));
        if (details.form().state() != EnterpriseState.CANCELLED) {
            String end = Sentences.of("enterprises.action.end");
            actions.add(new Button(
                    end,
                    click -> new EndEnterpriseDialog(tools, details, end, () -> done("enterprises.done.ended", changed))
                            .open()));
        }
        String merge = Sentences.of("enterprises.action.merge");
        actions.add(new Button(
                merge,
                click -> new MergeDialog(
                                tools,
                                tools.queries().hit(tools.actor(), details.id()).orElseThrow(),
                                merge,
                                kept -> {
                                    Notices.done(Sentences.of("enterprises.done.merged"));
                                    UI.getCurrent().navigate(EnterpriseRoutes.details(kept));
                                })
                        .open()));
        return actions;
    }

    private static void done(String key, Runnable changed) {
        Notices.done(Sentences.of(key));
        changed.run();
    }
}
