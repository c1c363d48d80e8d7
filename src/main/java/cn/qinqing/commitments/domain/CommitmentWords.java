package cn.qinqing.commitments.domain;

import cn.qinqing.commitments.CommitmentSettings;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written about a commitment: lengths, and no word that pushes it to somebody who is gone. */
@Component
public class CommitmentWords {

    /** Of reasons, measures, evidence, compensation, in code points. */
    public static final int LONGEST = 1_000;

    private static final int LONGEST_NUMBER = 200;

    private final Settings settings;

    CommitmentWords(Settings settings) {
        this.settings = settings;
    }

    /**
     * A text that has to be there.
     *
     * @throws RuleViolation under one of the keys
     */
    public static String text(@Nullable String words, String missing, String tooLong, int longest) {
        String stripped = words == null ? "" : words.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation(missing);
        }
        return within(stripped, tooLong, longest);
    }

    /** @throws RuleViolation under the key */
    public static String within(String words, String tooLong, int longest) {
        if (words.codePointCount(0, words.length()) > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return words;
    }

    /**
     * Number of a document.
     *
     * @throws RuleViolation under one of the keys
     */
    public static String number(@Nullable String words, String missing, String tooLong) {
        return text(words, missing, tooLong, LONGEST_NUMBER);
    }

    /** The word in a text that says that somebody else promised it, of those that count so on the day. */
    public Optional<String> excuse(String words, LocalDate today) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        return Arrays.stream(settings.get(CommitmentSettings.EXCUSES, today).split("[、，,\\s]+"))
                .filter(word -> !word.isBlank() && words.contains(word))
                .findFirst();
    }

    /**
     * Refuses a reason that a promise was a former leader's (条例 §31).
     *
     * @throws RuleViolation under the key, naming the word
     */
    public String withoutExcuse(String words, String former, LocalDate today) {
        excuse(words, today).ifPresent(word -> {
            throw new RuleViolation(former, word);
        });
        return words;
    }
}
