package cn.qinqing.links;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of an entry of the call list (回访事项). */
public record CallId(UUID value) {

    public static CallId create() {
        return new CallId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
