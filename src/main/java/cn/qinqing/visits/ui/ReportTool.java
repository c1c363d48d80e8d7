package cn.qinqing.visits.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.MarkedRows;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowsTool;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.LedgerRow;
import cn.qinqing.visits.VisitReports;
import cn.qinqing.workbench.ListExports;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** For marked visits: the ledger as a sheet in its usual columns, and a paragraph for the bulletin. */
@org.springframework.stereotype.Component
class ReportTool implements RowsTool {

    private static final List<String> HEADINGS = List.of(
            "visits.ledger.number",
            "visits.ledger.on",
            "visits.ledger.leader",
            "visits.ledger.enterprise",
            "visits.ledger.mode",
            "visits.ledger.issue",
            "visits.ledger.unit",
            "visits.ledger.state");

    private final CurrentActor current;
    private final VisitReports reports;
    private final ListExports exports;
    private final Divisions divisions;
    private final Clock clock;

    ReportTool(CurrentActor current, VisitReports reports, ListExports exports, Divisions divisions, Clock clock) {
        this.current = current;
        this.reports = reports;
        this.exports = exports;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Component> tools(MarkedRows rows) {
        if (!rows.list().equals("visits.list")) {
            return List.of();
        }
        List<Component> tools = new ArrayList<>();
        tools.add(new Button(
                Sentences.of("visits.bulletin.action"), click -> Notices.orRefused(() -> bulletin(rows.ids()))));
        if (current.get().may(Right.EXPORT)) {
            tools.add(new Button(
                    Sentences.of("visits.ledger.action"), click -> Notices.orRefused(() -> ledger(rows.ids()))));
        }
        return tools;
    }

    private void bulletin(List<UUID> visits) {
        new BulletinDialog(BulletinText.of(reports.figures(current.get(), visits), divisions)).open();
    }

    private void ledger(List<UUID> visits) {
        ListFile file = file(visits);
        new FilesDialog(
                        Sentences.of("visits.ledger.title"),
                        List.of(Sentences.of("visits.ledger.what", visits.size())),
                        List.of(new FilesDialog.MadeFile(
                                Sentences.of("visits.ledger.download"),
                                Sentences.of("visits.ledger.title") + "_" + Formats.day(OfficeTime.today(clock))
                                        + ListExports.Format.XLSX.ending(),
                                ListExports.Format.XLSX.mediaType(),
                                () -> written(file))))
                .open();
    }

    private byte[] written(ListFile list) {
        try {
            Path file = exports.write(current.get(), list, ListExports.Format.XLSX);
            try {
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read anew with the rights of whoever fetches it. */
    ListFile file(List<UUID> visits) {
        return new ListFile(
                "visits.ledger",
                Sentences.of("visits.ledger.title"),
                HEADINGS.stream().map(key -> Sentences.of(key)).toList(),
                "",
                visits.size(),
                (actor, offset, limit) -> numbered(reports.ledger(actor, visits, offset, limit), offset));
    }

    private static List<List<String>> numbered(List<LedgerRow> rows, int offset) {
        List<List<String>> lines = new ArrayList<>();
        for (LedgerRow row : rows) {
            lines.add(Stream.of(
                            Integer.toString(offset + lines.size() + 1),
                            Formats.day(row.on()),
                            Objects.requireNonNullElse(row.leader(), ""),
                            row.enterprise(),
                            Sentences.of("visits.VisitMode." + row.mode().name()),
                            issue(row),
                            Objects.requireNonNullElse(row.unit(), ""),
                            row.status() == null
                                    ? ""
                                    : Sentences.of(
                                            "issues.IssueStatus." + row.status().name()))
                    .toList());
        }
        return lines;
    }

    private static String issue(LedgerRow row) {
        if (row.hidden()) {
            return Sentences.of("visits.ledger.hidden");
        }
        return Objects.requireNonNullElseGet(row.issue(), () -> Sentences.of("visits.ledger.none"));
    }
}
