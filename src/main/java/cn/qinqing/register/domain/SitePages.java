package cn.qinqing.register.domain;

import cn.qinqing.register.EditionChange;
import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.shared.OfficeTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * All files of a release, made from the published versions alone. Pages of an entry name no release: they change only
 * with the entry, and those of an entry that did not change are taken from the release before.
 */
@Component
public class SitePages {

    private static final int PAGE_SIZE = 100;
    private static final int NEWEST_CHANGES = 10;
    private static final int ON_HOME = 20;
    private static final int BATCH = 200;

    /** A month of changes, or a page of a list, as a link. */
    public record Link(String path, String label, boolean here) {}

    /** A version with what it changed. */
    public record Step(Version version, EditionChange change, LocalDate publishedOn) {}

    /** An entry with all its versions, oldest first. */
    private record Entry(String id, List<Step> steps) {
        Version newest() {
            return steps.getLast().version();
        }
    }

    private final PageWriter writer;
    private final DataFiles data;
    private final PostPages posts;
    private final List<ReleasePart> parts;

    SitePages(PageWriter writer, DataFiles data, PostPages posts, List<ReleasePart> parts) {
        this.writer = writer;
        this.data = data;
        this.posts = posts;
        this.parts = parts;
    }

    void write(ReleasePlan plan, SiteInfo site, ReleaseWriter out, ReleasePlan.Steps progress) {
        List<Entry> entries = entries(plan.versions());
        List<Version> live = entries.stream()
                .map(Entry::newest)
                .filter(version -> !version.changeKind().equals("WITHDRAWAL"))
                .sorted(Comparator.comparing(
                                (Version version) -> version.facts().regionCode())
                        .thenComparing(version -> version.facts().name())
                        .thenComparing(Version::publicId))
                .toList();
        List<Step> steps = entries.stream()
                .flatMap(entry -> entry.steps().stream())
                .sorted(Comparator.comparing((Step step) ->
                                Objects.requireNonNull(step.version().publishedAt()))
                        .reversed()
                        .thenComparing(step -> step.version().publicId())
                        .thenComparing(step -> -step.version().number()))
                .toList();
        Map<String, Object> foot = new HashMap<>();
        foot.put("site", site);
        foot.put("regions", regions(live));
        PageReuse reuse = new PageReuse(signature(site, foot.get("regions")), out);
        entryPages(entries, foot, reuse, out, progress);
        List<Runnable> tasks = new ArrayList<>();
        tasks.addAll(posts.tasks(entries.stream().map(Entry::steps).toList(), live, foot, reuse));
        tasks.addAll(lists(reuse, foot, "zh/list/", live, ""));
        live.stream()
                .collect(Collectors.groupingBy(
                        version -> version.facts().regionCode(), TreeMap::new, Collectors.toList()))
                .forEach((code, rows) -> tasks.addAll(lists(
                        reuse,
                        foot,
                        "zh/region/" + code + "/",
                        rows,
                        rows.getFirst().facts().regionName())));
        tasks.addAll(changes(out, reuse, foot, steps));
        tasks.addAll(data.tasks(plan, site, live, out));
        ReleasePart.Context context = new ReleasePart.Context(plan, live, site, foot, out);
        parts.forEach(part -> tasks.addAll(part.tasks(context)));
        tasks.parallelStream().forEach(Runnable::run);
        reuse.finish();
        Map<String, Object> front = new HashMap<>(foot);
        front.put("release", plan.number());
        front.put("publishedOn", OfficeTime.dayOf(plan.at()));
        home(out, front, live, steps);
        out.put("zh/verify/index.html", page("verify", front, Map.of()));
        out.put("zh/data/index.html", page("data", front, Map.of("fields", data.explained())));
        for (String name : List.of("accessibility", "privacy")) {
            out.put("zh/" + name + "/index.html", page(name, foot, Map.of()));
        }
        out.put("404.html", page("notfound", foot, Map.of()));
        out.put("style.css", resource("/register/style.css"));
    }

