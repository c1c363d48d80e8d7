package cn.qinqing.identity.ui;

import java.util.Locale;
import java.util.ResourceBundle;

/** Chinese names of actions and kinds of records; a feature without one shows its own word. */
final class AuditNames {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private AuditNames() {}

    static String of(String key, String otherwise) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : otherwise;
    }
}
