package cn.qinqing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Times of one step, by step, in milliseconds on the server. */
final class Figures {

    private final Map<String, List<Double>> times = new TreeMap<>();
    private int failed;

    /** Reads what {@link RequestClock} gives: step, nanoseconds, status. */
    static Figures of(String csv) {
        Figures figures = new Figures();
        csv.lines().map(line -> line.split(",")).forEach(fields -> {
            figures.times.computeIfAbsent(fields[0], any -> new ArrayList<>()).add(Long.parseLong(fields[1]) / 1e6);
            if (Integer.parseInt(fields[2]) >= 400) {
                figures.failed++;
            }
        });
        figures.times.values().forEach(list -> list.sort(null));
        return figures;
    }

    int requests() {
        return times.values().stream().mapToInt(List::size).sum();
    }

    int failed() {
        return failed;
    }

    int count(String step) {
        return times.getOrDefault(step, List.of()).size();
    }

    /** The value that a share of all requests does not exceed; NaN when the step was never taken. */
    double percentile(String step, double share) {
        List<Double> sorted = times.getOrDefault(step, List.of());
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    String row(String step, String label) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f |",
                label,
                count(step),
                percentile(step, 0.5),
                percentile(step, 0.95),
                percentile(step, 0.99));
    }
}
