package cn.qinqing.register.web;

import cn.qinqing.register.domain.PageWriter;
import cn.qinqing.register.domain.PublicFacts;
import cn.qinqing.register.domain.SiteInfo;
import cn.qinqing.register.domain.SitePages;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Pinyin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search and the two date look-ups, over the data files of the release alone: the database is never asked. */
@Component
class RegisterSearch {

    private static final int LONGEST = 200;
    private static final int PAGE_SIZE = 50;

    /** A row as the pages show it, with everything it is found by. */
    public record Found(String publicId, PublicFacts facts, String haystack) {}

    private record Interval(
            String id,
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate published,
            @Nullable LocalDate superseded,
            boolean withdrawn) {}

    private interface Fits {
        boolean test(List<Interval> all, Interval interval, LocalDate on);
    }

    private record Index(
            ReleaseFiles.Loaded release,
            List<Found> rows,
            Map<String, List<Interval>> intervals,
            SiteInfo site,
            List<SitePages.Link> regions) {}

    private final ReleaseFiles files;
    private final PageWriter writer;
    private final JsonMapper json;
    private volatile @Nullable Index index;

    RegisterSearch(ReleaseFiles files, PageWriter writer, JsonMapper json) {
        this.files = files;
        this.writer = writer;
        this.json = json;
    }

    byte[] page(ReleaseFiles.Loaded release, String text, String region, String pageText) {
        Index here = index(release);
        String asked = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
        List<String> words = java.util.Arrays.stream(asked.strip().split("[\\s　]+"))
                .map(word -> NameKey.of(word).value())
                .filter(word -> !word.isEmpty())
                .toList();
        List<Found> everywhere = here.rows().stream()
                .filter(row -> words.stream().allMatch(row.haystack()::contains))
                .toList();
        List<Found> found = everywhere.stream()
                .filter(row -> region.isEmpty() || row.facts().regionCode().equals(region))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(pageText.matches("\\d{1,6}") ? Integer.parseInt(pageText) : 1, 1, pages);
        Map<String, Object> values = new HashMap<>();
        values.put("q", asked);
        values.put("region", region);
        values.put("count", found.size());
        values.put("rows", found.subList((page - 1) * PAGE_SIZE, Math.min(page * PAGE_SIZE, found.size())));
        values.put("everywhere", everywhere.size());
        values.put("everywherePath", path(asked, "", 1));
        values.put("pages", SitePages.window(pages, page, number -> path(asked, region, number)));
        values.put("regions", here.regions());
        values.put("site", here.site());
        return writer.page("search", values);
    }

    private static String path(String asked, String region, int page) {
        return "/zh/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&region="
                + URLEncoder.encode(region, StandardCharsets.UTF_8) + "&page=" + page;
    }

    /** A withdrawal that was published by then ends what was said before it. */
    Optional<String> trueOn(String day, String id) {
        return find(
                day,
                id,
                (all, interval, on) -> !interval.withdrawn()
                        && !on.isBefore(interval.from())
                        && on.isBefore(interval.to())
                        && all.stream()
                                .noneMatch(other -> other.withdrawn()
                                        && other.number() > interval.number()
                                        && !on.isBefore(other.published())));
    }

    Optional<String> saidOn(String day, String id) {
        return find(
                day,
                id,
                (all, interval, on) -> !on.isBefore(interval.published())
                        && (interval.superseded() == null || on.isBefore(interval.superseded())));
    }

