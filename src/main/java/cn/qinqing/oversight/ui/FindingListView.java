package cn.qinqing.oversight.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.oversight.FindingFilter;
import cn.qinqing.oversight.FindingKind;
import cn.qinqing.oversight.FindingRow;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows behind a number of the supervisor's desk. */
@Route(OversightRoutes.ROWS)
@RolesAllowed(RightsCatalog.OVERSIGHT_READ)
class FindingListView extends ListView<FindingRow> {

    private final transient OversightTools tools;
    private final Select<FindingKind> kind;
    private final DatePicker from;
    private final DatePicker to;
    private final TextField text;
    private @Nullable String refused;

    FindingListView(OversightTools tools) {
        super("oversight.rows.title");
        this.tools = tools;
        kind = filter(
                "kind",
                Choices.select(
                        getTranslation("oversight.field.kind"),
                        List.of(FindingKind.values()),
                        value -> getTranslation("oversight.FindingKind." + value.name())),
                Enum::name,
                name -> Choices.of(FindingKind.class, name));
        from = filter("from", PeriodFields.day("oversight.filter.from"), Formats::day, Formats::dayOf);
        to = filter("to", PeriodFields.day("oversight.filter.to"), Formats::day, Formats::dayOf);
        TextField words = new TextField(getTranslation("oversight.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        columns();
        action(new Anchor(OversightRoutes.DESK, getTranslation("oversight.desk.title")));
        action(SignedDownload.of(tools, this::signed, Map::of));
        ready();
    }

    private void columns() {
        column("oversight.field.at", row -> Formats.minute(row.at()))
                .setSortable(false)
                .setWidth("150px");
        cellColumn("oversight.field.record", this::record)
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        cellColumn(
                        "oversight.field.enterprise",
                        row -> (row.enterpriseName().isEmpty()
                                        ? Cell.text(getTranslation("issues.anonymous"))
                                        : Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName()))
                                .below(tools.divisions().nameOf(row.divisionCode())))
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(1);
        column("oversight.field.unit", row -> Objects.requireNonNullElse(row.unit(), "—"))
                .setSortable(false)
                .setWidth("150px");
        column("oversight.field.days", this::days).setSortable(false).setWidth("90px");
        cellColumn(
                        "oversight.field.words",
                        row -> Cell.text(Objects.requireNonNullElse(row.words(), "—"))
                                .below(row.who() == null ? "" : row.who()))
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
    }

    private Cell record(FindingRow row) {
        if (row.visit()) {
            return Cell.link(
                    path(row),
                    getTranslation(
                            "oversight.row.visit", Formats.minute(row.at()).substring(0, 10)));
        }
        return Cell.link(
                        path(row),
                        row.title().isEmpty()
                                ? getTranslation(
                                        "issues.hidden." + row.privacy().name())
                                : row.title())
                .below(row.number());
    }

    private String days(FindingRow row) {
        return row.days() == null ? "—" : getTranslation("oversight.row.days", row.days());
    }

    private static String path(FindingRow row) {
        return row.visit()
                ? VisitRoutes.details(new VisitId(row.record()))
                : IssueRoutes.details(new IssueId(row.record()));
    }

    @Override
    protected Optional<String> pageOf(FindingRow row) {
        return Optional.of(path(row));
    }

    @Override
    protected List<FindingRow> rows(ListOrder order, int offset, int limit) {
        return tools.findings().page(tools.actor(), filter(), offset, limit);
    }

    @Override
    protected long count() {
        try {
            refused = null;
            return tools.findings().count(tools.actor(), filter());
        } catch (RuleViolation wrong) {
            refused = Sentences.of(wrong);
            return 0;
        }
    }

    private FindingFilter filter() {
        return new FindingFilter(
                kind.getValue() == null ? FindingKind.DECLINED : kind.getValue(),
                from.getValue() == null ? tools.quarter() : from.getValue(),
                to.getValue() == null ? tools.today() : to.getValue(),
                text.getValue());
    }

    /** What leaves the house; what was told in confidence is in no file. */
    private ListFile signed() {
        FindingFilter shown = filter();
        String name = getTranslation("oversight.FindingKind." + shown.kind().name());
        return new ListFile(
                name(),
                name,
                List.of(
                        getTranslation("oversight.field.at"),
                        getTranslation("issues.field.number"),
                        getTranslation("oversight.field.record"),
                        getTranslation("oversight.field.enterprise"),
                        getTranslation("enterprises.field.division"),
                        getTranslation("oversight.field.unit"),
                        getTranslation("oversight.field.days"),
                        getTranslation("oversight.field.words"),
                        getTranslation("oversight.field.who")),
                "kind=" + shown.kind() + "&from=" + shown.from() + "&to=" + shown.to()
                        + (text.isEmpty() ? "" : "&q=" + text.getValue()),
                total(),
                (actor, offset, limit) -> tools.findings().page(actor, shown, offset, limit).stream()
                        .map(this::texts)
                        .toList());
    }

    private List<String> texts(FindingRow row) {
        boolean open = row.privacy() == IssuePrivacy.NORMAL;
        return List.of(
                Formats.minute(row.at()),
                row.number(),
                row.visit()
                        ? ""
                        : open
                                ? row.title()
                                : getTranslation(
                                        "issues.hidden." + row.privacy().name()),
                row.privacy() == IssuePrivacy.ANONYMOUS ? getTranslation("issues.anonymous") : row.enterpriseName(),
                tools.divisions().nameOf(row.divisionCode()),
                Objects.requireNonNullElse(row.unit(), ""),
                row.days() == null ? "" : String.valueOf(row.days()),
                open ? Objects.requireNonNullElse(row.words(), "") : "",
                Objects.requireNonNullElse(row.who(), ""));
    }

    @Override
    protected String summary(long total) {
        FindingFilter shown = filter();
        return getTranslation(
                "oversight.rows.summary",
                getTranslation("oversight.FindingKind." + shown.kind().name()),
                Formats.day(shown.from()),
                Formats.day(shown.to()),
                Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(refused == null ? getTranslation("oversight.rows.none") : refused);
    }
}
