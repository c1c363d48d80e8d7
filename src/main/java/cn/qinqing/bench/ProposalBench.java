package cn.qinqing.bench;

import cn.qinqing.assignments.domain.proposals.Leader;
import cn.qinqing.assignments.domain.proposals.Proposed;
import cn.qinqing.assignments.domain.proposals.Proposer;
import cn.qinqing.assignments.domain.proposals.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * {@code ./qinqing bench proposals}: how long it takes to hand thousands of enterprises out to leaders, and what comes
 * out, written to {@code docs/evidence/proposals.md}: the calculation alone, and with the database in a running server
 * ({@link MeasuredProposals}). Invented enterprises; the same seed gives the same ones.
 */
final class ProposalBench {

    private static final int TIMES = 7;
    private static final int COUNTIES = 9;
    private static final long SEED = 2028;

    private record Case(String label, int leaders, int enterprises, int most, boolean wide) {}

    private static final List<Case> CASES = List.of(
            new Case("各县市领导联系本县企业，上限宽裕", 100, 5_000, 80, false),
            new Case("各县市领导联系本县企业，上限恰好用尽", 100, 5_000, 50, false),
            new Case("各县市领导联系本县企业，上限 3 家", 100, 5_000, 3, false),
            new Case("全部领导都可联系全部企业，上限恰好用尽", 100, 5_000, 50, true),
            new Case("日常规模", 60, 200, 4, false));

    private ProposalBench() {}

    static void run(BenchOptions options, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# 联系安排建议的计算时间");
        lines.add("");
        lines.add("重做：`./qinqing bench proposals " + options.asked() + "`。本机 "
                + Runtime.getRuntime().availableProcessors()
                + " 个处理器，算法在一个线程上运行；每种情形 " + TIMES + " 次，第一次（未预热）单列，其余取中位数。"
                + "企业、领导、此前的联系（四分之一）、利益关系（百分之二）均为虚构，按固定种子生成。");
        lines.add("");
        lines.add("## 只计算，不含读写数据库");
        lines.add("");
        lines.add("| 情形 | 领导 | 企业 | 上限 | 第一次（毫秒） | 中位数（毫秒） | 有人选 | 同一县市内联系数之差最大 |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|");
        CASES.forEach(one -> lines.add(measure(one)));
        lines.add("");
        lines.add("联系数之差含此前联系的延续：延续优先于均衡，所以差可以大于 1。");
        lines.add("");
        lines.add("## 连同数据库（" + options.enterprises() + " 家企业、约 " + options.wantedAssignments() + " 条联系安排）");
        lines.add("");
        try (Server server = Server.start(options, port, "1g")) {
            lines.addAll(server.ask(MeasuredProposals.PATH));
        }
        lines.add("");
        lines.add("时间在服务内量得，不含页面；服务以 `-Xmx1g` 运行。");
        Path report = Path.of("docs/evidence/proposals.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("结果写入 " + report);
    }

    private static String measure(Case one) {
        Random random = new Random(SEED);
        List<Leader> leaders = leaders(one, random);
        List<Subject> subjects = subjects(one, leaders, random);
        List<Double> times = new ArrayList<>();
        List<Proposed> found = List.of();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            found = Proposer.propose(leaders, subjects);
            times.add((System.nanoTime() - start) / 1e6);
        }
        double first = times.removeFirst();
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.0f | %.0f | %d | %d |",
                one.label(),
                one.leaders(),
                one.enterprises(),
                one.most(),
                first,
                times.get(times.size() / 2),
                found.stream().filter(row -> row.leader() != null).count(),
                spread(leaders, found));
    }

    private static List<Leader> leaders(Case one, Random random) {
        List<Leader> leaders = new ArrayList<>();
        for (int i = 0; i < one.leaders(); i++) {
            leaders.add(new Leader(new UUID(1, i), "县" + i % COUNTIES, random.nextInt(2), 0, Map.of()));
        }
        return leaders;
    }

    private static List<Subject> subjects(Case one, List<Leader> leaders, Random random) {
        Set<String> all = new HashSet<>();
        leaders.forEach(leader -> all.add(leader.division()));
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < one.enterprises(); i++) {
            Set<UUID> conflicts = new HashSet<>();
            leaders.stream().filter(leader -> random.nextInt(50) == 0).forEach(leader -> conflicts.add(leader.id()));
            subjects.add(new Subject(
                    new UUID(2, i),
                    one.wide() ? all : Set.of("县" + random.nextInt(COUNTIES)),
                    String.valueOf((char) ('A' + random.nextInt(20))),
                    false,
                    one.most(),
                    random.nextInt(4) == 0
                            ? List.of(
                                    leaders.get(random.nextInt(leaders.size())).id())
                            : List.of(),
                    List.of(),
                    conflicts,
                    null));
        }
        return subjects;
    }

    private static int spread(List<Leader> leaders, List<Proposed> found) {
        Map<UUID, Integer> loads = new HashMap<>();
        leaders.forEach(leader -> loads.put(leader.id(), leader.enterprises()));
        found.stream().filter(row -> row.leader() != null).forEach(row -> loads.merge(row.leader(), 1, Integer::sum));
        int widest = 0;
        for (int county = 0; county < COUNTIES; county++) {
            String name = "县" + county;
            var of = leaders.stream()
                    .filter(leader -> leader.division().equals(name))
                    .mapToInt(leader -> loads.get(leader.id()))
                    .summaryStatistics();
            widest = Math.max(widest, of.getMax() - of.getMin());
        }
        return widest;
    }
}
