package cn.qinqing.uikit;

import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.UUID;

/**
 * How a list shows the details of a selected row beside its rows.
 *
 * @param of the id of a row, which stands in the address as {@code sel}
 * @param content the details of that id
 */
public record BesideRow<R>(SerializableFunction<R, UUID> of, Content content) implements Serializable {

    /** The details of one record for whoever looks at the list. */
    @FunctionalInterface
    public interface Content extends Serializable {

        /**
         * @param changed to be run after an action changed the record: list and details are read again
         * @throws cn.qinqing.shared.RuleViolation as the page of the record refuses, such as outside of the reader's scope
         */
        SideDetails of(UUID row, Runnable changed);
    }
}
