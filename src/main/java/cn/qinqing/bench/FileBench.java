package cn.qinqing.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./qinqing bench files}: what a large file costs in and out, and pictures of days, in a server of 1 GB of heap;
 * written to {@code docs/evidence/files.md}. The work itself is {@link FileWork}, inside the server.
 */
final class FileBench {

    private FileBench() {}

    static void run(int enterprises, int port) throws IOException {
        Path data = Path.of("data-bench-" + enterprises).toAbsolutePath();
        System.out.println("正在准备 " + enterprises + " 家企业的数据库（第一次要几分钟）：" + data);
        List<String> lines = new ArrayList<>();
        lines.add("# 大文件的导入、导出与任一日的联系安排");
        lines.add("");
        lines.add("重做：`./qinqing bench files --enterprises " + enterprises + "`。本机 "
                + Runtime.getRuntime().availableProcessors() + " 个处理器，服务以 `-Xmx1g` 运行，数据库在同一台机器上。"
                + "文件里的企业均为虚构；时间在服务内量得，不含上传和页面。");
        lines.add("");
        try (Server server = Server.start(data, port, enterprises, "1g");
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server.root() + FileWork.PATH))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("measuring failed: " + answer.statusCode());
            }
            lines.addAll(answer.body().lines().toList());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        Path report = Path.of("docs/evidence/files.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("结果写入 " + report);
    }
}
