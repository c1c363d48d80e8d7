package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A filter behind 更多筛选. Its field is made when somebody asks for it or an address uses it: a choice keeps every item
 * on the server, and most lists are read without.
 *
 * @param <V> value of the field
 */
public final class RareFilter<V> implements Serializable {

    private final SerializableSupplier<? extends HasValue<?, V>> maker;
    private @Nullable HasValue<?, V> field;

    <F extends Component & HasValue<?, V>> RareFilter(SerializableSupplier<F> maker) {
        this.maker = maker;
    }

    /** What is chosen; null for nothing. */
    public @Nullable V getValue() {
        return field == null || field.isEmpty() ? null : field.getValue();
    }

    boolean made() {
        return field != null;
    }

    HasValue<?, V> make() {
        HasValue<?, V> made = maker.get();
        field = made;
        return made;
    }
}
