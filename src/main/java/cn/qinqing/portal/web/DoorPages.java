package cn.qinqing.portal.web;

import cn.qinqing.exchange.HtmlPages;
import cn.qinqing.issues.FirmAct;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueProgress;
import cn.qinqing.links.LinkOffice;
import cn.qinqing.people.Divisions;
import cn.qinqing.portal.AskAnswer;
import cn.qinqing.portal.AskForm;
import cn.qinqing.portal.IntakeDoor;
import cn.qinqing.portal.domain.AskReading;
import cn.qinqing.portal.domain.DoorTexts;
import cn.qinqing.register.PublicSite;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the pages of the open door and of lasting addresses: plain forms that need no script. */
@Component
class DoorPages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA).withZone(OfficeTime.ZONE);
    private static final List<String> FIELDS = List.of(
            "form", "name", "kind", "place", "address", "text", "privacy", "person", "phone", "language", "file");

    private final HtmlPages pages;
    private final DoorTexts texts;
    private final PublicSite site;
    private final LinkOffice office;
    private final Divisions divisions;
    private final ProgressText progress;

    DoorPages(DoorTexts texts, PublicSite site, LinkOffice office, Divisions divisions) {
        this.texts = texts;
        this.site = site;
        this.office = office;
        this.divisions = divisions;
        this.progress = new ProgressText(texts);
        this.pages = new HtmlPages("portal/", texts::of);
    }

    /** A choice of a list. */
    record Option(String value, String label) {}

    /** An issue in the list of its enterprise. */
    record Entry(String path, String number, String status, String raisedOn, String due, String words) {}

    byte[] ask(AskForm form, Map<String, RuleViolation> errors) {
        Map<String, Object> values = form(form, errors);
        values.put(
                "places",
                divisions.own().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList());
        return pages.page("ask", values);
    }

    byte[] taken(AskAnswer.Taken taken) {
        Map<String, Object> values = values();
        values.put("taken", taken);
        return pages.page("taken", values);
    }

    byte[] follow(String number, String errorKey) {
        Map<String, Object> values = values();
        values.put("number", number);
        values.put("error", errorKey.isEmpty() ? "" : texts.of(errorKey));
        return pages.page("follow", values);
    }

    byte[] followed(IssueProgress issue, String act, String words, String error, boolean acted) {
        Map<String, Object> values = acting(issue, act, words, error);
        values.put("acted", acted);
        return pages.page("followed", values);
    }

    /** A sentence on a page of the public site. */
    byte[] publicNote(String key, Object... arguments) {
        return pages.page("note", note(key, arguments));
    }

    byte[] own(String token, IntakeDoor.Own own, AskForm form, Map<String, RuleViolation> errors, String digitsKey) {
        Map<String, Object> values = form(form, errors);
        values.put("own", own);
        values.put("token", token);
        values.put("digitsError", digitsKey.isEmpty() ? "" : texts.of(digitsKey));
        values.put(
                "privacies",
                List.of(IssuePrivacy.values()).stream()
                        .map(one -> new Option(one.name(), texts.of("portal.intake.privacy." + one.name())))
                        .toList());
        return pages.page("own", values);
    }

    byte[] ownTaken(String token, IntakeDoor.Own own, AskAnswer.Taken taken) {
        Map<String, Object> values = values();
        values.put("taken", taken);
        values.put("token", token);
        values.put("own", own);
        return pages.page("owntaken", values);
    }

    byte[] issues(String pass, IntakeDoor.Issues own) {
        Map<String, Object> values = values();
        values.put("name", own.name());
        values.put("until", MINUTE.format(own.until()));
        values.put(
                "issues",
                own.issues().stream()
                        .map(one -> new Entry(
                                "/t/m/" + pass + "/" + one.id(),
                                one.number(),
                                progress.status(one),
                                one.raisedOn().toString(),
                                one.due() == null ? "" : one.due().toString(),
                                one.text() == null ? "" : shortened(one.text())))
                        .toList());
        return pages.page("issues", values);
    }

    private static String shortened(String text) {
        String line = cn.qinqing.shared.PersonalNumbers.masked(text.strip().replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
    }

    byte[] issue(String pass, IssueProgress issue, String act, String words, String error) {
        Map<String, Object> values = acting(issue, act, words, error);
        values.put("back", "/t/m/" + pass);
        values.put("path", "/t/m/" + pass + "/" + issue.id());
        return pages.page("issue", values);
    }

    /** How it stands, with what its enterprise may do. */
    private Map<String, Object> acting(IssueProgress issue, String act, String words, String error) {
        Map<String, Object> values = progress(issue);
        values.put(
                "acts",
                issue.may().stream()
                        .map(one -> new Option(one.name(), texts.of("portal.act." + one.name())))
                        .toList());
        values.put("act", act);
        values.put("words", words);
        values.put("error", error);
        return values;
    }

    /** A sentence on a page behind an address. */
    byte[] note(String key, boolean behindAddress, Object... arguments) {
        return pages.page(behindAddress ? "linknote" : "note", note(key, arguments));
    }

    String minute(Instant at) {
        return MINUTE.format(at);
    }

    String text(RuleViolation refused) {
        return texts.of(refused);
    }

    /** What is done at the page of an issue when its button is pressed; empty for what is none. */
    static java.util.Optional<FirmAct> act(String name) {
        return List.of(FirmAct.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private Map<String, Object> note(String key, Object... arguments) {
        Map<String, Object> values = values();
        values.put("title", texts.of(key + "title"));
        values.put("text", texts.of(key + "text", arguments));
        return values;
    }

    private Map<String, Object> progress(IssueProgress issue) {
        Map<String, Object> values = values();
        values.put("number", issue.number());
        values.put("next", progress.next(issue));
        values.put("lines", progress.lines(issue));
        values.put("said", progress.words(issue));
        values.put("history", progress.history(issue));
        values.put("hidden", issue.privacy() != IssuePrivacy.NORMAL);
        values.put("withdrawing", issue.withdrawing());
        return values;
    }

    private Map<String, Object> form(AskForm form, Map<String, RuleViolation> errors) {
        Map<String, Object> values = values();
        values.put("f", form);
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String field : FIELDS) {
            RuleViolation refused = errors.get(field);
            sentences.put(field, refused == null ? "" : texts.of(refused));
        }
        values.put("e", sentences);
        values.put(
                "languages",
                AskReading.LANGUAGES.stream()
                        .map(one -> new Option(one, texts.of("portal.ask.language." + one)))
                        .toList());
        return values;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("office", office.today());
        values.put("site", site.today());
        return values;
    }
}
