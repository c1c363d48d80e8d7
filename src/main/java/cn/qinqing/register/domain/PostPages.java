package cn.qinqing.register.domain;

import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.register.domain.PublicFacts.PublicPerson;
import cn.qinqing.register.domain.SitePages.Step;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of each leader's post: whom it answers for now, and who held it, dated by what was published. */
@Component
class PostPages {

    /**
     * Somebody named at a post.
     *
     * @param from first day on which the register said so
     * @param to last day, or null while it still does
     */
    public record PostHolder(
            String name, LocalDate from, @Nullable LocalDate to) {}

    /** A name as one version gives it. */
    private record Named(
            String name, Instant from, @Nullable Instant to) {

        boolean reaches(Instant start) {
            return to == null || !start.isAfter(to);
        }

        Named until(@Nullable Instant end) {
            return new Named(name, from, to == null || end == null ? null : end.isAfter(to) ? end : to);
        }
    }

    private final PageWriter writer;

    PostPages(PageWriter writer) {
        this.writer = writer;
    }

    List<Runnable> tasks(List<List<Step>> entries, List<Version> live, Map<String, Object> foot, PageReuse reuse) {
        Map<String, String> titles = new TreeMap<>();
        Map<String, List<Named>> names = new TreeMap<>();
        Map<String, List<Version>> rows = new TreeMap<>();
        entries.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Step::publishedOn))
                .map(Step::version)
                .forEach(version -> version.facts().leaders().forEach(leader -> note(version, leader, titles, names)));
        live.forEach(version -> version.facts().leaders().stream()
                .filter(leader -> leader.post() != null)
                .forEach(leader -> {
                    titles.put(leader.post(), String.valueOf(leader.title()));
                    rows.computeIfAbsent(leader.post(), id -> new ArrayList<>()).add(version);
                }));
        List<Runnable> tasks = new ArrayList<>();
        titles.forEach((id, title) -> {
            List<Version> own = rows.getOrDefault(id, List.of());
            List<PostHolder> holders = holders(names.getOrDefault(id, List.of()));
            Map<String, Object> values = new HashMap<>(foot);
            values.put("title", title);
            values.put("rows", own);
            values.put("holders", holders);
            tasks.add(() -> reuse.page(
                    "zh/p/" + id + "/index.html",
                    title + holders + PageReuse.of(own),
                    () -> writer.page("post", values)));
        });
        return tasks;
    }

    private static void note(
            Version version, PublicPerson leader, Map<String, String> titles, Map<String, List<Named>> names) {
        if (leader.post() != null && version.publishedAt() != null) {
            titles.put(leader.post(), String.valueOf(leader.title()));
            if (leader.name() != null) {
                names.computeIfAbsent(leader.post(), id -> new ArrayList<>())
                        .add(new Named(leader.name(), version.publishedAt(), version.supersededAt()));
            }
        }
    }

    /** Times of one name that touch become one; the newest first. */
    private static List<PostHolder> holders(List<Named> all) {
        List<Named> joined = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::from))
                .forEach(one -> {
                    Named last = joined.isEmpty() ? null : joined.getLast();
                    if (last != null && last.name().equals(one.name()) && last.reaches(one.from())) {
                        joined.set(joined.size() - 1, last.until(one.to()));
                    } else {
                        joined.add(one);
                    }
                });
        return joined.stream()
                .sorted(Comparator.comparing(Named::from).reversed().thenComparing(Named::name))
                .map(one -> new PostHolder(
                        one.name(), OfficeTime.dayOf(one.from()), one.to() == null ? null : OfficeTime.dayOf(one.to())))
                .toList();
    }
}
