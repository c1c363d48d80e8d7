package cn.qinqing.conduct;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a tolerance record (容错纠错申请). */
public record ToleranceId(UUID value) {

    public static ToleranceId of(String text) {
        return new ToleranceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
