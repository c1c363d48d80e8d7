package cn.qinqing.register.domain;

import cn.qinqing.exchange.HtmlPages;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes public pages from templates: plain HTML that needs no script; every value is escaped. */
@Component
public class PageWriter {

    private final HtmlPages pages;
    private final I18NProvider texts;

    PageWriter(I18NProvider texts) {
        this.texts = texts;
        this.pages = new HtmlPages("register/", this::text);
    }

    /** A text of the message file. */
    String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }

    public byte[] page(String template, Map<String, Object> values) {
        return pages.page(template, values);
    }
}
