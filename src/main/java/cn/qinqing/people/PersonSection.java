package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of a person's page that a higher feature brings, such as the enterprises that the person answers for. */
public interface PersonSection {

    /** Position on the page; smaller comes first. */
    int order();

    /** Message key of the section's heading. */
    String titleKey();

    /** The section's content for this reader; empty when the reader may not see it. */
    Optional<Component> content(Actor actor, PersonId person);
}
