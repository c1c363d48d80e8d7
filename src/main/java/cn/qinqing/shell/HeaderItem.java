package cn.qinqing.shell;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the bar above every view, such as the search box; collected as beans and shown in order. */
public interface HeaderItem {

    int order();

    /** The part for this actor; empty when there is nothing for him. */
    Optional<Component> content(Actor actor);
}
