package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What every list offers beside its rows; collected as beans, implemented by what lies above. */
public interface ListExtension {

    /** Lower ones stand further left. */
    int order();

    /** A button or menu; empty when whoever is signed in is not to have it. */
    Optional<Component> tool(ShownList list);

    /** The query part under which the list opens when its address has none. */
    default Optional<String> opening(ShownList list) {
        return Optional.empty();
    }
}
