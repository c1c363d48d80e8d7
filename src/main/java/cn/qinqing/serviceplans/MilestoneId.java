package cn.qinqing.serviceplans;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a milestone of a measure (节点计划). */
public record MilestoneId(UUID value) {

    public static MilestoneId create() {
        return new MilestoneId(Ids.next());
    }

    public static MilestoneId of(String text) {
        return new MilestoneId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
