package cn.qinqing.conduct.domain;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConductKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC);
    private static final String OTHER = "ab".repeat(32);

    @TempDir
    Path place;

    private Path folder;
    private ConductKeys keys;

    @BeforeEach
    void none() {
        folder = place.resolve("data-keys");
        keys = new ConductKeys(folder, CLOCK);
    }

    @Test
    void the_first_key_is_for_the_owner_alone() throws IOException {
        keys.make();
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(Files.list(folder)).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).matches("conduct-20261126-[0-9a-f]{8}\\.key");
            assertThat(mode(file)).isEqualTo("rw-------");
            assertThat(Files.readString(file).strip()).matches("[0-9a-f]{64}");
        });
        assertThat(keys.current().secret()).hasSize(32);
        assertThat(keys.current()).hasToString("(key " + keys.current().id() + ")");
    }

    @Test
    void the_last_by_name_closes_what_comes_and_the_earlier_stay() throws IOException {
        keys.make();
        String first = keys.current().id();
        put("conduct-20270101-neu.key", OTHER, "rw-------");
        assertThat(keys.current().id()).isEqualTo("20270101-neu");
        assertThat(keys.find(first)).isPresent();
    }

    @Test
    void without_a_key_nothing_is_taken_in() throws IOException {
        refused("conduct.key.missing", keys::current);
        Files.createDirectories(folder);
        put("conduct-20270101-neu.key", "no key", "rw-------");
        refused("conduct.key.missing", keys::current);
    }

    @Test
    void a_key_that_others_may_read_is_not_used() throws IOException {
        Files.createDirectories(folder);
        Path file = put("conduct-20270101-neu.key", OTHER, "rw-r-----");
        assertThat(keys.find("20270101-neu")).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(keys.find("20270101-neu")).isPresent();
    }

    @Test
    void an_id_that_leads_elsewhere_is_no_key() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(place.resolve("conduct-x.key"), OTHER);
        assertThat(keys.find("../../" + place.getFileName() + "/conduct-x")).isEmpty();
    }

    private Path put(String name, String content, String mode) throws IOException {
        return Files.setPosixFilePermissions(
                Files.writeString(folder.resolve(name), content + "\n"), PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
