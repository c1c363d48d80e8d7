package cn.qinqing.shared;

import java.util.UUID;

/** Id of a natural person in office (人员). */
public record PersonId(UUID value) {

    public static PersonId create() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
