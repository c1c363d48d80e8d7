package cn.qinqing.visits;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of a booking's page that a higher feature brings; collected as beans and shown below the data. */
public interface BookingPart {

    /**
     * The part with its heading; empty when there is none for this reader.
     *
     * @param changed to be called when something of the booking was changed, for the page to be drawn anew
     */
    Optional<Component> content(Actor actor, BookingDetails booking, Runnable changed);
}
