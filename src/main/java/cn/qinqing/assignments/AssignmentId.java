package cn.qinqing.assignments;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of an assignment (联系安排). */
public record AssignmentId(UUID value) {

    public static AssignmentId create() {
        return new AssignmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
