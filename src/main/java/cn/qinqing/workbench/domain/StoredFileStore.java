package cn.qinqing.workbench.domain;

import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.StoredFile;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code stored_file}. */
@Component
public class StoredFileStore {

    private final JdbcClient jdbc;

    StoredFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(StoredFile file, String path, @Nullable UUID by) {
        jdbc.sql("""
                insert into stored_file (id, name, media_type, size_bytes, sha256, path, stored_at, stored_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        path,
                        OfficeTime.column(file.storedAt()),
                        by)
                .update();
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select name, media_type, size_bytes, sha256, stored_at from stored_file where id = ?")
                .param(id.value())
                .query((row, number) -> new StoredFile(
                        id,
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getString("sha256"),
                        OfficeTime.instant(row.getObject("stored_at", LocalDateTime.class))))
                .optional();
    }

    public Optional<String> pathOf(FileId id) {
        return jdbc.sql("select path from stored_file where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }
}
