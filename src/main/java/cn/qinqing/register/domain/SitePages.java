package cn.qinqing.register.domain;

import cn.qinqing.register.EditionChange;
import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.shared.OfficeTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All files of a release, made from the published versions alone. */
@Component
public class SitePages {

    private static final int PAGE_SIZE = 100;
    private static final int NEWEST_CHANGES = 10;

    /** A month of changes, or a page of the list, as a link. */
    public record Link(String path, String label, boolean here) {}

    /** A version with what it changed. */
    public record Step(Version version, EditionChange change, LocalDate publishedOn) {}

    private final PageWriter writer;
    private final JsonMapper json;

    SitePages(PageWriter writer, JsonMapper json) {
        this.writer = writer;
        this.json = json;
    }

    /**
     * @param versions every version that was ever published
     * @return path without leading slash → content
     */
    public Map<String, byte[]> files(List<Version> versions, int release, Instant now) {
        Map<String, List<Version>> byEntry = versions.stream()
                .collect(Collectors.groupingBy(Version::publicId, LinkedHashMap::new, Collectors.toList()));
        List<Version> live = byEntry.values().stream()
                .map(List::getLast)
                .filter(version -> !version.changeKind().equals("WITHDRAWAL"))
                .sorted(Comparator.comparing(
                                (Version version) -> version.facts().regionCode())
                        .thenComparing(version -> version.facts().name()))
                .toList();
        List<Step> steps = steps(byEntry);
        Map<String, Object> frame = new HashMap<>();
        frame.put("release", release);
        frame.put("publishedOn", OfficeTime.dayOf(now));
        frame.put("total", live.size());
        frame.put(
                "leaders",
                live.stream()
                        .map(one -> one.facts().leader())
                        .filter(one -> one != null && one.name() != null)
                        .map(PublicFacts.PublicPerson::name)
                        .distinct()
                        .count());
        frame.put("regions", regions(live));
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "index.html",
                page(
                        "home",
                        frame,
                        Map.of(
                                "steps",
                                steps.stream().limit(NEWEST_CHANGES).toList(),
                                "rows",
                                live.stream().limit(20).toList())));
        lists(files, frame, "zh/list/", live, "all");
        live.stream()
                .collect(Collectors.groupingBy(
                        version -> version.facts().regionCode(), TreeMap::new, Collectors.toList()))
                .forEach((code, rows) -> lists(files, frame, "zh/region/" + code + "/", rows, code));
        byEntry.forEach((id, all) -> entry(files, frame, id, all, steps));
        changes(files, frame, steps);
        for (String name : List.of("verify", "accessibility", "privacy")) {
            files.put("zh/" + name + "/index.html", page(name, frame, Map.of()));
        }
        files.put("404.html", page("notfound", frame, Map.of()));
        data(files, live, versions, release, now);
        return files;
    }

    private void lists(
            Map<String, byte[]> files, Map<String, Object> frame, String path, List<Version> rows, String here) {
        int pages = Math.max(1, (rows.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        for (int number = 1; number <= pages; number++) {
            int current = number;
            List<Link> links = java.util.stream.IntStream.rangeClosed(1, pages)
                    .mapToObj(n -> new Link("/" + path + (n == 1 ? "" : n + "/"), Integer.toString(n), n == current))
                    .toList();
            Map<String, Object> own = new HashMap<>();
            own.put("rows", rows.subList((number - 1) * PAGE_SIZE, Math.min(number * PAGE_SIZE, rows.size())));
            own.put("pages", links);
            own.put("count", rows.size());
            own.put(
                    "regionName",
                    here.equals("all") ? "" : rows.getFirst().facts().regionName());
            files.put(path + (number == 1 ? "" : number + "/") + "index.html", page("list", frame, own));
        }
    }

    private void entry(
            Map<String, byte[]> files, Map<String, Object> frame, String id, List<Version> all, List<Step> steps) {
        Version newest = all.getLast();
        List<Step> own = steps.stream()
                .filter(step -> step.version().publicId().equals(id))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("v", newest);
        values.put("newest", newest);
        values.put("old", false);
        values.put("steps", own);
        files.put("zh/e/" + id + "/index.html", page("entry", frame, values));
        files.put("zh/e/" + id + "/history/index.html", page("history", frame, values));
        all.forEach(version -> {
            Map<String, Object> one = new HashMap<>(values);
            one.put("v", version);
            one.put("old", version != newest);
            files.put("zh/e/" + id + "/v/" + version.number() + "/index.html", page("entry", frame, one));
        });
    }

    private void changes(Map<String, byte[]> files, Map<String, Object> frame, List<Step> steps) {
        Map<YearMonth, List<Step>> months = steps.stream()
                .collect(Collectors.groupingBy(
                        step -> YearMonth.from(step.publishedOn()),
                        () -> new TreeMap<YearMonth, List<Step>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        List<Link> links = months.keySet().stream()
                .map(month -> new Link("/zh/changes/" + month + "/", month.toString(), false))
                .toList();
        List<Step> newest =
                months.isEmpty() ? List.of() : months.values().iterator().next();
        files.put("zh/changes/index.html", page("changes", frame, Map.of("steps", newest, "months", links)));
        months.forEach((month, own) -> files.put(
                "zh/changes/" + month + "/index.html", page("changes", frame, Map.of("steps", own, "months", links))));
    }

    private void data(Map<String, byte[]> files, List<Version> live, List<Version> all, int release, Instant now) {
        List<Map<String, Object>> rows = live.stream().map(SitePages::row).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", release);
        document.put(
                "published_at", now.atZone(OfficeTime.ZONE).toOffsetDateTime().toString());
        document.put("assignments", rows);
        files.put(
                "data/v1/assignments.json",
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .getBytes(StandardCharsets.UTF_8));
        files.put("data/v1/assignments.csv", csv(rows));
        List<Map<String, Object>> changes = all.stream()
                .map(version -> {
                    Map<String, Object> change = row(version);
                    change.put("change_kind", version.changeKind());
                    change.put("public_note", version.note());
                    change.put("published_at", time(version.publishedAt()));
                    change.put("superseded_at", time(version.supersededAt()));
                    return change;
                })
                .toList();
        files.put(
                "data/v1/changes.json",
                json.writeValueAsString(Map.of("release", release, "changes", changes))
                        .getBytes(StandardCharsets.UTF_8));
        files.put("data/v1/changes.csv", csv(changes));
    }

    private static Map<String, Object> row(Version version) {
        Map<String, Object> row = new LinkedHashMap<>();
        PublicFacts facts = version.facts();
        row.put("record_id", version.publicId());
        row.put("version", version.number());
        row.put("enterprise_name", facts.name());
        row.put("uscc", facts.uscc());
        row.put("kind", facts.kind());
        row.put("region_code", facts.regionCode());
        row.put("region_name", facts.regionName());
        row.put("leader_name", facts.leader() == null ? null : facts.leader().name());
        row.put("leader_title", facts.leader() == null ? null : facts.leader().title());
        row.put("lead_unit", facts.leadUnit());
        row.put("officer_name", facts.officer() == null ? null : facts.officer().name());
        row.put("officer_unit", facts.officer() == null ? null : facts.officer().title());
        row.put("office_phone", facts.officer() == null ? null : facts.officer().phone());
        row.put(
                "office_phone_reason",
                facts.officer() == null ? "NONE" : facts.officer().phoneReason());
        row.put("valid_from", facts.validFrom().toString());
        row.put("valid_to", facts.validTo().toString());
        return row;
    }

    private static byte[] csv(List<Map<String, Object>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        List<String> names = rows.isEmpty()
                ? List.of("record_id")
                : new ArrayList<>(rows.getFirst().keySet());
        text.append(String.join(",", names)).append("\r\n");
        rows.forEach(row -> text.append(
                        names.stream().map(name -> cell(row.get(name))).collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        String text = value == null ? "" : value.toString();
        // a cell that begins like a formula would be computed by a spreadsheet
        String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static List<Step> steps(Map<String, List<Version>> byEntry) {
        List<Step> steps = new ArrayList<>();
        byEntry.values().forEach(all -> {
            for (int i = 0; i < all.size(); i++) {
                Version version = all.get(i);
                steps.add(new Step(
                        version,
                        Differences.between(i == 0 ? null : all.get(i - 1), version),
                        OfficeTime.dayOf(java.util.Objects.requireNonNull(version.publishedAt()))));
            }
        });
        steps.sort(Comparator.comparing(Step::publishedOn)
                .reversed()
                .thenComparing(step -> step.version().publicId()));
        return steps;
    }

    private static List<Link> regions(List<Version> live) {
        return live.stream()
                .collect(Collectors.toMap(
                        version -> version.facts().regionCode(),
                        version -> version.facts().regionName(),
                        (one, same) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(region -> new Link("/zh/region/" + region.getKey() + "/", region.getValue(), false))
                .toList();
    }

    private byte[] page(String template, Map<String, Object> frame, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(frame);
        values.putAll(own);
        return writer.page(template, values);
    }

    private static @org.jspecify.annotations.Nullable String time(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null
                ? null
                : instant.atZone(OfficeTime.ZONE).toOffsetDateTime().toString();
    }
}
