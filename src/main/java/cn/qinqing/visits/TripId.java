package cn.qinqing.visits;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a trip (行程). */
public record TripId(UUID value) {

    public static TripId create() {
        return new TripId(Ids.next());
    }

    public static TripId of(String text) {
        return new TripId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
