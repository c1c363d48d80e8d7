package cn.qinqing.conduct;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What the page of a record shows of declarations: the way to the form, or the receipt of one's own. */
public interface ConductOffer {

    /** The part with its heading; empty for who was not there, and when the rule of that day offers none. */
    Optional<Component> of(Actor actor, Origin origin);
}
