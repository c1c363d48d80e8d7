package cn.qinqing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./qinqing bench files}: what a large file costs in and out, and pictures of days, in a server of 1 GB of heap;
 * written to {@code docs/evidence/files.md}, or a file named by the number of assignments when that is asked for. The
 * work itself is {@link FileWork}, inside the server.
 */
final class FileBench {

    private FileBench() {}

    static void run(BenchOptions options, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# 大文件的导入、导出与任一日的联系安排");
        lines.add("");
        lines.add("重做：`./qinqing bench files " + options.asked() + "`。本机 "
                + Runtime.getRuntime().availableProcessors() + " 个处理器，服务以 `-Xmx1g` 运行，数据库在同一台机器上。"
                + "文件里的企业均为虚构；时间在服务内量得，不含上传和页面。");
        lines.add("");
        try (Server server = Server.start(options, port, "1g")) {
            lines.addAll(server.ask(FileWork.PATH));
        }
        Path report = Path.of(
                "docs/evidence/files" + (options.assignments() == null ? "" : "-" + options.assignments()) + ".md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("结果写入 " + report);
    }
}
