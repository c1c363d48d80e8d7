package cn.qinqing.enterprises;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of an enterprise's page that a higher feature brings: its assignments, visits, issues. Collected as beans and
 * shown in order.
 */
public interface EnterpriseSection {

    /** Position on the page; smaller comes first. */
    int order();

    /** Message key of the section's heading. */
    String titleKey();

    /** The section's content for this reader; empty when the reader may not see it. */
    Optional<Component> content(Actor actor, EnterpriseId enterprise);
}
