package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of an issue's page that a higher feature brings; collected as beans and shown below the data. */
public interface IssuePart {

    /**
     * The part with its heading; empty when there is none for this reader.
     *
     * @param changed to be called when something of the issue was changed, for the page to be drawn anew
     */
    Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed);
}
