package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.SideDetails;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.html.Span;

/** An enterprise beside the list: what a clerk asks on the telephone. */
final class EnterpriseSide {

    private static final int LATEST = 5;

    private EnterpriseSide() {}

    static SideDetails of(EnterpriseTools tools, Timeline timeline, EnterpriseId id, Runnable changed) {
        EnterpriseDetails details = tools.queries().details(tools.actor(), id);
        EnterpriseRow row = tools.queries().row(tools.actor(), id);
        Tag state = new Tag(
                Sentences.of("enterprises.EnterpriseState." + details.form().state()),
                details.form().state() == EnterpriseState.OPERATING ? Tag.Tone.GOOD : Tag.Tone.PARKED);
        Span place = new Span(tools.divisions().nameOf(details.form().divisionCode()) + "　");
        SideDetails side = new SideDetails(details.form().name(), EnterpriseRoutes.details(id));
        if (details.form().keyEnterprise()) {
            side.state(place, state, new Span(" "), new Tag(Sentences.of("enterprises.field.key"), Tag.Tone.SOON));
        } else {
            side.state(place, state);
        }
        return side.facts(facts(details, row))
                .actions(EnterpriseActions.of(tools, details, changed))
                .part(Sentences.of("enterprises.timeline.title"), latest(tools, timeline, id));
    }

    private static KeyValues facts(EnterpriseDetails details, EnterpriseRow row) {
        return new KeyValues()
                .line(
                        Sentences.of("enterprises.field.kind"),
                        Sentences.of(
                                "enterprises.EnterpriseKind." + details.form().kind()))
                .line(Sentences.of("enterprises.field.uscc"), row.code())
                .line(
                        Sentences.of("enterprises.field.leader"),
                        row.leader() == null || !row.leaderOfParent()
                                ? row.leader()
                                : Sentences.of("enterprises.parent.inherited", row.leader()))
                .line(Sentences.of("enterprises.field.officer"), row.officer())
                .line(
                        Sentences.of("enterprises.field.lastContact"),
                        details.lastContact() == null
                                ? Sentences.of("enterprises.never")
                                : Formats.day(details.lastContact()))
                .line(
                        Sentences.of("enterprises.field.industry"),
                        Industries.of(details.form().industryCode())
                                .map(Industries.Industry::name)
                                .orElse(null))
                .line(Sentences.of("enterprises.field.address"), details.form().address());
    }

    /** The latest entries of the timeline that its reader may see. */
    static TimelineList latest(EnterpriseTools tools, Timeline timeline, EnterpriseId id) {
        TimelineList list = new TimelineList();
        timeline.of(tools.actor(), id, LATEST)
                .forEach(entry -> list.entry(
                        Formats.day(entry.happenedOn()),
                        Sentences.of(entry.kind()),
                        entry.summary(),
                        entry.actorName()));
        return list;
    }
}
