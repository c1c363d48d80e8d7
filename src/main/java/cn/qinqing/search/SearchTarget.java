package cn.qinqing.search;

import java.util.UUID;

/**
 * Where a hit of one kind leads, and what the kind is called; a bean of the feature that puts the documents. The order
 * of the kinds in the box is that of {@link #order}.
 */
public interface SearchTarget {

    String kind();

    /** Key of the kind's name in the message files, such as {@code enterprises.search.kind}. */
    String labelKey();

    /** Route of the record's page, without {@code /app/}. */
    String path(UUID id);

    default int order() {
        return 100;
    }
}
