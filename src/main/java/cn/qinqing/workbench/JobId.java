package cn.qinqing.workbench;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a background job (后台任务). */
public record JobId(UUID value) {

    public static JobId create() {
        return new JobId(Ids.next());
    }

    public static JobId of(String text) {
        return new JobId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
