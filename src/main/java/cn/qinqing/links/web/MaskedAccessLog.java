package cn.qinqing.links.web;

import cn.qinqing.links.LinkMask;
import java.io.CharArrayWriter;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.AccessLogValve;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Whoever switches the access log of the server on gets one without tokens. */
@Component
class MaskedAccessLog implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    /** After those that put the valve there. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (factory instanceof TomcatWebServerFactory tomcat) {
            tomcat.setEngineValves(tomcat.getEngineValves().stream()
                    .map(valve -> valve instanceof AccessLogValve plain ? masked(plain) : valve)
                    .toList());
        }
    }

    private static Valve masked(AccessLogValve plain) {
        AccessLogValve masking = new Masking();
        BeanUtils.copyProperties(plain, masking, "next", "container", "domain");
        return masking;
    }

    private static final class Masking extends AccessLogValve {
        @Override
        public void log(CharArrayWriter message) {
            CharArrayWriter masked = new CharArrayWriter(message.size());
            String line = LinkMask.masked(message.toString());
            masked.write(line, 0, line.length());
            super.log(masked);
        }
    }
}
