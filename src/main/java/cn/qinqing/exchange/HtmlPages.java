package cn.qinqing.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes pages from the templates of one folder: plain HTML that needs no script; every value is escaped. */
public final class HtmlPages {

    /** A text of the message files with its arguments. */
    @FunctionalInterface
    public interface Texts {
        String of(String key, Object... arguments);
    }

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /**
     * @param folder of the class path, such as {@code register/}
     * @param texts which the templates name by their keys
     */
    public HtmlPages(String folder, Texts texts) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix(folder);
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new Messages(texts));
    }

    /** The page in UTF-8. */
    public byte[] page(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, values))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Texts come from the same message files as everywhere. */
    private static final class Messages extends AbstractMessageResolver {
        private final Texts texts;

        Messages(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return texts.of(key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            throw new IllegalStateException("no text for " + key);
        }
    }
}
