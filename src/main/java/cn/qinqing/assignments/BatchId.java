package cn.qinqing.assignments;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a {@link Batch}. */
public record BatchId(UUID value) {

    public static BatchId create() {
        return new BatchId(Ids.next());
    }

    /** @throws cn.qinqing.shared.RuleViolation {@code shared.id.unknown} */
    public static BatchId of(String text) {
        return new BatchId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
