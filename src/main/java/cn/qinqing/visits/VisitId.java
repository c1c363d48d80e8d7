package cn.qinqing.visits;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a visit (走访). */
public record VisitId(UUID value) {

    public static VisitId create() {
        return new VisitId(Ids.next());
    }

    public static VisitId of(String text) {
        return new VisitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
