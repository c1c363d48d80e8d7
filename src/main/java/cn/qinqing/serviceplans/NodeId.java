package cn.qinqing.serviceplans;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a node of a plan (流程节点). */
public record NodeId(UUID value) {

    public static NodeId create() {
        return new NodeId(Ids.next());
    }

    public static NodeId of(String text) {
        return new NodeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
