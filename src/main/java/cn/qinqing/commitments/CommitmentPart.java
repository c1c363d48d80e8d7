package cn.qinqing.commitments;

import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of a commitment's page that a higher feature brings; collected as beans and shown in order below the data. */
public interface CommitmentPart {

    /**
     * The part with its heading; empty when there is none for this reader.
     *
     * @param changed to be called when something was changed, for the page to be drawn anew
     */
    Optional<Component> content(Actor actor, CommitmentDetails commitment, Runnable changed);
}
