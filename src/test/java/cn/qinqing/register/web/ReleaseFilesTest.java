package cn.qinqing.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.register.domain.Digests;
import cn.qinqing.register.domain.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.util.unit.DataSize;

class ReleaseFilesTest {

    @TempDir
    Path directory;

    @Test
    void reading_many_files_keeps_no_more_in_memory_than_allowed() throws IOException {
        StringBuilder manifest = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            byte[] content = new byte[10_000];
            content[0] = (byte) i;
            Files.write(directory.resolve(i + ".html"), content);
            Files.write(directory.resolve(i + ".html.gz"), new byte[10]);
            manifest.append(Digests.of(content)).append("  ").append(i).append(".html\n");
        }
        Files.writeString(directory.resolve("manifest.txt"), manifest);
        Releases releases = Mockito.mock(Releases.class);
        Mockito.when(releases.current()).thenReturn(Optional.of(directory));
        ReleaseFiles files = new ReleaseFiles(releases, DataSize.ofKilobytes(200));
        ReleaseFiles.Loaded release = files.release().orElseThrow();
        for (int i = 0; i < 100; i++) {
            assertThat(files.file(release, i + ".html").orElseThrow().plain()[0])
                    .isEqualTo((byte) i);
        }
        assertThat(files.bytesInMemory()).isPositive().isLessThanOrEqualTo(200 * 1024);
    }
}
