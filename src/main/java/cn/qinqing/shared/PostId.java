package cn.qinqing.shared;

import java.util.UUID;

/** Id of a post (职务). */
public record PostId(UUID value) {

    public static PostId create() {
        return new PostId(Ids.next());
    }

    public static PostId of(String text) {
        return new PostId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
