package cn.qinqing.shell;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the first page 今日 that a feature brings; collected as beans and shown in order. */
public interface HomeSection {

    int order();

    /** Message key of the heading. */
    String titleKey();

    /** The part for this actor; empty when there is nothing for him. */
    Optional<Component> content(Actor actor);
}
