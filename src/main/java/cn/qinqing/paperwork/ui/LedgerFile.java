package cn.qinqing.paperwork.ui;

import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueLedger;
import cn.qinqing.issues.IssueLedgerRow;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListFile;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of issues as a sheet in its usual columns (问题台账), one issue a line. */
@Component
class LedgerFile {

    /** In the order of the sheet. */
    static final List<String> COLUMNS = List.of(
            "number",
            "enterprise",
            "text",
            "category",
            "source",
            "raisedOn",
            "units",
            "dispatchedOn",
            "due",
            "progress",
            "outcome",
            "callBack",
            "closedOn",
            "status",
            "leader",
            "officer",
            "code",
            "division");

    private final IssueLedger ledger;
    private final Divisions divisions;
    private final I18NProvider texts;
    private final Clock clock;

    LedgerFile(IssueLedger ledger, Divisions divisions, I18NProvider texts, Clock clock) {
        this.ledger = ledger;
        this.divisions = divisions;
        this.texts = texts;
        this.clock = clock;
    }

    /** Read anew with the rights of whoever fetches it. */
    ListFile of(IssueFilter filter, long total) {
        return new ListFile(
                "paperwork.ledger",
                text("paperwork.ledger.title"),
                COLUMNS.stream()
                        .map(column -> text("paperwork.ledger." + column))
                        .toList(),
                described(filter),
                total,
                (actor, offset, limit) -> lines(ledger.page(actor, filter, List.of(), offset, limit), offset));
    }

    /** For the log. */
    private static String described(IssueFilter filter) {
        return Stream.of(
                        filter.text(),
                        filter.divisionCode(),
                        filter.status(),
                        filter.light(),
                        filter.mine() ? "mine" : null)
                .filter(one -> one != null && !one.toString().isBlank())
                .map(Object::toString)
                .collect(Collectors.joining("&"));
    }

    private List<List<String>> lines(List<IssueLedgerRow> rows, int offset) {
        LocalDate today = OfficeTime.today(clock);
        List<List<String>> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, offset + lines.size() + 1, today)));
        return lines;
    }

    private List<String> line(IssueLedgerRow row, int number, LocalDate today) {
        return List.of(
                Integer.toString(number),
                row.privacy() == IssuePrivacy.ANONYMOUS ? text("issues.anonymous") : row.enterprise(),
                row.privacy() == IssuePrivacy.NORMAL ? row.text() : hidden(row),
                or(row.category()),
                source(row),
                Formats.day(row.raisedOn()),
                units(row),
                Formats.day(row.clock().dispatchedOn()),
                due(row),
                or(row.progress()),
                row.outcome() == null
                        ? or(row.outcomeThen())
                        : text("issues.OutcomeCode." + row.outcome().name()),
                callBack(row),
                Formats.day(row.closedOn()),
                status(row, today),
                or(row.leader()),
                or(row.officer()),
                row.number(),
                divisions.nameOf(row.divisionCode()));
    }

    private String hidden(IssueLedgerRow row) {
        return text("issues.hidden." + row.privacy().name());
    }

    private String source(IssueLedgerRow row) {
        if (row.sourceThen() != null && !row.sourceThen().isBlank()) {
            return row.sourceThen();
        }
        return row.origin() == null
                ? hidden(row)
                : text("issues.origin." + row.origin().name());
    }

    private String units(IssueLedgerRow row) {
        if (row.lead() == null || row.lead().isBlank()) {
            return "";
        }
        return row.partners() == null || row.partners().isBlank()
                ? row.lead()
                : text("paperwork.ledger.units.both", row.lead(), row.partners());
    }

    /** The deadline with the original one beside it where it was moved. */
    private String due(IssueLedgerRow row) {
        LocalDate due = row.clock().due();
        LocalDate original = row.clock().original();
        return due == null || original == null || original.equals(due)
                ? Formats.day(due)
                : text("issues.clock.changed", Formats.day(due), Formats.day(original));
    }

    private String callBack(IssueLedgerRow row) {
        if (row.saidThen() != null && !row.saidThen().isBlank()) {
            return text("paperwork.ledger.saidThen", row.saidThen());
        }
        if (!row.rated()) {
            return "";
        }
        return row.satisfaction() == null
                ? text("paperwork.ledger.rated")
                : text("issues.Satisfaction." + row.satisfaction().name());
    }

    private String status(IssueLedgerRow row, LocalDate today) {
        String status = text("issues.IssueStatus." + row.status().name());
        return switch (row.clock().light(row.status(), today)) {
            case NONE -> status;
            case GREEN, YELLOW, RED, GREY ->
                text(
                        "paperwork.ledger.light",
                        status,
                        text("paperwork.light."
                                + row.clock().light(row.status(), today).name()));
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Also in the background, where there is no window. */
    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
