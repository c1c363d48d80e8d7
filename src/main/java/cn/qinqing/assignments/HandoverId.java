package cn.qinqing.assignments;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a handover sheet. */
public record HandoverId(UUID value) {

    public static HandoverId create() {
        return new HandoverId(Ids.next());
    }

    /** @throws cn.qinqing.shared.RuleViolation {@code shared.id.unknown} */
    public static HandoverId of(String text) {
        return new HandoverId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
