package cn.qinqing.serviceplans;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a measure of a plan (措施). */
public record MeasureId(UUID value) {

    public static MeasureId create() {
        return new MeasureId(Ids.next());
    }

    public static MeasureId of(String text) {
        return new MeasureId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
