package cn.qinqing.bench;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentSort;
import cn.qinqing.assignments.Coverage;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.demo.DemoNames;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseSort;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.exchange.WorkbookWriter;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ListExports;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The work of {@link FileBench}, inside the server; it exists only while measuring ({@code qinqing.bench=true}). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.bench", havingValue = "true")
class FileWork extends OncePerRequestFilter {

    static final String PATH = "/bench-files";

    private static final Actor ACTOR = new Actor.Job("测量", EnumSet.allOf(Right.class));
    private static final int ROWS = 50_000;
    private static final int TIMES = 40;
    private static final int PAGE = 50;
    private static final int DAYS_APART = 17;
    private static final long PAUSE = 50;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final RegistryImports imports;
    private final ListExports exports;
    private final EnterpriseQueries enterprises;
    private final AssignmentQueries assignments;
    private final Coverage coverage;
    private final Divisions divisions;
    private final Clock clock;

    FileWork(
            RegistryImports imports,
            ListExports exports,
            EnterpriseQueries enterprises,
            AssignmentQueries assignments,
            Coverage coverage,
            Divisions divisions,
            Clock clock) {
        this.imports = imports;
        this.exports = exports;
        this.enterprises = enterprises;
        this.assignments = assignments;
        this.coverage = coverage;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        List<String> lines = new ArrayList<>();
        days(lines);
        out(lines);
        in(lines);
        response.setContentType("text/plain");
        response.getOutputStream().write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Pictures of days, one after the other, each of another day. */
    private void days(List<String> lines) {
        LocalDate today = OfficeTime.today(clock);
        lines.add("## 任一日（一人依次查询，每次换一天）");
        lines.add("");
        lines.add("| 查询 | 次数 | p50（毫秒） | p95（毫秒） |");
        lines.add("|---|---:|---:|---:|");
        lines.add(asked("联系安排某日第一页与总数", i -> listed(of(today, i))));
        lines.add(asked("同上，按名称中两字检索", i -> listed(new AssignmentFilter(day(today, i), "棉业", null, null))));
        lines.add(asked("同上，待申报的", i -> listed(of(today, i).only(CoverageFigure.UNDECLARED))));
        lines.add(asked("同上，按终止日期排序", i -> {
            assignments.page(ACTOR, of(today, i), AssignmentSort.TO, true, 0, PAGE);
            assignments.count(ACTOR, of(today, i));
        }));
        lines.add(asked("覆盖情况某日全部数字", i -> coverage.picture(ACTOR, day(today, i))));
        lines.add(asked("企业某日走访落后的第一页与总数", i -> listed(today, i, CoverageFigure.BEHIND)));
        lines.add(asked("企业某日从未走访的第一页与总数", i -> listed(today, i, CoverageFigure.NEVER_VISITED)));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "当日联系安排 %d 条；当日走访落后 %d 户，从未走访 %d 户。",
                assignments.count(ACTOR, of(today, 0)),
                enterprises.count(ACTOR, under(today, CoverageFigure.BEHIND)),
                enterprises.count(ACTOR, under(today, CoverageFigure.NEVER_VISITED))));
        lines.add("");
    }

    private static LocalDate day(LocalDate today, int number) {
        return today.minusDays((long) number * DAYS_APART);
    }

    private static AssignmentFilter of(LocalDate today, int number) {
        return new AssignmentFilter(day(today, number), null, null, null);
    }

    private void listed(AssignmentFilter filter) {
        assignments.page(ACTOR, filter, AssignmentSort.DIVISION, false, 0, PAGE);
        assignments.count(ACTOR, filter);
    }

    private void listed(LocalDate today, int number, CoverageFigure figure) {
        EnterpriseFilter filter = under(day(today, number), figure);
        enterprises.page(ACTOR, filter, EnterpriseSort.NAME, false, 0, PAGE);
        enterprises.count(ACTOR, filter);
    }

    private static EnterpriseFilter under(LocalDate day, CoverageFigure figure) {
        return new EnterpriseFilter(null, null, null, null, false, null, null, day, Map.of("gap", figure.name()));
    }

    /** A query of the i-th day. */
    private interface Query {
        void ask(int day);
    }

    private static String asked(String label, Query query) {
        query.ask(TIMES);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            query.ask(i);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f |",
                label,
                TIMES,
                times.get(TIMES / 2),
                times.get((int) Math.ceil(TIMES * 0.95) - 1));
    }

    /** The whole list of enterprises as a workbook and as CSV. */
    private void out(List<String> lines) throws IOException {
        lines.add("## 导出全部企业");
        lines.add("");
        lines.add("| 格式 | 行 | 秒 | 文件（MB） | 期间堆最高用到（MB） |");
        lines.add("|---|---:|---:|---:|---:|");
        long total = enterprises.count(ACTOR, EnterpriseFilter.none());
        ListFile list = new ListFile(
                "bench",
                "企业",
                List.of("名称", "代码", "类型", "县市", "状态", "联系领导", "联络员", "最近联系"),
                "",
                total,
                (actor, offset, limit) ->
                        enterprises
                                .page(actor, EnterpriseFilter.none(), EnterpriseSort.NAME, false, offset, limit)
                                .stream()
                                .map(row -> Stream.of(
                                                row.name(),
                                                row.code(),
                                                row.kind(),
                                                row.divisionCode(),
                                                row.state(),
                                                row.leader(),
                                                row.officer(),
                                                row.lastContact())
                                        .map(value -> value == null ? "" : value.toString())
                                        .toList())
                                .toList());
        for (ListExports.Format format : ListExports.Format.values()) {
            forgetPeak();
            long start = System.nanoTime();
            Path file = exports.write(ACTOR, list, format);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.0f |",
                    format,
                    total,
                    seconds(start),
                    Files.size(file) / MEGABYTE,
                    peak()));
            Files.delete(file);
        }
        lines.add("");
    }

    /** A registry file of new enterprises: opened, compared, applied, taken back. */
    private void in(List<String> lines) throws IOException {
        Path file = Files.createTempFile("bench", ".xlsx");
        try {
            Files.write(file, workbook());
            lines.add(String.format(Locale.ROOT, "## 导入 %d 户新企业（.xlsx，%.1f MB）", ROWS, Files.size(file) / MEGABYTE));
            lines.add("");
            lines.add("| 步骤 | 秒 | 期间堆最高用到（MB） |");
            lines.add("|---|---:|---:|");
            ImportRunId[] run = new ImportRunId[1];
            lines.add(measured("读取文件、建立批次", () -> run[0] = imports.open(ACTOR, file, "登记信息.xlsx")));
            lines.add(measured("存行、逐行比对（后台）", () -> over(run[0])));
            long fresh = imports.state(ACTOR, run[0]).count(RegistryOutcome.FRESH);
            lines.add(measured("导入（后台）", () -> {
                imports.apply(ACTOR, run[0]);
                over(run[0]);
            }));
            int applied = imports.run(ACTOR, run[0]).applied();
            lines.add(measured("撤销整次导入（后台）", () -> {
                imports.undo(ACTOR, run[0]);
                over(run[0]);
            }));
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "比对为新增 %d 户，导入 %d 户；撤销后批次为 %s。",
                    fresh,
                    applied,
                    imports.run(ACTOR, run[0]).state()));
        } finally {
            Files.delete(file);
        }
    }

    private byte[] workbook() {
        Random random = new Random(clock.millis());
        DemoNames names = new DemoNames(random);
        List<Divisions.Division> places = divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Divisions.Division place = places.get(random.nextInt(places.size()));
            rows.add(List.of(
                    names.code("91", place.code(), "MC"),
                    names.longEnterprise(place.shortName()),
                    place.name(),
                    place.name() + "人民路" + i + "号",
                    "C13",
                    "存续（在营、开业、在册）",
                    "有限责任公司",
                    "某某"));
        }
        return WorkbookWriter.xlsx(
                "登记信息", List.of("统一社会信用代码", "企业名称", "行政区划", "住所", "行业代码", "登记状态", "登记类型", "法定代表人"), rows);
    }

    private void over(ImportRunId run) {
        try {
            while (imports.run(ACTOR, run).running()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String measured(String label, Runnable work) {
        forgetPeak();
        long start = System.nanoTime();
        work.run();
        return String.format(Locale.ROOT, "| %s | %.1f | %.0f |", label, seconds(start), peak());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void forgetPeak() {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Most that the pools of the heap held, garbage included; each pool at its own worst moment. */
    private static double peak() {
        return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
