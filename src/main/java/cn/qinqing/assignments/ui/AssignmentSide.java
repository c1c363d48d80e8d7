package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.DeclarationState;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.SideDetails;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** An assignment beside the list: who, from when to when, by which document, and what changed in it. */
final class AssignmentSide {

    private static final int LATEST = 5;
    private static final String PART = "assignments";

    private AssignmentSide() {}

    static SideDetails of(AssignmentTools tools, AssignmentId id, LocalDate day, Runnable changed) {
        AssignmentRow row = tools.queries().get(tools.actor(), id, day);
        KeyValues facts = new KeyValues()
                .line(
                        Sentences.of("assignments.field.role"),
                        Sentences.of("assignments.AssignmentRole." + row.role().name()))
                .line(Sentences.of("assignments.field.holder"), AssignmentActions.holder(row));
        if (row.deputy() != null) {
            facts.line(Sentences.of("assignments.field.deputy"), row.deputy());
        }
        facts.line(Sentences.of("assignments.field.period"), Formats.period(row.period()))
                .line(Sentences.of("assignments.field.document"), row.documentNo());
        if (row.declaration() != DeclarationState.NOT_NEEDED) {
            facts.line(
                    Sentences.of("assignments.field.declaration"),
                    Sentences.of(
                            "assignments.DeclarationState." + row.declaration().name()));
        }
        if (row.endReason() != null) {
            facts.line(Sentences.of("assignments.field.endReason"), row.endReason());
        }
        TimelineList latest = new TimelineList();
        tools.timeline()
                .of(tools.actor(), row.enterprise(), PART, LATEST)
                .forEach(entry -> latest.entry(
                        Formats.day(entry.happenedOn()),
                        Sentences.of(entry.kind()),
                        entry.summary(),
                        entry.actorName()));
        return new SideDetails(row.enterpriseName(), EnterpriseRoutes.details(row.enterprise()))
                .state(new Span(tools.divisions().nameOf(row.divisionCode()) + "　"), state(tools, row))
                .facts(facts)
                .actions(AssignmentActions.of(tools, row, changed))
                .part(Sentences.of("assignments.side.latest"), latest);
    }

    private static Tag state(AssignmentTools tools, AssignmentRow row) {
        if (row.period().contains(tools.today())) {
            return new Tag(Sentences.of("assignments.state.holds"), Tag.Tone.GOOD);
        }
        return new Tag(
                Sentences.of(
                        row.period().from().isAfter(tools.today())
                                ? "assignments.state.later"
                                : "assignments.state.over"),
                Tag.Tone.PARKED);
    }
}
