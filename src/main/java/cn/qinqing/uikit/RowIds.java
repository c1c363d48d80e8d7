package cn.qinqing.uikit;

import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * How the rows of a list are told apart, so that they can be marked.
 *
 * @param of the id of a row
 * @param name of a row, for who hears the box instead of seeing it
 * @param all ids of the rows that the filters leave at this moment, at most so many
 */
public record RowIds<R>(SerializableFunction<R, UUID> of, SerializableFunction<R, String> name, All all)
        implements Serializable {

    /** Ids of all rows, in the order of the list. */
    @FunctionalInterface
    public interface All extends Serializable {
        List<UUID> atMost(int limit);
    }
}
