package cn.qinqing.serviceplans;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of a plan's page on its agreement that a higher feature brings; collected as beans. */
public interface PlanPart {

    /**
     * The part with its heading; empty when there is none for this reader.
     *
     * @param changed to be called when something was changed, for the page to be drawn anew
     */
    Optional<Component> content(Actor actor, PlanDetails plan, PlanAgreed agreed, Runnable changed);
}
