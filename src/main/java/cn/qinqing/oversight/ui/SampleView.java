package cn.qinqing.oversight.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.SampleItem;
import cn.qinqing.oversight.SampleOutcome;
import cn.qinqing.oversight.SampleRow;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sample: how it was drawn, its records with what the calls led to. */
@Route(OversightRoutes.SAMPLES)
@RolesAllowed(RightsCatalog.OVERSIGHT_READ)
class SampleView extends ListView<SampleItem> implements HasUrlParameter<String> {

    private final transient OversightTools tools;
    private final Div drawn = new Div();
    private UUID id = new UUID(0, 0);
    private transient @Nullable SampleRow sample;
    private @Nullable String refused;

    SampleView(OversightTools tools) {
        super("oversight.sample.title");
        this.tools = tools;
        columns();
        addComponentAtIndex(2, drawn);
        action(new Anchor(OversightRoutes.SAMPLES, getTranslation("oversight.samples.title")));
        action(SignedDownload.of(tools, this::signed, this::withFrame));
        ready();
    }

    private void columns() {
        cellColumn(
                        "oversight.field.position",
                        row -> Cell.tag(
                                        getTranslation("oversight.Stratum."
                                                + row.stratum().name()),
                                        Tag.Tone.PLAIN)
                                .below(getTranslation("oversight.sample.position", row.position())))
                .setSortable(false)
                .setWidth("150px");
        cellColumn(
                        "oversight.field.record",
                        row -> Cell.link(path(row), row.title().isEmpty() ? row.number() : row.title())
                                .below(row.number() + " " + Formats.day(row.on())))
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        cellColumn(
                        "oversight.field.enterprise",
                        row -> Cell.link(EnterpriseRoutes.details(row.enterprise()), row.enterpriseName())
                                .below(Objects.requireNonNullElse(row.unit(), "")))
                .setSortable(false)
                .setWidth("210px")
                .setFlexGrow(1);
        cellColumn("oversight.field.outcome", this::outcome)
                .setSortable(false)
                .setWidth("260px")
                .setFlexGrow(2);
        componentColumn("oversight.field.call", this::call).setSortable(false).setWidth("130px");
    }

    private static String path(SampleItem row) {
        return row.stratum() == Stratum.ZERO_VISIT
                ? VisitRoutes.details(new VisitId(row.record()))
                : IssueRoutes.details(new IssueId(row.record()));
    }

    private Cell outcome(SampleItem row) {
        SampleItem.Call last = row.last();
        if (last == null) {
            return Cell.text(getTranslation("oversight.call.none"));
        }
        return Cell.text(last.words().isEmpty() ? "" : last.words())
                .tagged(
                        getTranslation(
                                "oversight.SampleOutcome." + last.outcome().name()),
                        tone(last.outcome()))
                .below(getTranslation("oversight.call.by", Formats.minute(last.at()), last.name()) + further(last));
    }

    private String further(SampleItem.Call last) {
        if (!last.further()) {
            return "";
        }
        if (last.done() == null) {
            return "　" + getTranslation("oversight.call.further.waits");
        }
        return "　"
                + (last.refusal() == null
                        ? getTranslation("oversight.call.further.done", Formats.day(day(last.done())))
                        : getTranslation("oversight.call.further.refused", refusal(last.refusal())));
    }

    private static java.time.LocalDate day(java.time.Instant at) {
        return cn.qinqing.shared.OfficeTime.dayOf(at);
    }

    /** Sentences that name a number stay without it: the rule is told in the guide. */
    private String refusal(String key) {
        return key.equals("issues.again.late") ? getTranslation("oversight.call.further.late") : getTranslation(key);
    }

