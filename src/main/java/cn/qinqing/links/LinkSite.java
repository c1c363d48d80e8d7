package cn.qinqing.links;

import cn.qinqing.links.domain.LinkAddress;
import org.springframework.stereotype.Component;

/** Where enterprises reach the pages that need no account (企业端网址); the staff may be in another network. */
@Component
public class LinkSite {

    private final LinkAddress address;

    LinkSite(LinkAddress address) {
        this.address = address;
    }

    /** The whole address of a path such as {@code /zh/ask}. */
    public String of(String path) {
        return address.base() + path;
    }
}
