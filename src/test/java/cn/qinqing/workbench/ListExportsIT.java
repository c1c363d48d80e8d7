package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.uikit.ListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListExportsIT extends DatabaseTest {

    @Autowired
    ListExports exports;

    @Autowired
    JdbcClient jdbc;

    private final String list = "test." + UUID.randomUUID();

    @Test
    void every_page_is_written_once_and_the_log_says_who_took_what() throws IOException {
        var clerk = Actors.may(Right.EXPORT);
        List<Integer> told = new ArrayList<>();
        Path file = exports.write(clerk, file(2_345), ListExports.Format.CSV, told::add);
        List<String> lines = Files.readAllLines(file);
        Files.delete(file);
        assertThat(lines).hasSize(2_346).doesNotHaveDuplicates();
        assertThat(lines.getLast()).isEqualTo("\"2344\",\"138****8888\"");
        assertThat(told).containsExactly(1_000, 2_000, 2_345);
        assertThat(facts())
                .hasSize(1)
                .first()
                .asString()
                .contains("\"rows\":2345", "division=652801", "\"format\":\"CSV\"", "号码", "\"scope\":\"test\"");
    }

    @Test
    void without_the_right_nothing_is_read_or_written() {
        assertThatThrownBy(() -> exports.write(Actors.may(Right.VISIT_READ), file(1), ListExports.Format.XLSX))
                .isInstanceOf(RightMissing.class);
        assertThat(facts()).isEmpty();
    }

    @Test
    void an_export_that_fails_on_the_way_leaves_neither_file_nor_row() {
        List<Path> before = temporary();
        ListFile broken = new ListFile(list, "坏", List.of("一"), "", 2, (actor, offset, limit) -> {
            throw new IllegalStateException("database gone");
        });
        assertThatThrownBy(() -> exports.write(Actors.may(Right.EXPORT), broken, ListExports.Format.XLSX))
                .hasMessage("database gone");
        assertThat(temporary()).isEqualTo(before);
        assertThat(facts()).isEmpty();
    }

    private ListFile file(int rows) {
        return new ListFile(
                list,
                "测试",
                List.of("序号", "号码"),
                "division=652801",
                rows,
                (actor, offset, limit) -> IntStream.range(offset, Math.min(rows, offset + limit))
                        .mapToObj(n -> List.of("" + n, "13899998888"))
                        .toList());
    }

    private List<String> facts() {
        return jdbc.sql("select facts from audit_event where action = 'list.export' and subject_id = ?")
                .param(list)
                .query(String.class)
                .list();
    }

    private static List<Path> temporary() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("list.*\\.(xlsx|csv)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
