package cn.qinqing.visits;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a group visit (座谈会). */
public record GroupId(UUID value) {

    public static GroupId create() {
        return new GroupId(Ids.next());
    }

    public static GroupId of(String text) {
        return new GroupId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
