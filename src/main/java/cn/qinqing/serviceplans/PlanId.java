package cn.qinqing.serviceplans;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a service plan (服务方案). */
public record PlanId(UUID value) {

    public static PlanId create() {
        return new PlanId(Ids.next());
    }

    public static PlanId of(String text) {
        return new PlanId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
