package cn.qinqing.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param assignments how many assignments, about; null for as many as enterprises
 * @param issues how many issues; null for one of each enterprise
 */
record BenchOptions(
        int enterprises,
        @Nullable Integer assignments,
        @Nullable Integer issues,
        List<Integer> people,
        int seconds,
        @Nullable Path own) {

    private static final String USAGE =
            "用法：./qinqing bench [files|proposals|sweep|plans|issues] [--enterprises N] [--assignments N] [--issues N] [--people 1,8,50] [--seconds S] [--data 目录]";

    /** @throws IllegalArgumentException for one that is not known */
    static BenchOptions of(String[] arguments, int enterprises) {
        Map<String, String> options = new HashMap<>();
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].matches("--(enterprises|assignments|issues|people|seconds|data)")) {
                throw new IllegalArgumentException("不认识的参数：" + arguments[i] + "。" + USAGE);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new BenchOptions(
                Integer.parseInt(options.getOrDefault("enterprises", String.valueOf(enterprises))),
                options.containsKey("assignments") ? Integer.valueOf(options.get("assignments")) : null,
                options.containsKey("issues") ? Integer.valueOf(options.get("issues")) : null,
                Arrays.stream(options.getOrDefault("people", "1,8,50").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(options.getOrDefault("seconds", "120")),
                options.containsKey("data") ? Path.of(options.get("data")) : null);
    }

    BenchOptions withIssues(int number) {
        return new BenchOptions(enterprises, assignments, number, people, seconds, own);
    }

    /** The sizes as they stand in names of files. */
    String sizes() {
        return enterprises + (assignments == null ? "" : "-" + assignments) + (issues == null ? "" : "-i" + issues);
    }

    /** The sizes as they are asked for. */
    String asked() {
        return "--enterprises " + enterprises + (assignments == null ? "" : " --assignments " + assignments)
                + (issues == null ? "" : " --issues " + issues);
    }

    int wantedAssignments() {
        return assignments == null ? enterprises : assignments;
    }

    Path data() {
        return (own == null ? Path.of("data-bench-" + sizes()) : own).toAbsolutePath();
    }
}
