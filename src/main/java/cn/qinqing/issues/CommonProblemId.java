package cn.qinqing.issues;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a common problem (共性问题). */
public record CommonProblemId(UUID value) {

    public static CommonProblemId create() {
        return new CommonProblemId(Ids.next());
    }

    public static CommonProblemId of(String text) {
        return new CommonProblemId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
