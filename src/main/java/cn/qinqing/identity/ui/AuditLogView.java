package cn.qinqing.identity.ui;

import cn.qinqing.audit.AuditFilter;
import cn.qinqing.audit.AuditQueries;
import cn.qinqing.audit.AuditRow;
import cn.qinqing.audit.AuditVerifier;
import cn.qinqing.audit.Outcome;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event log (审计日志), newest first; looking at it is written into it. */
@Route("audit")
@Menu(order = 104, title = "audit.list.title")
@RolesAllowed(RightsCatalog.AUDIT_READ)
class AuditLogView extends ListView<AuditRow> {

    private static final int COMPOSITION_MILLIS = 400;

    private final transient CurrentActor current;
    private final transient AuditQueries queries;
    private final DatePicker from;
    private final DatePicker until;
    private final TextField who;
    private final Select<String> action;
    private final Select<Outcome> outcome;
    private final TextField subject;
    private @Nullable AuditFilter told;

    AuditLogView(CurrentActor current, AuditQueries queries, AuditVerifier verifier) {
        super("audit.list.title");
        this.current = current;
        this.queries = queries;
        from = filter(
                "from", ChineseTexts.datePicker(getTranslation("audit.field.from")), Formats::day, AuditLogView::day);
        until = filter(
                "until", ChineseTexts.datePicker(getTranslation("audit.field.until")), Formats::day, AuditLogView::day);
        who = filter("who", words("audit.field.who"), value -> value, value -> value);
        action = filter(
                "action",
                Choices.select(getTranslation("audit.field.action"), queries.actions(current.get()), this::label),
                value -> value,
                value -> value);
        outcome = filter(
                "outcome",
                Choices.select(
                        getTranslation("audit.field.outcome"),
                        List.of(Outcome.values()),
                        value -> getTranslation("audit.outcome." + value.name())),
                Enum::name,
                name -> Choices.of(Outcome.class, name));
        subject = filter("subject", words("audit.field.subjectId"), value -> value, value -> value);
        columns();
        action(new Button(
                getTranslation("audit.verify"), click -> new VerifyDialog(verifier.verify(current.get())).open()));
        ready();
    }

    private void columns() {
        column("audit.field.when", row -> Formats.minute(row.happenedAt()))
                .setSortable(false)
                .setWidth("150px");
        cellColumn(
                        "audit.field.who",
                        row -> Cell.text(row.actorName().isEmpty() ? getTranslation("audit.nobody") : row.actorName())
                                .below(row.clientAddress() == null ? "" : row.clientAddress()))
                .setSortable(false)
                .setWidth("140px");
        cellColumn("audit.field.action", row -> {
                    Cell cell = Cell.text(label(row.action()));
                    return row.outcome() == Outcome.DONE
                            ? cell
                            : cell.tagged(
                                    getTranslation(
                                            "audit.outcome." + row.outcome().name()),
                                    Tag.Tone.SOON);
                })
                .setSortable(false)
                .setWidth("190px");
        cellColumn(
                        "audit.field.subject",
                        row -> Cell.text(kind(row.subjectKind())).below(subject(row)))
                .setSortable(false)
                .setWidth("200px");
        column("audit.field.facts", row -> FactsText.of(row.facts()))
                .setSortable(false)
                .setFlexGrow(3)
                .setWidth("260px");
        column("audit.field.seal", row -> row.seal() == null ? "—" : Long.toString(row.seal()))
                .setSortable(false)
                .setWidth("90px");
    }

    @Override
    protected List<AuditRow> rows(ListOrder order, int offset, int limit) {
        return source().page(current.get(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<AuditRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<AuditRow> source() {
        AuditFilter filter = filter();
        return (actor, order, offset, limit) -> queries.page(actor, filter, offset, limit);
    }

    @Override
    protected long count() {
        var filter = filter();
        if (!filter.equals(told)) {
            queries.opened(current.get(), filter);
            told = filter;
        }
        return queries.count(current.get(), filter);
    }

    @Override
    protected String summary(long total) {
        return total >= AuditQueries.MOST
                ? getTranslation("audit.list.many", Formats.number(AuditQueries.MOST))
                : getTranslation("audit.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "audit.list.noMatch" : "audit.list.empty"));
    }

    private AuditFilter filter() {
        return new AuditFilter(
                from.getValue(),
                until.getValue(),
                who.getValue(),
                action.getValue(),
                null,
                subject.getValue(),
                outcome.getValue());
    }

    private TextField words(String labelKey) {
        TextField field = new TextField(getTranslation(labelKey));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(COMPOSITION_MILLIS);
        return field;
    }

    private String label(String actionName) {
        return AuditNames.of("audit.action." + actionName, actionName);
    }

    /** Lists and documents are called by their names, all else by its id. */
    private static String subject(AuditRow row) {
        return AuditNames.of(row.subjectId() + ".title", AuditNames.value(row.subjectId()));
    }

    private static String kind(String subjectKind) {
        return AuditNames.of("audit.kind." + subjectKind, subjectKind);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
