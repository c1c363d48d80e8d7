package cn.qinqing.shared;

import java.util.UUID;

/** Id of an organ or unit (单位). */
public record UnitId(UUID value) {

    public static UnitId create() {
        return new UnitId(Ids.next());
    }

    public static UnitId of(String text) {
        return new UnitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
