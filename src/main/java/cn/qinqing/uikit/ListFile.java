package cn.qinqing.uikit;

import cn.qinqing.shared.Actor;
import java.io.Serializable;
import java.util.List;

/**
 * What a list shows at one moment, as texts for a file: its filter, its order, its columns.
 *
 * @param list name of the list, such as {@code visits.list}
 * @param filter filter, order and columns as in the address, for the log
 * @param total number of rows at that moment
 */
public record ListFile(String list, String title, List<String> headings, String filter, long total, Pages pages)
        implements Serializable {

    /** Rows as texts, read anew with the rights and in the scope of the actor. */
    @FunctionalInterface
    public interface Pages extends Serializable {
        List<List<String>> page(Actor actor, int offset, int limit);
    }
}
