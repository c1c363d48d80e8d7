package cn.qinqing.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * {@code ./qinqing bench issues}: people of the desk, of the units and their heads work at very many issues over HTTP; what
 * the server needed is written to {@code docs/evidence/issues-300000.md}.
 */
final class IssueBench {

    private static final String PASSWORD = "Bosten-2026-demo";
    private static final int ISSUES = 300_000;
    private static final double THINK = 4;
    private static final int WARM_UP = 25;

    private final Server server;
    private final HttpClient http;
    private final List<String> lines = new ArrayList<>();

    private IssueBench(Server server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    static void run(BenchOptions asked, int port) throws IOException {
        BenchOptions options = asked.withIssues(asked.issues() == null ? ISSUES : asked.issues());
        try (Server server = Server.start(options, port, "2g");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            IssueBench bench = new IssueBench(server, http);
            bench.run(options);
            Path report = Path.of("docs/evidence/issues-" + options.issues() + ".md");
            Files.createDirectories(report.getParent());
            Files.write(report, bench.lines);
            System.out.println("结果写入 " + report);
        }
    }

    private void run(BenchOptions options) {
        say("# " + options.issues() + " 件诉求");
        say("");
        say("重做：`./qinqing bench issues " + options.asked() + " --people "
                + String.join(
                        ",", options.people().stream().map(String::valueOf).toList())
                + " --seconds " + options.seconds() + "`。本机 "
                + Runtime.getRuntime().availableProcessors() + " 个处理器（"
                + Machine.processor() + "），服务、数据库和驱动程序同在一台机器上；"
                + "时间是服务器上的过滤器量得的毫秒数，不含网络和浏览器。" + options.enterprises()
                + " 家企业；六分之一的诉求在办。每十人中五人是分办岗，四人是承办单位经办人，一人是承办单位负责人。");
        group(8, 0.2, WARM_UP);
        figures();
        for (int count : options.people()) {
            work(count, options.seconds());
        }
    }

    private void work(int count, int forSeconds) {
        double cpu = server.cpu();
        long start = System.nanoTime();
        group(count, count == 1 ? 1 : THINK, forSeconds);
        double took = (System.nanoTime() - start) / 1e9;
        Figures figures = figures();
        say("");
        say(String.format(Locale.ROOT, "## %d 人，两步之间平均停 %.0f 秒，%.0f 秒", count, count == 1 ? 1 : THINK, took));
        say("");
        say("| 步骤 | 次数 | p50 | p95 | p99 |");
        say("|---|---:|---:|---:|---:|");
        IssuePerson.STEPS.forEach((step, label) -> {
            if (figures.count(step) > 0) {
                say(figures.row(step, label));
            }
        });
        say("");
        say(String.format(
                Locale.ROOT,
                "请求 %d 次，失败 %d 次；服务器和数据库每次请求用处理器 %.1f 毫秒（占全部处理器的 %.0f%%）。",
                figures.requests(),
                figures.failed(),
                (server.cpu() - cpu) * 1000 / figures.requests(),
                (server.cpu() - cpu) / took / Runtime.getRuntime().availableProcessors() * 100));
    }

    /** People sign in one after the other and work at once for so long. */
    private void group(int count, double think, int forSeconds) {
        List<IssuePerson> people = IntStream.range(0, count)
                .mapToObj(i -> new IssuePerson(http, server.root(), i, PASSWORD, think))
                .toList();
        List<Thread> threads =
                people.stream().map(person -> Thread.ofVirtual().start(person)).toList();
        try {
            Thread.sleep(Duration.ofSeconds(forSeconds));
            people.forEach(IssuePerson::stop);
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        people.forEach(person -> {
            if (person.failure() != null && !interrupted(person.failure())) {
                throw new IllegalStateException("measuring failed", person.failure());
            }
        });
    }

    private Figures figures() {
        return Figures.of(new Browser(http, server.root())
                .open("figures", RequestClock.FIGURES)
                .body());
    }

    private static boolean interrupted(Throwable failure) {
        return failure instanceof InterruptedException || failure.getCause() != null && interrupted(failure.getCause());
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
