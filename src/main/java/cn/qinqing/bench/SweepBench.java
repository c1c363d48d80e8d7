package cn.qinqing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./qinqing bench sweep}: how long the daily sweep takes over 50,000 open issues in a running server ({@link
 * MeasuredSweep}), written to {@code docs/evidence/sweep.md}.
 */
final class SweepBench {

    private SweepBench() {}

    static void run(BenchOptions options, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# 督办巡查 50,000 件在办诉求的时间");
        lines.add("");
        lines.add("重做：`./qinqing bench sweep " + options.asked() + "`。本机 "
                + Runtime.getRuntime().availableProcessors()
                + " 个处理器，服务、数据库同在一台机器上，服务以 `-Xmx1g` 运行。诉求为虚构，期限从二十个工作日前到三十个工作日后均匀分布，"
                + "三分之一未签收，三分之一没有进展。目标：不超过 60 秒。");
        lines.add("");
        try (Server server = Server.start(options, port, "1g")) {
            lines.addAll(server.ask(MeasuredSweep.PATH));
        }
        lines.add("");
        lines.add("“停摆后第一次”是最坏的情形：每件到了哪一级都要从头算出并出单；平日只有当天到级的诉求出单。");
        Path report = Path.of("docs/evidence/sweep.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("结果写入 " + report);
    }
}