    private Optional<String> find(String day, String id, Fits fits) {
        try {
            LocalDate on = LocalDate.parse(day);
            return files.release()
                    .map(release -> index(release).intervals().getOrDefault(id, List.of()))
                    .flatMap(own -> own.stream()
                            .filter(interval -> fits.test(own, interval, on))
                            .reduce((one, later) -> later)
                            .map(interval -> "/zh/e/" + interval.id() + "/v/" + interval.number() + "/"));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Index index(ReleaseFiles.Loaded release) {
        Index known = index;
        if (known != null && known.release() == release) {
            return known;
        }
        JsonNode assignments = read(release, "data/v1/assignments.json");
        List<Found> rows = assignments
                .path("assignments")
                .valueStream()
                .map(RegisterSearch::found)
                .toList();
        Map<String, List<Interval>> intervals = read(release, "data/v1/changes.json")
                .path("changes")
                .valueStream()
                .map(RegisterSearch::interval)
                .collect(Collectors.groupingBy(Interval::id));
        SiteInfo site = new SiteInfo(
                text(assignments, "publisher"),
                assignments
                        .path("hotlines")
                        .valueStream()
                        .map(one -> new SiteInfo.Hotline(text(one, "label"), text(one, "number")))
                        .toList());
        Index fresh = new Index(release, rows, intervals, site, regions(rows));
        index = fresh;
        return fresh;
    }

    private JsonNode read(ReleaseFiles.Loaded release, String path) {
        return json.readTree(files.file(release, path).orElseThrow().plain());
    }

    private static Found found(JsonNode row) {
        PublicFacts.PublicPerson leader = person(row, "LEADER", "leader_name", "leader_title", null, "post_id");
        PublicFacts.PublicPerson officer =
                person(row, "LIAISON_OFFICER", "officer_name", "officer_unit", "office_phone", null);
        PublicFacts facts = new PublicFacts(
                text(row, "enterprise_name"),
                text(row, "kind"),
                row.path("uscc").stringValue(null),
                text(row, "region_code"),
                text(row, "region_name"),
                row.path("lead_unit").stringValue(null),
                LocalDate.parse(text(row, "valid_from")),
                LocalDate.parse(text(row, "valid_to")),
                java.util.stream.Stream.of(leader, officer)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        String names = java.util.stream.Stream.of(
                        facts.name(),
                        facts.uscc(),
                        facts.regionName(),
                        facts.leadUnit(),
                        leader == null ? null : leader.name(),
                        leader == null ? null : leader.title(),
                        officer == null ? null : officer.name(),
                        officer == null ? null : officer.title())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
        String spoken = java.util.stream.Stream.of(
                        facts.name(),
                        facts.regionName(),
                        leader == null ? null : leader.name(),
                        officer == null ? null : officer.name())
                .filter(java.util.Objects::nonNull)
                .map(name -> Pinyin.full(name) + "\n" + Pinyin.initials(name))
                .collect(Collectors.joining("\n"));
        String haystack = NameKey.of(names).value() + "\n" + spoken;
        return new Found(text(row, "record_id"), facts, haystack);
    }

    private static PublicFacts.@Nullable PublicPerson person(
            JsonNode row, String role, String name, String title, @Nullable String phone, @Nullable String post) {
        String who = row.path(name).stringValue(null);
        String what = row.path(title).stringValue(null);
        return who == null && what == null
                ? null
                : new PublicFacts.PublicPerson(
                        role,
                        who,
                        what,
                        phone == null ? null : row.path(phone).stringValue(null),
                        phone == null ? null : row.path(phone + "_reason").stringValue(null),
                        post == null ? null : row.path(post).stringValue(null));
    }

    private static Interval interval(JsonNode row) {
        String superseded = row.path("superseded_at").stringValue(null);
        return new Interval(
                text(row, "record_id"),
                row.path("version").intValue(),
                LocalDate.parse(text(row, "valid_from")),
                LocalDate.parse(text(row, "valid_to")),
                day(text(row, "published_at")),
                superseded == null ? null : day(superseded),
                text(row, "change_kind").equals("WITHDRAWAL"));
    }

    private static LocalDate day(String time) {
        return OffsetDateTime.parse(time).atZoneSameInstant(OfficeTime.ZONE).toLocalDate();
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).stringValue("");
    }

    private static List<SitePages.Link> regions(List<Found> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.facts().regionCode(),
                        row -> row.facts().regionName(),
                        (one, same) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(region -> new SitePages.Link("/zh/region/" + region.getKey() + "/", region.getValue(), false))
                .toList();
    }
}
