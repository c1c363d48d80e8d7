package cn.qinqing.identity.ui;

import cn.qinqing.exchange.WorkbookWriter;
import cn.qinqing.identity.AccountSheets.Action;
import cn.qinqing.identity.AccountSheets.Line;
import cn.qinqing.identity.OneTimePassword;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens and ends accounts by a sheet: sent, looked at row by row, then done as a whole. */
class AccountSheetDialog extends FormDialog {

    private static final long LARGEST = 2L * 1024 * 1024;

    private final transient AccountTools tools;
    private final transient Consumer<List<OneTimePassword>> handOver;
    private final Div rows = new Div();
    private transient List<Line> lines = List.of();

    AccountSheetDialog(AccountTools tools, Consumer<List<OneTimePassword>> handOver) {
        super(Sentences.of("identity.sheet.title"), Sentences.of("identity.sheet.apply"));
        this.tools = tools;
        this.handOver = handOver;
        setWidth("min(820px, 100%)");
        rows.getElement().setAttribute("role", "status");
        wide(new Paragraph(getTranslation("identity.sheet.explain")));
        wide(form());
        wide(new FileUpload(getTranslation("identity.sheet.choose"), LARGEST, (file, name) -> {
            show(tools.sheets().read(tools.actor(), file));
        }));
        wide(rows);
    }

    private Anchor form() {
        List<String> headings = Stream.of(
                        "identity.field.name",
                        "identity.field.login",
                        "identity.sheet.action",
                        "identity.end.reason",
                        "identity.field.unit")
                .map(this::getTranslation)
                .toList();
        byte[] file = WorkbookWriter.xlsx(
                getTranslation("identity.accounts.title"),
                headings,
                List.of(
                        List.of(
                                getTranslation("identity.sheet.sample"),
                                "",
                                getTranslation("identity.action.create"),
                                "",
                                ""),
                        List.of(
                                getTranslation("identity.sheet.sampleEnded"),
                                "",
                                getTranslation("identity.action.end"),
                                getTranslation("identity.sheet.sampleReason"),
                                "")));
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file),
                        getTranslation("identity.sheet.file"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        file.length)),
                getTranslation("identity.sheet.form"));
    }

    /** Shows what was read of a sheet, row by row. */
    void show(List<Line> read) {
        lines = read;
        errors().clear();
        rows.removeAll();
        PlainTable table = new PlainTable(Stream.of(
                        "identity.sheet.row",
                        "identity.field.name",
                        "identity.field.login",
                        "identity.sheet.action",
                        "identity.field.state")
                .map(this::getTranslation)
                .toList());
        lines.forEach(line -> table.line(List.of(
                new Span(String.valueOf(line.number())),
                new Span(line.name()),
                new Span(line.login().isEmpty() ? "—" : line.login()),
                new Span(getTranslation(
                        line.action() == Action.OPEN ? "identity.action.create" : "identity.action.end")),
                state(line))));
        long good = lines.stream().filter(line -> line.problem() == null).count();
        rows.add(new Paragraph(getTranslation("identity.sheet.read", lines.size(), good, lines.size() - good)), table);
    }

    private Component state(Line line) {
        return line.problem() == null
                ? new Tag(getTranslation("identity.sheet.good"), Tag.Tone.GOOD)
                : new Span(Sentences.of(line.problem()));
    }

    @Override
    protected boolean changed() {
        return !lines.isEmpty();
    }

    @Override
    protected void send() {
        if (lines.isEmpty()) {
            throw new RuleViolation("identity.sheet.fileMissing");
        }
        handOver.accept(tools.sheets().apply(tools.actor(), lines));
    }
}
