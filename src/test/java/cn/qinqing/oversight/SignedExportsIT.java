package cn.qinqing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.host.CommandLine;
import cn.qinqing.host.HostRefusal;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.uikit.ListFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the supervisors' desk proves itself: by our command and by two that every machine has. */
class SignedExportsIT extends DatabaseTest {

    private static final int ROWS = 1_001;

    @Autowired
    ApplicationContext context;

    @Autowired
    SignedExports exports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<CommandLine> commands;

    @TempDir
    Path folder;

    private Overseen made;

    @BeforeEach
    void people() {
        made = new Overseen(context);
    }

    private Path written() throws IOException {
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> List.of(String.valueOf(row), "=1+1", "打 13912345678"))
                .toList();
        ListFile list = new ListFile(
                "oversight.rows",
                "不予受理",
                List.of("序号", "内容", "话"),
                "kind=DECLINED&from=2026-01-01&to=2026-03-31",
                ROWS,
                (actor, offset, limit) -> rows.subList(offset, Math.min(offset + limit, ROWS)));
        Path file = exports.write(made.stationed, list, Map.of("frame.txt", "清单\n"));
        return Files.move(file, folder.resolve("export.zip"));
    }

    private List<String> verify(Path file) {
        return commands.stream()
                .filter(one -> one.name().equals("verify-export"))
                .findFirst()
                .orElseThrow()
                .run(List.of(file.toString()));
    }

    @Test
    void the_archive_is_whole_says_what_it_is_and_is_logged() throws IOException {
        Path file = written();
        assertThat(verify(file))
                .contains("签名有效。", "一致：rows.csv", "一致：rows.xlsx", "一致：frame.txt", "一致：manifest.json")
                .anyMatch(line -> line.startsWith("签名密钥是本机的 export-"))
                .anyMatch(line -> line.contains("不予受理") && line.contains(ROWS + " 行"))
                .anyMatch(line -> line.contains("kind=DECLINED"));
        String csv = entry(file, "rows.csv");
        assertThat(csv.lines()).hasSize(ROWS + 1);
        assertThat(csv).doesNotContain("13912345678").doesNotContain(",=1+1");
        assertThat(entry(file, "manifest.json")).contains("\"rows\"", "监督人员", "sha256");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'oversight.export' and account_id = ?")
                        .param(made.stationed.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_changed_row_a_changed_list_and_a_file_put_in_are_found() throws IOException {
        Path row = written();
        put(row, "rows.csv", "假的");
        assertThatThrownBy(() -> verify(row)).isInstanceOf(HostRefusal.class).hasMessageContaining("rows.csv 被改过");
        Files.delete(row);
        Path sums = written();
        String list = entry(sums, "SHA256SUMS");
        put(sums, "SHA256SUMS", (list.startsWith("0") ? "1" : "0") + list.substring(1));
        assertThatThrownBy(() -> verify(sums)).isInstanceOf(HostRefusal.class).hasMessageContaining("签名不符");
        Files.delete(sums);
        Path more = written();
        put(more, "more.txt", "多的");
        assertThatThrownBy(() -> verify(more)).isInstanceOf(HostRefusal.class).hasMessageContaining("多出一个");
        assertThatThrownBy(() -> verify(folder.resolve("none.zip"))).isInstanceOf(HostRefusal.class);
        Files.writeString(folder.resolve("no.zip"), "kein zip");
        assertThatThrownBy(() -> verify(folder.resolve("no.zip"))).isInstanceOf(HostRefusal.class);
    }

    @Test
    void two_standard_commands_check_it_too() throws Exception {
        Path file = written();
        Path into = Files.createDirectory(folder.resolve("out"));
        try (FileSystem zip = FileSystems.newFileSystem(file);
                var names = Files.list(zip.getPath("/"))) {
            for (Path one : names.toList()) {
                Files.copy(one, into.resolve(one.getFileName().toString()));
            }
        }
        assertThat(command(into, "sha256sum", "-c", "SHA256SUMS")).isZero();
        assertThat(command(
                        into,
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "public-key.pem",
                        "-rawin",
                        "-in",
                        "SHA256SUMS",
                        "-sigfile",
                        "SHA256SUMS.sig"))
                .isZero();
        Files.writeString(into.resolve("rows.csv"), "假的");
        assertThat(command(into, "sha256sum", "-c", "SHA256SUMS")).isNotZero();
    }

    @Test
    void who_is_no_supervisor_gets_none() {
        ListFile list = new ListFile("x", "x", List.of("x"), "", 0, (actor, offset, limit) -> List.of());
        assertThatThrownBy(() -> exports.write(made.cycle.desk, list, Map.of())).isInstanceOf(RightMissing.class);
    }

    private static int command(Path in, String... words) throws Exception {
        return new ProcessBuilder(words)
                .directory(in.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String entry(Path file, String name) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath(name), StandardCharsets.UTF_8);
        }
    }

    private static void put(Path file, String name, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(name), content);
        }
    }
}
