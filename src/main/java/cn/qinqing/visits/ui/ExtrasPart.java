package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.visits.VisitFollowUps;
import cn.qinqing.visits.VisitPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** On the page of a visit: answers given on the spot, materials left, what is to follow. */
@org.springframework.stereotype.Component
class ExtrasPart implements VisitPart {

    private final VisitFollowUps followUps;

    ExtrasPart(VisitFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        VisitExtras extras = visit.extras();
        if (extras.isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        part.addClassName("qq-extras");
        part.add(lines(new KeyValues(), extras));
        if (!extras.followUp().isEmpty()) {
            part.add(state(actor, visit, changed, part));
        }
        return Optional.of(part);
    }

    /** Adds what stands there; what is empty is left out. */
    static KeyValues lines(KeyValues data, VisitExtras extras) {
        if (!extras.answers().isEmpty()) {
            data.line(data.getTranslation("visits.field.answers"), extras.answers());
        }
        if (!extras.materials().isEmpty()) {
            data.line(data.getTranslation("visits.field.materials"), extras.materials());
        }
        if (!extras.followUp().isEmpty()) {
            data.line(data.getTranslation("visits.field.followUp"), extras.followUp());
        }
        if (extras.followUpOn() != null) {
            data.line(data.getTranslation("visits.field.followUpOn"), Formats.day(extras.followUpOn()));
        }
        return data;
    }

    private Component state(Actor actor, VisitDetails visit, Runnable changed, Div part) {
        Div state = new Div();
        state.addClassName("qq-actions");
        if (visit.followedUpOn() != null) {
            state.setText(part.getTranslation("visits.followUp.doneOn", Formats.day(visit.followedUpOn())));
        } else if (!visit.withdrawn() && actor.may(Right.VISIT_RECORD)) {
            state.add(new Button(
                    part.getTranslation("visits.followUp.done"),
                    click -> Notices.orRefused(() -> {
                        followUps.done(actor, visit.row().id());
                        Notices.done(part.getTranslation("visits.followUp.noted"));
                        changed.run();
                    })));
        }
        return state;
    }
}
