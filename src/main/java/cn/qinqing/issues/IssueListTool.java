package cn.qinqing.issues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;

/** What a higher feature offers above the list of issues, for those under its filter; collected as beans. */
public interface IssueListTool {

    /**
     * A button; empty for whoever is not to have it.
     *
     * @param filter of the moment at which it is pressed
     * @param total how many issues the list shows then
     */
    Optional<Component> tool(SerializableSupplier<IssueFilter> filter, SerializableSupplier<Long> total);
}
