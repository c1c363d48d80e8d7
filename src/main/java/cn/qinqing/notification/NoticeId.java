package cn.qinqing.notification;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a notice (消息). */
public record NoticeId(UUID value) {

    public static NoticeId create() {
        return new NoticeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
