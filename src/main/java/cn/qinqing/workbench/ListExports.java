package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.CsvWriter;
import cn.qinqing.exchange.TableWriter;
import cn.qinqing.exchange.WorkbookWriter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.uikit.ListFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of what a list shows (导出): its rows in the actor's scope, its columns, its order. One snapshot of the database
 * is read page by page; a mobile number that somebody typed into a text is masked. No file is handed out without its
 * row in the event log: both come from one transaction.
 */
@Service
public class ListExports {

    private static final int PAGE = 1_000;

    /** What a file is written as. */
    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** With the dot: {@code .xlsx}. */
        public String ending() {
            return "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final AuditLog audit;

    ListExports(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Writes a list into a temporary file, which the caller deletes.
     *
     * @throws RuleViolation {@code shared.right.missing} without {@code EXPORT} or the right to read the list,
     *     {@code exchange.table.tooLong}
     */
    @Transactional
    public Path write(Actor actor, ListFile list, Format format) {
        return write(actor, list, format, rows -> {});
    }

    /** As {@link #write(Actor, ListFile, Format)}; tells after each page how many rows are written. */
    @Transactional
    public Path write(Actor actor, ListFile list, Format format, IntConsumer progress) {
        actor.require(Right.EXPORT);
        Path file = null;
        try {
            file = Files.createTempFile("list", format.ending());
            int rows = fill(file, actor, list, format, progress);
            audit.record(
                    actor,
                    "list.export",
                    "list",
                    list.list(),
                    Map.of(
                            "filter", list.filter(),
                            "columns", list.headings(),
                            "rows", rows,
                            "format", format.name(),
                            "scope", described(actor.scope())));
            return file;
        } catch (IOException cannotWrite) {
            discard(file);
            throw new UncheckedIOException(cannotWrite);
        } catch (RuntimeException stopped) {
            discard(file);
            throw stopped;
        }
    }

    private static int fill(Path file, Actor actor, ListFile list, Format format, IntConsumer progress)
            throws IOException {
        int rows = 0;
        try (TableWriter writer = writer(Files.newOutputStream(file), list, format)) {
            List<List<String>> page;
            do {
                page = list.pages().page(actor, rows, PAGE);
                for (List<String> row : page) {
                    writer.row(row.stream().map(PersonalNumbers::masked).toList());
                }
                rows += page.size();
                progress.accept(rows);
            } while (page.size() == PAGE);
        }
        return rows;
    }

    private static TableWriter writer(OutputStream out, ListFile list, Format format) throws IOException {
        return format == Format.CSV
                ? new CsvWriter(out, list.headings())
                : new WorkbookWriter(out, list.title(), list.headings());
    }

    private static void discard(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static String described(Scope scope) {
        return switch (scope) {
            case Scope.All all -> all.reason();
            case Scope.Within within ->
                String.join(",", within.divisions()) + "/" + within.units().size();
            case Scope.Nothing nothing -> "";
        };
    }
}
