package cn.qinqing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableDirectoryTest {

    @TempDir
    Path place;

    @Test
    void a_directory_that_can_be_written_is_made_and_left_empty() {
        Path directory = place.resolve("web/public");
        WritableDirectory.demand(directory, "QINQING_PUBLIC_DIR");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void one_that_cannot_names_the_setting() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        assertThatThrownBy(() -> WritableDirectory.demand(file.resolve("public"), "QINQING_PUBLIC_DIR"))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining("QINQING_PUBLIC_DIR")
                .hasMessageContaining("不能写入");
    }
}
