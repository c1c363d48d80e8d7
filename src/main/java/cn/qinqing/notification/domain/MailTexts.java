package cn.qinqing.notification.domain;

import cn.qinqing.notification.MailPurpose;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import cn.qinqing.notification.NoticeRoutes;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What mails say: how many matters wait, as far as each kind lets it be told, and where to look. */
@Component
public class MailTexts {

    /** A mail without its address. */
    public record Mail(MailPurpose purpose, String subject, String body) {}

    /** A notice to be counted in a mail. */
    record Told(String kind, String says, boolean asDeputy) {}

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private final NoticeKinds kinds;
    private final MailAccess access;

    MailTexts(NoticeKinds kinds, MailAccess access) {
        this.kinds = kinds;
        this.access = access;
    }

    public Mail code(String code, long minutes) {
        return new Mail(
                MailPurpose.CODE,
                text("notification.mail.code.subject"),
                text("notification.mail.code.body", code, minutes) + "\n\n" + text("notification.mail.code.other"));
    }

    Mail digest(List<Told> notices) {
        return new Mail(MailPurpose.DIGEST, text("notification.mail.digest.subject", notices.size()), body(notices));
    }

    Mail urgent(List<Told> notices) {
        return new Mail(MailPurpose.URGENT, text("notification.mail.urgent.subject", notices.size()), body(notices));
    }

    private String body(List<Told> notices) {
        List<String> lines = new ArrayList<>();
        lines.add(text("notification.mail.lead", notices.size()));
        lines.add("");
        lines.addAll(matters(notices));
        long asDeputy = notices.stream().filter(Told::asDeputy).count();
        if (asDeputy > 0) {
            lines.add(text("notification.mail.deputy", asDeputy));
        }
        lines.add("");
        lines.add(
                access.url().isEmpty()
                        ? text("notification.mail.open")
                        : text("notification.mail.openAt", access.url() + "/app/" + NoticeRoutes.INBOX));
        lines.add("");
        lines.add(text("notification.mail.foot"));
        return String.join("\n", lines);
    }

    /** A line for each sentence that may be said, for each kind that may be named, and one for the rest. */
    private List<String> matters(List<Told> notices) {
        List<String> lines = new ArrayList<>();
        Map<String, Long> named = new TreeMap<>();
        long rest = 0;
        for (Told notice : notices) {
            Optional<NoticeKind> kind = kinds.find(notice.kind());
            switch (kind.map(NoticeKind::inMail).orElse(InMail.COUNT)) {
                case SENTENCE -> lines.add(text("notification.mail.line", sentence(notice.says())));
                case NAME -> named.merge(text(notice.kind()), 1L, Long::sum);
                case COUNT -> rest++;
            }
        }
        named.forEach((name, number) -> lines.add(text("notification.mail.kind", name, number)));
        if (rest > 0) {
            lines.add(text(lines.isEmpty() ? "notification.mail.only" : "notification.mail.rest", rest));
        }
        return lines;
    }

    private static String sentence(String says) {
        String[] parts = says.split(NoticeStore.BETWEEN);
        return text(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.SIMPLIFIED_CHINESE)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
