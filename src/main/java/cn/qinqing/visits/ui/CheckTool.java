package cn.qinqing.visits.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowsTool;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitChecks;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** A leader confirms many records at once that were noted in his name. */
@org.springframework.stereotype.Component
class CheckTool implements RowsTool {

    private final CurrentActor current;
    private final VisitChecks checks;
    private final VisitQueries queries;

    CheckTool(CurrentActor current, VisitChecks checks, VisitQueries queries) {
        this.current = current;
        this.checks = checks;
        this.queries = queries;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        if (!rows.list().equals("visits.list") || !somethingToCheck(current.get())) {
            return List.of();
        }
        return List.of(new Button(Sentences.of("visits.check.all"), click -> Notices.orRefused(() -> confirm(rows))));
    }

    private boolean somethingToCheck(Actor actor) {
        return actor.may(Right.VISIT_RECORD)
                && actor.personId().isPresent()
                && queries.count(actor, new VisitFilter(null, null, null, null, null, false, null, true)) > 0;
    }

    private void confirm(MarkedRows rows) {
        VisitChecks.Outcome outcome = checks.confirmAll(
                current.get(), rows.ids().stream().map(VisitId::new).toList());
        rows.done();
        Notices.done(
                outcome.others() == 0
                        ? Sentences.of("visits.check.done", outcome.confirmed())
                        : Sentences.of("visits.check.doneSome", outcome.confirmed(), outcome.others()));
    }
}
