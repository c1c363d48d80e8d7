package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class StoredFilesIT extends DatabaseTest {

    private static final byte[] LIST = "联系企业名单".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private StoredFiles files;

    @Autowired
    private TransactionTemplate transaction;

    private final Actor clerk = Actors.may(Right.IMPORT_RUN);

    private static InputStream content() {
        return new ByteArrayInputStream(LIST);
    }

    private static List<Path> onDisk() throws IOException {
        try (var all = Files.walk(HOME.resolve("files"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void what_was_stored_comes_back_byte_for_byte_under_a_name_that_can_be_saved() throws IOException {
        StoredFile file = files.store(clerk, "C:\\报送\\..\\联系企业\u0000名单.xlsx", "text/plain", content(), 1000);
        assertThat(file.name()).isEqualTo("联系企业名单.xlsx");
        assertThat(file.size()).isEqualTo(LIST.length);
        try (InputStream in = files.open(file.id())) {
            assertThat(in.readAllBytes()).isEqualTo(LIST);
        }
        assertThat(files.get(file.id())).isEqualTo(file);
        assertThat(files.intact(file.id())).isTrue();
        assertThat(files.locate(file.id()).toString()).doesNotContain("名单");
    }

    @Test
    void a_file_beyond_the_limit_and_an_empty_one_are_refused_and_leave_nothing() throws IOException {
        files.store(clerk, "a", "text/plain", content(), 1000);
        List<Path> before = onDisk();
        assertThatThrownBy(() -> files.store(clerk, "big", "text/plain", content(), LIST.length - 1))
                .hasMessage("workbench.file.large");
        assertThatThrownBy(() ->
                        files.store(clerk, "empty", "text/plain", new ByteArrayInputStream(new byte[0]), LIST.length))
                .hasMessage("workbench.file.empty");
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void a_file_of_a_failed_transaction_is_removed() throws IOException {
        files.store(clerk, "a", "text/plain", content(), 1000);
        List<Path> before = onDisk();
        transaction.executeWithoutResult(t -> {
            files.store(clerk, "b", "text/plain", content(), 1000);
            t.setRollbackOnly();
        });
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void a_changed_file_is_noticed() throws IOException {
        StoredFile file = files.store(clerk, "x.csv", "text/csv", out -> out.write(LIST));
        Files.write(files.locate(file.id()), "别的".getBytes(StandardCharsets.UTF_8));
        assertThat(files.intact(file.id())).isFalse();
    }
}
