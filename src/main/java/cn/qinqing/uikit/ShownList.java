package cn.qinqing.uikit;

import java.util.Optional;

/** A list that is open in a window. */
public interface ShownList {

    /** Name under which things are kept for this list, such as {@code visits.list}. */
    String name();

    /** Filter, order and columns of this moment, as the query part of the address without {@code ?}. */
    String query();

    /** Shows the list under another query part. */
    void show(String query);

    /** What it shows at this moment, as texts for a file; empty for lists that are not handed out. */
    Optional<ListFile> file();
}
