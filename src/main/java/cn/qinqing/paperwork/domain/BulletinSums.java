package cn.qinqing.paperwork.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.Figures;
import cn.qinqing.paperwork.Bulletin.Part;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.paperwork.BulletinFigure.Facts;
import cn.qinqing.paperwork.BulletinFilter;
import cn.qinqing.paperwork.domain.FactCounts.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds counted facts up to the figures of a bulletin. */
public final class BulletinSums {

    private BulletinSums() {}

    /** The figures of some counts; ratings are not among them. */
    public static Figures figures(Collection<Count> counts, OfficeCalendar calendar) {
        Map<BulletinFigure, Long> sums = new EnumMap<>(BulletinFigure.class);
        List<Integer> days = new ArrayList<>();
        for (Count one : counts) {
            BulletinFigure.of(one.facts(), one.detail()).stream()
                    .filter(figure -> !figure.rating())
                    .forEach(figure -> sums.merge(figure, one.count(), Long::sum));
            if (one.first() != null && one.last() != null) {
                days.addAll(Collections.nCopies((int) one.count(), calendar.between(one.first(), one.last())));
            }
        }
        return new Figures(sums, median(days));
    }

    private static @Nullable Double median(List<Integer> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Integer> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /** Lines by a key, in the order of its names; what has none comes last under an empty key. */
    public static List<Part> parts(
            Collection<Count> counts,
            Function<Count, @Nullable String> key,
            Map<String, String> names,
            OfficeCalendar calendar) {
        Map<String, List<Count>> grouped = counts.stream()
                .filter(one -> one.facts() != Facts.RATED)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNullElse(key.apply(one), "")));
        Map<String, String> ordered = new LinkedHashMap<>(names);
        grouped.keySet().stream().filter(one -> !one.isEmpty()).sorted().forEach(one -> ordered.putIfAbsent(one, one));
        ordered.put("", "");
        return ordered.entrySet().stream()
                .filter(one -> grouped.containsKey(one.getKey()))
                .map(one -> new Part(one.getKey(), one.getValue(), figures(grouped.get(one.getKey()), calendar)))
                .toList();
    }

    /** How enterprises rated in all; empty where fewer did than are told. */
    public static Map<BulletinFigure, Long> ratings(Collection<Count> counts) {
        Map<BulletinFigure, Long> levels = levels(counts);
        long all = levels.values().stream().mapToLong(Long::longValue).sum();
        return all < Bulletin.FEWEST_RATINGS ? Map.of() : levels;
    }

    /** The same by units, none with fewer than are told. */
    public static List<Bulletin.UnitRatings> unitRatings(Collection<Count> counts) {
        Map<String, List<Count>> grouped = counts.stream()
                .filter(one -> one.facts() == Facts.RATED)
                .collect(Collectors.groupingBy(one -> String.valueOf(one.unit())));
        return RatingShares.of(grouped.values().stream()
                .map(all -> new RatingShares.Unit(
                        all.getFirst().unit() == null
                                ? BulletinFilter.NONE
                                : all.getFirst().unit().toString(),
                        Objects.requireNonNullElse(all.getFirst().unitName(), ""),
                        levels(all)))
                .toList());
    }

    private static Map<BulletinFigure, Long> levels(Collection<Count> counts) {
        Map<BulletinFigure, Long> levels = new EnumMap<>(BulletinFigure.class);
        counts.stream()
                .filter(one -> one.facts() == Facts.RATED)
                .forEach(one -> BulletinFigure.of(Facts.RATED, one.detail())
                        .forEach(level -> levels.merge(level, one.count(), Long::sum)));
        return levels;
    }
}
