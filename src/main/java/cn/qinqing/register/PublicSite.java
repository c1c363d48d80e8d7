package cn.qinqing.register;

import cn.qinqing.register.domain.SiteInfo;
import cn.qinqing.register.domain.SiteSettings;
import java.util.List;
import org.springframework.stereotype.Service;

/** What stands at the foot of every public page, for those that are no part of a release (公开网页的页脚). */
@Service
public class PublicSite {

    /** A line to complain or ask, such as 12345. */
    public record Line(String label, String number, String dial) {}

    /** @param office responsible office (主办单位) */
    public record Foot(String office, List<Line> hotlines) {}

    private final SiteSettings settings;

    PublicSite(SiteSettings settings) {
        this.settings = settings;
    }

    public Foot today() {
        SiteInfo site = settings.today();
        return new Foot(
                site.office(),
                site.hotlines().stream()
                        .map(one -> new Line(one.label(), one.number(), one.dial()))
                        .toList());
    }
}
