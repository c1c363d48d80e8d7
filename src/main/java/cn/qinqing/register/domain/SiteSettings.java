package cn.qinqing.register.domain;

import cn.qinqing.register.RegisterSettings;
import cn.qinqing.workbench.Settings;
import org.springframework.stereotype.Component;

/** Reads what stands at the foot of the pages from the settings. */
@Component
public class SiteSettings {

    private final Settings settings;
    private final PageWriter texts;

    SiteSettings(Settings settings, PageWriter texts) {
        this.settings = settings;
        this.texts = texts;
    }

    public SiteInfo today() {
        return new SiteInfo(
                or(settings.today(RegisterSettings.OFFICE), texts.text("register.edition.disclosingUnit")),
                SiteInfo.hotlines(or(settings.today(RegisterSettings.HOTLINES), texts.text("register.site.hotlines"))));
    }

    /** The note of a release that was made anew because files of the one before were lost. */
    String rebuilt(int number, String damaged) {
        return texts.text("register.release.rebuilt", number, damaged);
    }

    private static String or(String set, String usual) {
        return set.isBlank() ? usual : set;
    }
}
