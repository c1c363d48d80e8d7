package cn.qinqing.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./qinqing bench plans}: opens the list of 20,000 service plans and a plan with 100 milestones over HTTP; what the
 * server needed is written to {@code docs/evidence/plans.md}.
 */
final class PlanBench {

    private static final String PASSWORD = "Bosten-2026-demo";
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 15;
    private static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("plans-list", "全部方案首页（红灯在前）");
        STEPS.put("plans-red", "按红灯筛选");
        STEPS.put("plans-stage", "按阶段和黄灯筛选");
        STEPS.put("plans-unit", "方案分布");
        STEPS.put("plans-due", "近期到期节点");
        STEPS.put("plan", "打开有 100 个节点的方案");
    }

    private PlanBench() {}

    static void run(BenchOptions options, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# 20,000 份服务方案、200,000 个节点");
        lines.add("");
        lines.add("重做：`./qinqing bench plans " + options.asked() + "`。本机 "
                + Runtime.getRuntime().availableProcessors() + " 个处理器（"
                + Machine.processor() + "），服务、数据库和驱动程序同在一台机器上；时间是服务器上的过滤器量得的毫秒数，"
                + "不含网络和浏览器。目标（p95）：方案列表 100 毫秒，打开 100 个节点的方案 150 毫秒。");
        lines.add("");
        try (Server server = Server.start(options, port, "2g");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build()) {
            String large = server.ask(MeasuredPlans.PATH).getFirst();
            Browser browser = new Browser(http, server.root());
            browser.signIn("bench1", PASSWORD, "service-plans");
            work(browser, large, WARM_UP);
            figures(http, server);
            work(browser, large, ROUNDS);
            Figures figures = figures(http, server);
            lines.add("| 步骤 | 次数 | p50 | p95 | p99 |");
            lines.add("|---|---:|---:|---:|---:|");
            STEPS.forEach((step, label) -> lines.add(figures.row(step, label)));
        }
        Path report = Path.of("docs/evidence/plans.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("结果写入 " + report);
    }

    private static void work(Browser browser, String large, int rounds) {
        for (int i = 0; i < rounds; i++) {
            browser.show("plans-list", "service-plans", "");
            browser.show("plans-red", "service-plans", "light=RED");
            browser.show("plans-stage", "service-plans", "stage=LANDING&light=YELLOW");
            browser.show("plan", "service-plans/" + large, "");
            browser.show("plans-due", "service-plans/due", "");
            browser.show("plans-unit", "service-plans/figures", "");
        }
    }

    private static Figures figures(HttpClient http, Server server) {
        return Figures.of(new Browser(http, server.root())
                .open("figures", RequestClock.FIGURES)
                .body());
    }
}
