package cn.qinqing.serviceplans;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A further part of a plan's page; collected as beans and shown in order, below zero above the stages. */
public interface PlanPart {

    int order();

    /**
     * The part with its heading; empty when there is none for this reader.
     *
     * @param changed to be called when something of the plan was changed, for the page to be drawn anew
     */
    Optional<Component> content(Actor actor, PlanDetails plan, Runnable changed);
}
