package cn.qinqing.links.web;

import cn.qinqing.exchange.HtmlPages;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkOffice;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.domain.LinkTexts;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what is behind a link; each page says at which published number an answer can be had. */
@Component
class LinkPages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA).withZone(OfficeTime.ZONE);

    private final HtmlPages pages;
    private final LinkTexts texts;
    private final LinkOffice office;

    LinkPages(LinkTexts texts, LinkOffice office) {
        this.texts = texts;
        this.office = office;
        this.pages = new HtmlPages("links/", texts::of);
    }

    /**
     * The page with its form.
     *
     * @param typed what was typed before, to be kept
     * @param refused why it was not taken, or null
     */
    byte[] form(String token, LinkDoor.Page opened, LinkAnswer typed, @Nullable RuleViolation refused) {
        LinkPage page = opened.page();
        Map<String, Object> values = values();
        values.put("token", token);
        values.put("page", page);
        values.put("choice", typed.choice());
        values.put("words", typed.words());
        values.put("until", OfficeTime.dayOf(opened.expiresAt().minus(Duration.ofSeconds(1))));
        values.put("day", typed.day());
        values.put("typed", typed);
        String field = refused == null ? "" : field(refused);
        // the part that is meant opens the keyboard's way to it
        values.put("partError", field.equals("part") ? part(refused) : "");
        values.put("partWhy", field.equals("part") ? texts.of(refused) : "");
        for (String one : List.of("choice", "words", "day")) {
            values.put(one + "Error", refused != null && field.equals(one) ? texts.of(refused) : "");
        }
        return pages.page("form", values);
    }

    /** Which part a refusal belongs to: its name comes last. */
    private static String part(RuleViolation refused) {
        return refused.arguments().isEmpty()
                ? ""
                : refused.arguments().getLast().toString();
    }

    /** To which field a refusal belongs. */
    private static String field(RuleViolation refused) {
        if (refused.key().contains(".part.")) {
            return "part";
        }
        if (refused.key().contains(".words.")) {
            return "words";
        }
        return refused.key().contains(".otherDay.") ? "day" : "choice";
    }

    /** Where a code is typed. */
    byte[] enter(String code, String errorKey) {
        Map<String, Object> values = values();
        values.put("code", code);
        values.put("error", errorKey.isEmpty() ? "" : texts.of(errorKey));
        return pages.page("enter", values);
    }

    byte[] ended(LinkDoor.Closed why, Instant at) {
        return note("links.ended." + why.name() + ".", MINUTE.format(at));
    }

    byte[] unknown() {
        return note("links.unknown.");
    }

    byte[] tooOften(long seconds) {
        return note("links.tooOften.", Long.toString((seconds + 59) / 60));
    }

    byte[] foreign() {
        return note("links.foreign.");
    }

    private byte[] note(String key, Object... arguments) {
        Map<String, Object> values = values();
        values.put("title", texts.of(key + "title"));
        values.put("text", texts.of(key + "text", arguments));
        return pages.page("note", values);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("office", office.today());
        return values;
    }
}
