package cn.qinqing.visits;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a booked visit (走访预约). */
public record BookingId(UUID value) {

    public static BookingId create() {
        return new BookingId(Ids.next());
    }

    public static BookingId of(String text) {
        return new BookingId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
