package cn.qinqing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * {@code ./qinqing bench}: makes a demo prefecture of the asked size in a directory of its own, lets people work in it
 * over HTTP, and writes what the server needed to {@code docs/evidence}.
 */
public final class Bench {

    private static final int PORT = 8099;
    private static final String PASSWORD = "Bosten-2026-demo";
    private static final double THINK = 8;
    private static final double ALONE = 1;
    private static final int SATURATING = 16;
    private static final String PUBLIC_PAGE = "/zh/list/";

    private final Server server;
    private final HttpClient http;
    private final BenchOptions options;
    private final List<String> lines = new ArrayList<>();

    private Bench(Server server, HttpClient http, BenchOptions options) {
        this.server = server;
        this.http = http;
        this.options = options;
    }

    /**
     * Arguments: {@code --enterprises N} (10000), {@code --assignments N} (as many), {@code --people 1,8,50}, {@code
     * --seconds S} (120 each); before them {@code proposals} for {@link ProposalBench} or {@code files} for {@link
     * FileBench} (100000 enterprises), {@code sweep} for {@link SweepBench}, {@code plans} for {@link PlanBench}, or {@code issues} for {@link IssueBench}
     * (300000 issues).
     */
    public static void main(String[] arguments) throws IOException {
        String what = arguments.length > 0 && !arguments[0].startsWith("--") ? arguments[0] : "";
        String[] further = Arrays.copyOfRange(arguments, what.isEmpty() ? 0 : 1, arguments.length);
        switch (what) {
            case "proposals" -> ProposalBench.run(BenchOptions.of(further, 10_000), PORT);
            case "files" -> FileBench.run(BenchOptions.of(further, 100_000), PORT);
            case "sweep" -> SweepBench.run(BenchOptions.of(further, 10_000), PORT);
            case "plans" -> PlanBench.run(BenchOptions.of(further, 25_000), PORT);
            case "issues" -> IssueBench.run(BenchOptions.of(further, 10_000), PORT);
            case "" -> run(BenchOptions.of(further, 10_000));
            default -> throw new IllegalArgumentException("不认识的命令：" + what);
        }
    }

    private static void run(BenchOptions options) throws IOException {
        try (Server server = Server.start(options, PORT, "2g");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            Bench bench = new Bench(server, http, options);
            bench.run();
            Path report = Path.of("docs/evidence/bench-" + options.sizes() + ".md");
            Files.createDirectories(report.getParent());
            Files.write(report, bench.lines);
            System.out.println("结果写入 " + report);
        }
    }

    private void run() {
        say("# " + options.enterprises() + " 家企业、" + options.enterprises() * 10L + " 次走访、约 "
                + options.wantedAssignments() + " 条联系安排");
        say("");
        say("重做：`./qinqing bench " + options.asked() + " --people "
                + String.join(
                        ",", options.people().stream().map(String::valueOf).toList())
                + " --seconds " + options.seconds() + "`。"
                + "本机 " + Runtime.getRuntime().availableProcessors() + " 个处理器，服务、数据库和驱动程序同在一台机器上；"
                + "时间是服务器上的过滤器量得的毫秒数，不含网络和浏览器。某日是今天以前两年内的任意一天，每次不同。");
        warmUp();
        for (int count : options.people()) {
            work(count);
        }
        heapPerSession();
        saturate();
        publicPage(options.data());
    }

    private void warmUp() {
        group(4, 0, 20);
        figures();
    }

    private void work(int count) {
        double think = count == 1 ? ALONE : THINK;
        double cpu = server.cpu();
        double own = ownCpu();
        long start = System.nanoTime();
        group(count, think, options.seconds());
        double took = (System.nanoTime() - start) / 1e9;
        Figures figures = figures();
        say("");
        say(String.format(Locale.ROOT, "## %d 人，两步之间平均停 %.0f 秒，%.0f 秒", count, think, took));
        say("");
        say("| 步骤 | 次数 | p50 | p95 | p99 |");
        say("|---|---:|---:|---:|---:|");
        Person.STEPS.forEach((step, label) -> say(figures.row(step, label)));
        say("");
        say(String.format(
                Locale.ROOT,
                "请求 %d 次，失败 %d 次；服务器和数据库每次请求用处理器 %.1f 毫秒（占两核的 %.0f%%），驱动程序共用 %.1f 秒。",
                figures.requests(),
                figures.failed(),
                (server.cpu() - cpu) * 1000 / figures.requests(),
                (server.cpu() - cpu) / took / Runtime.getRuntime().availableProcessors() * 100,
                ownCpu() - own));
    }

