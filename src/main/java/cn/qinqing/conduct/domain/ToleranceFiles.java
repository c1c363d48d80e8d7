package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.ToleranceContent;
import cn.qinqing.conduct.ToleranceDetails;
import cn.qinqing.conduct.ToleranceEvidence;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.conduct.domain.Vault.Place;
import cn.qinqing.conduct.domain.Vault.Seal;
import cn.qinqing.exchange.FileKind;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files behind the wall: what lies in the directory of files is ciphertext under a name that tells nothing, kept in the
 * name of nobody; their names, kinds and sizes are encrypted too, and no plain file is ever written.
 */
@Component
public class ToleranceFiles {

    private static final String TABLE = "tolerance_file";
    private static final String NAME = "容错材料";
    private static final String MEDIA_TYPE = "application/octet-stream";

    /** Kept in nobody's name: the row of a file would tell who applied. */
    private static final Actor NOBODY = new Actor.Job(NAME, Set.of());

    private final JdbcClient jdbc;
    private final Vault vault;
    private final StoredFiles files;

    ToleranceFiles(JdbcClient jdbc, Vault vault, StoredFiles files) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.files = files;
    }

    /** What a file is. */
    private record About(String name, String mediaType, long size) {

        @Override
        public String toString() {
            return "(about)";
        }
    }

    public int count(ToleranceId application) {
        return jdbc.sql("select count(*) from tolerance_file where application_id = ?")
                .param(application.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps files.
     *
     * @param step the supplement to which they belong, or null
     * @throws RuleViolation what {@link FileKind} refuses
     */
    public void add(ToleranceId application, @Nullable UUID step, List<ToleranceEvidence> evidence, Seal seal) {
        int place = count(application);
        for (ToleranceEvidence one : evidence) {
            UUID id = Ids.next();
            FileKind kind = FileKind.of(one.name(), one.content());
            byte[] harmless = kind.harmless(one.content());
            byte[] closed = vault.closeFile(seal, new Place(TABLE, "content", id), harmless);
            FileId stored = files.store(NOBODY, NAME, MEDIA_TYPE, out -> out.write(closed))
                    .id();
            jdbc.sql("""
                    insert into tolerance_file (id, application_id, step_id, place, stored, key_id, cipher, about)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            id,
                            application.value(),
                            step,
                            ++place,
                            stored.value(),
                            seal.keyId(),
                            seal.cipher().name(),
                            vault.close(
                                    seal,
                                    new Place(TABLE, "about", id),
                                    new About(one.name(), kind.mediaType(), harmless.length))))
                    .update();
        }
    }

    /** In order; nothing of their content is opened. */
    public List<ToleranceDetails.Attached> of(ToleranceId application) {
        return jdbc.sql(
                        "select id, step_id, key_id, cipher, about from tolerance_file where application_id = ? order by place")
                .param(application.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    About about = about(ToleranceStore.seal(row), id, row.getBytes("about"));
                    return new ToleranceDetails.Attached(
                            id,
                            about.name(),
                            about.mediaType(),
                            about.size(),
                            row.getObject("step_id", UUID.class) != null);
                })
                .list();
    }

    /** One file of an application, opened. */
    public Optional<ToleranceContent> open(ToleranceId application, UUID id) {
        return jdbc.sql("select stored, key_id, cipher, about from tolerance_file where application_id = ? and id = ?")
                .params(application.value(), id)
                .query((row, n) -> {
                    Seal seal = ToleranceStore.seal(row);
                    About about = about(seal, id, row.getBytes("about"));
                    byte[] stored = stored(new FileId(row.getObject("stored", UUID.class)));
                    return new ToleranceContent(
                            about.name(),
                            about.mediaType(),
                            vault.openFile(seal, new Place(TABLE, "content", id), stored));
                })
                .optional();
    }

    private About about(Seal seal, UUID id, byte[] closed) {
        return Objects.requireNonNull(vault.open(seal, new Place(TABLE, "about", id), closed, About.class));
    }

    private byte[] stored(FileId id) {
        try (InputStream content = files.open(id)) {
            return content.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
