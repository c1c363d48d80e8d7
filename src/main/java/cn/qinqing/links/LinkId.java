package cn.qinqing.links;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a link (链接): no secret, unlike its token. */
public record LinkId(UUID value) {

    public static LinkId create() {
        return new LinkId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
