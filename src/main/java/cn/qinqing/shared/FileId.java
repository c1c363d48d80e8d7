package cn.qinqing.shared;

import java.util.UUID;

/** Id of a stored file. */
public record FileId(UUID value) {

    public static FileId create() {
        return new FileId(Ids.next());
    }

    public static FileId of(String text) {
        return new FileId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
