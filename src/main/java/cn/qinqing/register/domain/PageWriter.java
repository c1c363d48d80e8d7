package cn.qinqing.register.domain;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes public pages from templates: plain HTML that needs no script; every value is escaped. */
@Component
public class PageWriter {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final I18NProvider texts;

    PageWriter(I18NProvider texts) {
        this.texts = texts;
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("register/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new Messages(texts));
    }

    /** A text of the message file. */
    String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }

    public byte[] page(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, values))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Texts come from the same message files as everywhere. */
    private static final class Messages extends AbstractMessageResolver {
        private final I18NProvider texts;

        Messages(I18NProvider texts) {
            this.texts = texts;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            throw new IllegalStateException("no text for " + key);
        }
    }
}
