package cn.qinqing.portal.domain;

import cn.qinqing.links.LinkOffice;
import cn.qinqing.portal.PortalSettings;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;

/** The published office of the settings. */
@Component
class PublishedOffice implements LinkOffice {

    private final Settings settings;
    private final I18NProvider texts;

    PublishedOffice(Settings settings, I18NProvider texts) {
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public Office today() {
        String set = settings.today(PortalSettings.OFFICE);
        String line = set.isBlank() ? texts.getTranslation("portal.office.usual", Locale.SIMPLIFIED_CHINESE) : set;
        Matcher parts = PortalSettings.parts(line);
        if (!parts.matches()) {
            throw new IllegalStateException("no number in " + line);
        }
        return new Office(parts.group(1), parts.group(2));
    }
}