    private static Tag.Tone tone(SampleOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> Tag.Tone.GOOD;
            case DIFFERENT -> Tag.Tone.SOON;
            case NOT_REACHED, DECLINED -> Tag.Tone.PARKED;
        };
    }

    private Component call(SampleItem row) {
        if (!tools.actor().may(Right.OVERSIGHT_SAMPLE)) {
            return new Span("");
        }
        Button button = new Button(
                getTranslation("oversight.call.action"),
                click -> new SampleCallDialog(tools, row, this::called).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("oversight.call.of", row.position()));
        return button;
    }

    private void called() {
        Notices.done(getTranslation("oversight.call.done"));
        look();
        reload();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = Ids.parse(parameter);
        } catch (RuleViolation noId) {
            id = new UUID(0, 0);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        look();
        super.beforeEnter(event);
    }

    private void look() {
        drawn.removeAll();
        try {
            refused = null;
            SampleRow found = tools.samples().details(tools.actor(), id);
            sample = found;
            drawn.add(new KeyValues()
                    .line(getTranslation("oversight.field.sample"), found.number())
                    .line(
                            getTranslation("oversight.field.period"),
                            Formats.day(found.from()) + " — " + Formats.day(found.to()))
                    .line(
                            getTranslation("oversight.field.called"),
                            getTranslation("oversight.sample.called", found.called(), found.size()) + "，"
                                    + getTranslation("oversight.sample.different", found.different()))
                    .line(getTranslation("oversight.draw.seed"), found.seed())
                    .line(
                            getTranslation("oversight.sample.frame"),
                            getTranslation(
                                    "oversight.sample.frameOf", Formats.number(found.frameSize()), found.frameHash()))
                    .line(
                            getTranslation("oversight.sample.by"),
                            getTranslation(
                                    "oversight.sample.drawn", Formats.minute(found.drawnAt()), found.drawnBy())));
        } catch (RuleViolation unknown) {
            sample = null;
            refused = Sentences.of(unknown);
        }
    }

    private ListFile signed() {
        SampleRow found = Objects.requireNonNull(sample);
        UUID of = found.id();
        return new ListFile(
                name(),
                found.number(),
                List.of(
                        getTranslation("oversight.field.position"),
                        getTranslation("oversight.field.stratum"),
                        getTranslation("issues.field.number"),
                        getTranslation("oversight.field.on"),
                        getTranslation("oversight.field.enterprise"),
                        getTranslation("oversight.field.unit"),
                        getTranslation("oversight.field.outcome"),
                        getTranslation("oversight.call.words"),
                        getTranslation("oversight.field.who"),
                        getTranslation("oversight.field.at"),
                        getTranslation("oversight.call.further")),
                "number=" + found.number() + "&from=" + found.from() + "&to=" + found.to() + "&seed=" + found.seed()
                        + "&frame=" + found.frameHash(),
                total(),
                (actor, offset, limit) -> tools.samples().items(actor, of, offset, limit).stream()
                        .map(this::texts)
                        .toList());
    }

    private List<String> texts(SampleItem row) {
        SampleItem.Call last = row.last();
        return List.of(
                String.valueOf(row.position()),
                getTranslation("oversight.Stratum." + row.stratum().name()),
                row.number(),
                Formats.day(row.on()),
                row.enterpriseName(),
                Objects.requireNonNullElse(row.unit(), ""),
                last == null
                        ? ""
                        : getTranslation(
                                "oversight.SampleOutcome." + last.outcome().name()),
                last == null ? "" : last.words(),
                last == null ? "" : last.name(),
                last == null ? "" : Formats.minute(last.at()),
                last == null ? "" : further(last).strip());
    }

    private Map<String, String> withFrame() {
        return Map.of("frame.txt", tools.samples().frame(tools.actor(), id));
    }

    @Override
    protected Optional<String> pageOf(SampleItem row) {
        return Optional.of(path(row));
    }

    @Override
    protected List<SampleItem> rows(ListOrder order, int offset, int limit) {
        return sample == null ? List.of() : tools.samples().items(tools.actor(), id, offset, limit);
    }

    @Override
    protected long count() {
        return sample == null ? 0 : tools.samples().countItems(tools.actor(), id);
    }

    @Override
    protected String summary(long total) {
        return sample == null ? "" : getTranslation("oversight.sample.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(Objects.requireNonNullElse(refused, ""));
    }
}
