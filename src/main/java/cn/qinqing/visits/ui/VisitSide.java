package cn.qinqing.visits.ui;

import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.SideDetails;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.html.Span;

/** A visit beside the list: who met whom, what was said and raised, how the record was changed. */
final class VisitSide {

    private VisitSide() {}

    static SideDetails of(VisitTools tools, VisitId id, Runnable changed) {
        VisitDetails visit = tools.queries().details(tools.actor(), id);
        VisitFacts facts = new VisitFacts(tools, visit);
        SideDetails side = new SideDetails(facts.title(), VisitRoutes.details(id));
        Span place = new Span(tools.divisions().nameOf(visit.row().divisionCode()) + "　");
        if (visit.withdrawn()) {
            side.state(place, new Tag(Sentences.of("visits.withdrawn"), Tag.Tone.PARKED));
        } else {
            side.state(place);
        }
        side.facts(facts.data())
                .actions(VisitActions.of(tools, visit, changed))
                .part(Sentences.of("visits.field.text"), facts.text())
                .part(Sentences.of("visits.issues.title"), facts.issues());
        if (!visit.earlier().isEmpty()) {
            TimelineList changes = new TimelineList();
            visit.earlier()
                    .forEach(one -> changes.entry(
                            Formats.minute(one.changedAt()),
                            Sentences.of(one.byWithdrawal() ? "visits.side.withdrawn" : "visits.side.corrected"),
                            one.reason(),
                            one.actorName()));
            side.part(Sentences.of("visits.side.changes"), changes);
        }
        return side;
    }
}
