package cn.qinqing.shared;

import java.util.UUID;

/** Id of an operating body (运行主体): the prefecture, a county, the development zone. */
public record BodyId(UUID value) {

    public static BodyId create() {
        return new BodyId(Ids.next());
    }

    public static BodyId of(String text) {
        return new BodyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
