package cn.qinqing.uikit;

import cn.qinqing.shared.Actor;
import java.io.Serializable;
import java.util.List;

/** Rows of a list under the filter of one moment, page by page: what is typed afterwards changes nothing. */
@FunctionalInterface
public interface RowSource<R> extends Serializable {

    List<R> page(Actor actor, ListOrder order, int offset, int limit);
}
