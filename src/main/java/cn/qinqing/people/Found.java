package cn.qinqing.people;

import java.util.UUID;

/**
 * The outcome of looking a record up and making it when it is missing; an import notes what it made, to be able to undo.
 *
 * @param kind name of the record's kind in import journals, such as {@code person}
 */
public record Found<T>(T id, String kind, UUID rowId, boolean created) {}
