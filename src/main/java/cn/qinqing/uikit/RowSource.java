package cn.qinqing.uikit;

import cn.qinqing.shared.Actor;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a list under the filter of one moment, page by page: what is typed afterwards changes nothing. */
@FunctionalInterface
public interface RowSource<R> extends Serializable {

    /** @param sort name of the order, null for the list's own */
    List<R> page(Actor actor, @Nullable String sort, boolean descending, int offset, int limit);
}
