package cn.qinqing.people;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of looking a record up and making it when it is missing; an import notes what it made, to be able to undo.
 *
 * @param kind name of the record's kind in import journals, such as {@code person}
 * @param before what a known record was before it was changed, or null
 * @param version of the record now
 */
public record Found<T>(
        T id,
        String kind,
        UUID rowId,
        boolean created,
        @Nullable Map<String, String> before,
        int version) {

    public Found(T id, String kind, UUID rowId, boolean created) {
        this(id, kind, rowId, created, null, 0);
    }
}