    private List<Entry> entries(List<Version> versions) {
        Differences differences =
                new Differences(writer.text("register.period.open"), writer.text("register.empty.vacant"));
        Map<String, List<Version>> byEntry = versions.stream()
                .collect(Collectors.groupingBy(Version::publicId, LinkedHashMap::new, Collectors.toList()));
        return byEntry.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), steps(entry.getValue(), differences)))
                .toList();
    }

    private static List<Step> steps(List<Version> all, Differences differences) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Version version = all.get(i);
            steps.add(new Step(
                    version,
                    differences.between(i == 0 ? null : all.get(i - 1), version),
                    OfficeTime.dayOf(Objects.requireNonNull(version.publishedAt()))));
        }
        return steps;
    }

    private void home(ReleaseWriter out, Map<String, Object> front, List<Version> live, List<Step> steps) {
        Map<String, Object> own = new HashMap<>();
        own.put("total", live.size());
        own.put(
                "leaders",
                live.stream()
                        .flatMap(one -> one.facts().leaders().stream())
                        .filter(one -> one.name() != null)
                        .map(PublicFacts.PublicPerson::name)
                        .distinct()
                        .count());
        own.put("steps", steps.stream().limit(NEWEST_CHANGES).toList());
        own.put("rows", live.stream().limit(ON_HOME).toList());
        out.put("index.html", page("home", front, own));
    }

    private List<Runnable> lists(
            PageReuse reuse, Map<String, Object> foot, String path, List<Version> rows, String regionName) {
        int pages = pages(rows.size());
        return IntStream.rangeClosed(1, pages)
                .<Runnable>mapToObj(number -> () -> {
                    List<Version> own = part(rows, number);
                    Map<String, Object> values = new HashMap<>();
                    values.put("rows", own);
                    values.put("pages", window("/" + path, number, pages));
                    values.put("count", rows.size());
                    values.put("regionName", regionName);
                    reuse.page(
                            numbered(path, number),
                            pages + " " + rows.size() + "\n" + PageReuse.of(own),
                            () -> page("list", foot, values));
                })
                .toList();
    }

    private static String numbered(String path, int number) {
        return path + (number == 1 ? "" : number + "/") + "index.html";
    }

    private void entryPages(
            List<Entry> entries,
            Map<String, Object> foot,
            PageReuse reuse,
            ReleaseWriter out,
            ReleasePlan.Steps progress) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            int to = Math.min(from + BATCH, entries.size());
            entries.subList(from, to).parallelStream()
                    .forEach(entry -> reuse.pages(
                            path(entry),
                            paths(entry),
                            PageReuse.of(
                                    entry.steps().stream().map(Step::version).toList()),
                            () -> entry(entry, foot, out)));
            progress.done(to, entries.size());
        }
    }

    private static List<String> paths(Entry entry) {
        List<String> paths = new ArrayList<>();
        paths.add(path(entry) + "index.html");
        paths.add(path(entry) + "history/index.html");
        entry.steps().forEach(step -> paths.add(path(entry, step.version())));
        return paths;
    }

    private static String path(Entry entry) {
        return "zh/e/" + entry.id() + "/";
    }

    private static String path(Entry entry, Version version) {
        return path(entry) + "v/" + version.number() + "/index.html";
    }

    private void entry(Entry entry, Map<String, Object> foot, ReleaseWriter out) {
        Version newest = entry.newest();
        Map<String, Object> values = new HashMap<>();
        values.put("v", newest);
        values.put("old", false);
        values.put("publishedOn", entry.steps().getLast().publishedOn());
        values.put("steps", entry.steps().reversed());
        byte[] current = page("entry", foot, values);
        out.put(path(entry) + "index.html", current);
        out.put(path(entry) + "history/index.html", page("history", foot, values));
        entry.steps().forEach(step -> {
            Map<String, Object> one = new HashMap<>(values);
            one.put("v", step.version());
            one.put("publishedOn", step.publishedOn());
            one.put("old", true);
            out.put(path(entry, step.version()), step.version() == newest ? current : page("entry", foot, one));
        });
    }

    private List<Runnable> changes(ReleaseWriter out, PageReuse reuse, Map<String, Object> foot, List<Step> steps) {
        Map<YearMonth, List<Step>> months = steps.stream()
                .collect(Collectors.groupingBy(
                        step -> YearMonth.from(step.publishedOn()),
                        () -> new TreeMap<YearMonth, List<Step>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        List<Runnable> tasks = new ArrayList<>();
        months.forEach((month, own) -> {
            String path = "zh/changes/" + month + "/";
            List<Link> links = months.keySet().stream()
                    .map(one -> new Link("/zh/changes/" + one + "/", one.toString(), one.equals(month)))
                    .toList();
            int pages = pages(own.size());
            for (int number = 1; number <= pages; number++) {
                List<Step> shown = part(own, number);
                Map<String, Object> values = new HashMap<>();
                values.put("months", links);
                values.put("steps", shown);
                values.put("pages", window("/" + path, number, pages));
                String madeOf = links + " " + pages + "\n"
                        + PageReuse.of(shown.stream().map(Step::version).toList());
                String at = numbered(path, number);
                tasks.add(() -> reuse.page(at, madeOf, () -> page("changes", foot, values)));
                if (number == 1 && month.equals(months.keySet().iterator().next())) {
                    tasks.add(() -> out.put("zh/changes/index.html", page("changes", foot, values)));
                }
            }
        });
        return tasks;
    }

    private static String signature(Object... shared) {
        StringBuilder parts = new StringBuilder(List.of(shared).toString());
        for (String name : List.of("frame", "entry", "history", "list", "post", "changes")) {
            parts.append(Digests.of(resource("/register/" + name + ".html")));
        }
        parts.append(Digests.of(resource("/vaadin-i18n/translations.properties")));
        for (Class<?> code :
                List.of(SitePages.class, PostPages.class, Differences.class, PublicFacts.class, ReleaseCheck.class)) {
            parts.append(Digests.of(resource("/" + code.getName().replace('.', '/') + ".class")));
        }
        return Digests.of(parts.toString());
    }

    static byte[] resource(String name) {
        try (var in = SitePages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static int pages(int rows) {
        return Math.max(1, (rows + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    private static <T> List<T> part(List<T> rows, int number) {
        return rows.subList((number - 1) * PAGE_SIZE, Math.min(number * PAGE_SIZE, rows.size()));
    }

    private static List<Link> window(String path, int here, int pages) {
        return window(pages, here, number -> path + (number == 1 ? "" : number + "/"));
    }

    /** The first, the last and the pages beside the present one: a bounded row of links. */
    public static List<Link> window(int pages, int here, IntFunction<String> path) {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> number == 1 || number == pages || Math.abs(number - here) <= 2)
                .mapToObj(number -> new Link(path.apply(number), Integer.toString(number), number == here))
                .toList();
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
}
