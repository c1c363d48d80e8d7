package cn.qinqing.portal.web;

import cn.qinqing.portal.AskFile;
import cn.qinqing.portal.AskForm;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Forms as they were sent. */
final class Sent {

    private Sent() {}

    /** A field that was not sent at all is an empty one; line ends are those of text. */
    static AskForm whole(AskForm sent) {
        return new AskForm(
                whole(sent.token()),
                whole(sent.name()),
                whole(sent.kind()),
                whole(sent.place()),
                whole(sent.address()),
                whole(sent.text()).replace("\r\n", "\n"),
                whole(sent.privacy()),
                whole(sent.person()),
                whole(sent.phone()),
                whole(sent.language()),
                whole(sent.trap()));
    }

    /** The file that came with a form; null for an empty field. */
    static @Nullable AskFile file(@Nullable MultipartFile sent) {
        if (sent == null || sent.isEmpty() && whole(sent.getOriginalFilename()).isBlank()) {
            return null;
        }
        try {
            return new AskFile(whole(sent.getOriginalFilename()), sent.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String whole(@Nullable String field) {
        return field == null ? "" : field;
    }

    static Map<String, RuleViolation> tooOften(long seconds) {
        return Map.of("form", new RuleViolation("portal.ask.form.tooOften", Answers.minutes(seconds)));
    }
}
