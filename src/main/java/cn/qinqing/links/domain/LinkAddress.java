package cn.qinqing.links.domain;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where enterprises reach the pages; the staff may be in another network. */
@Component
public class LinkAddress {

    private final LinkPolicy policy;
    private final Environment settings;

    LinkAddress(LinkPolicy policy, Environment settings) {
        this.policy = policy;
        this.settings = settings;
    }

    public String of(Tokens.Token token) {
        return enter() + "/" + token.secret();
    }

    /** Where the code is typed. */
    public String enter() {
        return base() + "/t";
    }

    /** Without a path. */
    public String base() {
        if (!policy.address().isBlank()) {
            return policy.address().replaceAll("/+$", "");
        }
        String scheme = settings.containsProperty("server.ssl.bundle") ? "https" : "http";
        String port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return scheme + "://127.0.0.1:" + port;
    }
}