    /** People sign in one after the other and work at once for so long. */
    private void group(int count, double think, int forSeconds) {
        List<Person> people = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Person(http, server.root(), "bench" + i, PASSWORD, think))
                .toList();
        List<Thread> threads =
                people.stream().map(person -> Thread.ofVirtual().start(person)).toList();
        pause(forSeconds);
        people.forEach(Person::stop);
        threads.forEach(Thread::interrupt);
        threads.forEach(Bench::join);
        people.forEach(person -> {
            if (person.failure() != null && !interrupted(person.failure())) {
                throw new IllegalStateException("measuring failed", person.failure());
            }
        });
    }

    private void heapPerSession() {
        int sessions = 50;
        long before = server.heap();
        List<Browser> open = IntStream.rangeClosed(1, sessions)
                .mapToObj(i -> {
                    Browser browser = new Browser(http, server.root());
                    browser.signIn("bench" + i, PASSWORD, "enterprises");
                    return browser;
                })
                .toList();
        long after = server.heap();
        say("");
        say("## 内存");
        say("");
        say(String.format(
                Locale.ROOT,
                "%d 个会话各停在企业列表首页，完整回收后活动堆从 %.1f MB 到 %.1f MB：每个会话 %d kB。",
                open.size(),
                before / 1024.0,
                after / 1024.0,
                (after - before) / sessions));
        figures();
    }

    private void saturate() {
        double cpu = server.cpu();
        long start = System.nanoTime();
        group(SATURATING, 0, 30);
        double took = (System.nanoTime() - start) / 1e9;
        Figures figures = figures();
        say("");
        say("## 饱和（不设目标）");
        say("");
        say(String.format(
                Locale.ROOT,
                "%d 人不停顿：每秒 %.0f 次请求，每次用处理器 %.1f 毫秒；企业列表 p95 %.0f 毫秒，联系安排 p95 %.0f 毫秒，覆盖情况 p95 %.0f 毫秒，保存走访 p95 %.0f 毫秒。",
                SATURATING,
                figures.requests() / took,
                (server.cpu() - cpu) * 1000 / figures.requests(),
                figures.percentile("list", 0.95),
                figures.percentile("assignments", 0.95),
                figures.percentile("coverage", 0.95),
                figures.percentile("visit-save", 0.95)));
    }

    /** The same file by the product and by nginx, in the order A B B A. */
    private void publicPage(Path data) {
        say("");
        say("## 公示页（" + PUBLIC_PAGE + "，压缩传送）");
        say("");
        try (Nginx nginx = Nginx.start(data)) {
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            List<Double> nginxCpu = new ArrayList<>();
            for (boolean own : List.of(true, false, false, true, true, false)) {
                double before = own ? server.cpu() : nginx.cpu();
                long requests = load((own ? server.root() : nginx.root()) + PUBLIC_PAGE, 8);
                double used = (own ? server.cpu() : nginx.cpu()) - before;
                (own ? ours : theirs).add(requests / 8.0);
                (own ? cpu : nginxCpu).add(used * 1000 / requests * 1000 / 1000);
            }
            figures();
            say(String.format(
                    Locale.ROOT,
                    "本产品每秒 %.0f 次，nginx 每秒 %.0f 次，比值 %.2f；每千次请求用处理器：本产品 %.2f 秒，nginx %.2f 秒（驱动程序占去其余）。",
                    median(ours),
                    median(theirs),
                    median(ours) / median(theirs),
                    median(cpu),
                    median(nginxCpu)));
        } catch (IOException none) {
            say("没有 nginx 可比：" + none.getMessage());
        }
    }

    private long load(String address, int forSeconds) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        long end = System.nanoTime() + forSeconds * 1_000_000_000L;
        long[] counts = new long[SATURATING];
        List<Thread> threads = IntStream.range(0, SATURATING)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        try {
                            if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200) {
                                counts[i]++;
                            }
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        } catch (InterruptedException stopped) {
                            return;
                        }
                    }
                }))
                .toList();
        threads.forEach(Bench::join);
        return Arrays.stream(counts).sum();
    }

    private Figures figures() {
        return Figures.of(new Browser(http, server.root())
                .open("figures", RequestClock.FIGURES)
                .body());
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double ownCpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static boolean interrupted(Throwable failure) {
        return failure instanceof InterruptedException
                || (failure.getCause() != null && interrupted(failure.getCause()));
    }

    private static void pause(int forSeconds) {
        try {
            Thread.sleep(Duration.ofSeconds(forSeconds));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
