package cn.qinqing.register;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of an edition of the public register (公示版次). */
public record EditionId(UUID value) {

    public static EditionId create() {
        return new EditionId(Ids.next());
    }

    public static EditionId of(String text) {
        return new EditionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
