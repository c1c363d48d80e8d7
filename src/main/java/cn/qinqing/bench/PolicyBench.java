package cn.qinqing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./qinqing bench policies}: how long it takes to hold 2,000 policies against one enterprise, and against all of them
 * in the background, in a running server ({@link MeasuredPolicies}), written to {@code docs/evidence/policies.md}.
 */
final class PolicyBench {

    private PolicyBench() {}

    static void run(BenchOptions options, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# 2,000 项政策的匹配时间（" + options.enterprises() + " 家企业）");
        lines.add("");
        lines.add("重做：`./qinqing bench policies " + options.asked() + "`。本机 "
                + Runtime.getRuntime().availableProcessors()
                + " 个处理器，服务、数据库同在一台机器上，服务以 `-Xmx1g` 运行。政策为虚构，按固定种子生成：六成限行业，四成限规模，"
                + "半数限所在地，两成限阶段，两成限成立日期，四分之一限申报期，一成限主体类型。目标：一户 ≤ 50 毫秒，十万户 ≤ 5 分钟。");
        lines.add("");
        try (Server server = Server.start(options, port, "1g")) {
            lines.addAll(server.ask(MeasuredPolicies.PATH));
        }
        lines.add("");
        lines.add("一户的时间含读企业、读项目、看政策是否改过和写出每一条理由；理由在页面上才写成句子。全部企业的时间含逐批读企业、判断、" + "存下按县市的件数、一次换上、清掉上一次的。");
        Path report = Path.of("docs/evidence/policies.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("结果写入 " + report);
    }
}
