package cn.qinqing.oversight.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.RatingFilter;
import cn.qinqing.oversight.RatingRow;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What enterprises said, and which of it is to be looked at twice (评价监督). It is never handed out as a file. */
@Route(OversightRoutes.RATINGS)
@Menu(order = 5.1, title = "oversight.ratings.title")
@RolesAllowed(RightsCatalog.OVERSIGHT_READ)
class RatingListView extends ListView<RatingRow> {

    private final transient OversightTools tools;
    private final TextField text;
    private final DatePicker from;
    private final DatePicker to;
    private final Select<Satisfaction> level;
    private final Checkbox suspicious;
    private final Checkbox open;

    RatingListView(OversightTools tools) {
        super("oversight.ratings.title");
        this.tools = tools;
        TextField words = new TextField(getTranslation("oversight.filter.text"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        text = filter("q", words, value -> value, value -> value);
        suspicious = tick("suspicious", "oversight.filter.suspicious");
        open = tick("open", "oversight.filter.open");
        level = filter(
                "level",
                Choices.select(
                        getTranslation("oversight.field.level"),
                        List.of(Satisfaction.values()),
                        value -> getTranslation("issues.Satisfaction." + value.name())),
                Enum::name,
                name -> Choices.of(Satisfaction.class, name));
        from = filter("from", PeriodFields.day("oversight.filter.from"), Formats::day, Formats::dayOf);
        to = filter("to", PeriodFields.day("oversight.filter.to"), Formats::day, Formats::dayOf);
        columns();
        ready();
    }

    private Checkbox tick(String name, String labelKey) {
        return filter(
                name,
                new Checkbox(getTranslation(labelKey)),
                value -> Boolean.TRUE.equals(value) ? "1" : null,
                "1"::equals);
    }

    private void columns() {
        cellColumn(
                        "oversight.field.level",
                        row -> Cell.tag(level(row), tone(row)).below(Formats.minute(row.at())))
                .setSortable(false)
                .setWidth("135px");
        cellColumn(
                        "oversight.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(tools.divisions().nameOf(row.divisionCode())))
                .setSortable(false)
                .setWidth("180px")
                .setFlexGrow(1);
        cellColumn(
                        "oversight.field.issue",
                        row -> Cell.link(IssueRoutes.details(row.issue()), row.number())
                                .below(Objects.requireNonNullElse(row.unit(), "")))
                .setSortable(false)
                .setWidth("185px");
        cellColumn(
                        "oversight.field.said",
                        row -> Cell.text(row.words().isEmpty() ? "—" : row.words())
                                .below(getTranslation(
                                        "oversight.rating.by",
                                        getTranslation("issues.Way." + row.way().name()),
                                        row.by())))
                .setSortable(false)
                .setWidth("190px")
                .setFlexGrow(2);
        column("oversight.field.reasons", this::reasons)
                .setSortable(false)
                .setWidth("190px")
                .setFlexGrow(2);
        componentColumn("oversight.field.look", this::look).setSortable(false).setWidth("150px");
    }

    private String level(RatingRow row) {
        return row.satisfaction() == null
                ? getTranslation("oversight.rating.none")
                : getTranslation("issues.Satisfaction." + row.satisfaction().name());
    }

    private static Tag.Tone tone(RatingRow row) {
        if (row.satisfaction() == null) {
            return Tag.Tone.PARKED;
        }
        return row.satisfaction().satisfied() ? Tag.Tone.GOOD : Tag.Tone.SOON;
    }

    private String reasons(RatingRow row) {
        return row.reasons().isEmpty()
                ? "—"
                : row.reasons().stream()
                        .map(reason -> getTranslation("oversight.RatingReason." + reason.name()))
                        .collect(Collectors.joining("；"));
    }

    private Component look(RatingRow row) {
        if (row.look() != null) {
            Span done = new Span(getTranslation(
                    "oversight.look.seen", row.look().name(), row.look().note()));
            done.setTitle(Formats.minute(row.look().at()));
            return done;
        }
        Button button = new Button(
                getTranslation("oversight.look.action"), click -> new LookDialog(tools, row, this::looked).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("oversight.look.of", row.number()));
        return button;
    }

    private void looked() {
        Notices.done(getTranslation("oversight.look.done"));
        reload();
    }

    @Override
    protected Optional<String> pageOf(RatingRow row) {
        return Optional.of(IssueRoutes.details(row.issue()));
    }

    @Override
    protected List<RatingRow> rows(ListOrder order, int offset, int limit) {
        return tools.ratings().page(tools.actor(), filter(), offset, limit);
    }

    @Override
    protected long count() {
        return tools.ratings().count(tools.actor(), filter());
    }

    private RatingFilter filter() {
        return new RatingFilter(
                from.getValue(),
                to.getValue(),
                level.getValue(),
                Boolean.TRUE.equals(suspicious.getValue()),
                Boolean.TRUE.equals(open.getValue()),
                text.getValue());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("oversight.ratings.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(filtered ? "oversight.ratings.noMatch" : "oversight.ratings.empty"));
    }
}
