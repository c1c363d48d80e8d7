package cn.qinqing.shared;

import java.util.UUID;

/** Id of an account (账号). */
public record AccountId(UUID value) {

    public static AccountId create() {
        return new AccountId(Ids.next());
    }

    public static AccountId of(String text) {
        return new AccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
