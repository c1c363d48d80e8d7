package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.visits.Names;
import cn.qinqing.visits.RecordTrip;
import cn.qinqing.visits.RowRefused;
import cn.qinqing.visits.VisitMode;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stops of a trip in their order. */
class StopRows extends TypedRows<StopRows.Typed> {

    private static final int PAUSE_MILLISECONDS = 1_000;

    /** A stop as typed. */
    record Typed(
            String enterprise,
            String mode,
            String receivedBy,
            String text,
            List<VisitDraft.Said> issues,
            ExtraFields.@Nullable Typed extras) {}

    private final transient TogetherTools tools;

    StopRows(TogetherTools tools) {
        super("visits.stops.add", "visits.stops.removed");
        this.tools = tools;
        setValue(List.of(blank()));
    }

    @Override
    Typed blank() {
        return new Typed("", VisitMode.ON_SITE.name(), "", "", List.of(), null);
    }

    @Override
    Row<Typed> row(Typed typed) {
        return new StopRow(typed);
    }

    /** @throws RowRefused at the first stop without an enterprise */
    List<RecordTrip.Stop> stops() {
        return IntStream.range(0, rows().size())
                .mapToObj(n -> ((StopRow) rows().get(n)).stop(n))
                .toList();
    }

    private final class StopRow extends Row<Typed> {
        private final H2 title = new H2();
        private final EntityPicker<EnterpriseHit> enterprise =
                tools.enterprisePicker(StopRows.this.getTranslation("visits.field.enterprise"));
        private final Select<VisitMode> mode = new Select<>();
        private final TextField receivedBy = new TextField(StopRows.this.getTranslation("visits.field.receivedBy"));
        private final TextArea text = new TextArea(StopRows.this.getTranslation("visits.field.text"));
        private final ExtraFields extras = new ExtraFields();
        private final IssueRows issues = new IssueRows(StopRows.this::changed);

        StopRow(Typed typed) {
            addClassName("qq-issue");
            mode.setLabel(StopRows.this.getTranslation("visits.field.mode"));
            mode.setItems(VisitMode.values());
            mode.setItemLabelGenerator(value -> StopRows.this.getTranslation("visits.VisitMode." + value.name()));
            tools.hit(typed.enterprise()).ifPresent(enterprise::setValue);
            mode.setValue(Optional.ofNullable(Choices.of(VisitMode.class, typed.mode()))
                    .orElse(VisitMode.ON_SITE));
            receivedBy.setValue(typed.receivedBy());
            receivedBy.setHelperText(StopRows.this.getTranslation("visits.field.receivedBy.help"));
            text.setValue(typed.text());
            text.setMinRows(3);
            issues.fill(typed.issues());
            extras.fill(Objects.requireNonNullElse(typed.extras(), ExtraFields.Typed.NONE));
            extras.onChange(StopRows.this::changed);
            issues.offerWholeTo(text);
            receivedBy.setValueChangeMode(ValueChangeMode.TIMEOUT);
            receivedBy.setValueChangeTimeout(PAUSE_MILLISECONDS);
            text.setValueChangeMode(ValueChangeMode.TIMEOUT);
            text.setValueChangeTimeout(PAUSE_MILLISECONDS);
            enterprise.addValueChangeListener(change -> changed());
            mode.addValueChangeListener(change -> changed());
            receivedBy.addValueChangeListener(change -> changed());
            text.addValueChangeListener(change -> changed());
            Div below = new Div(raiser(this), remover(this));
            below.addClassName("qq-actions");
            add(title, wide(enterprise), wide(mode), wide(receivedBy), wide(text), extras, issues, below);
        }

        @Override
        Typed typed() {
            return new Typed(
                    enterprise.getValue() == null
                            ? ""
                            : enterprise.getValue().id().toString(),
                    mode.getValue().name(),
                    receivedBy.getValue(),
                    text.getValue(),
                    issues.rows(),
                    extras.typed());
        }

        RecordTrip.Stop stop(int position) {
            if (enterprise.getValue() == null) {
                throw new RowRefused(new RuleViolation("visits.enterprise.missing"), position);
            }
            return new RecordTrip.Stop(
                    enterprise.getValue().id(),
                    mode.getValue(),
                    Names.of(receivedBy.getValue()),
                    text.getValue(),
                    issues.said(),
                    extras.extras());
        }

        @Override
        void number(int position) {
            title.setText(StopRows.this.getTranslation("visits.stops.one", position));
        }

        @Override
        @Nullable
        HasValidation fieldOf(RuleViolation refused) {
            String key = refused.key();
            if (key.startsWith("visits.enterprise")
                    || key.startsWith("visits.stop")
                    || key.startsWith("visits.day.founded")
                    || key.startsWith("enterprises")) {
                return enterprise;
            }
            if (key.startsWith("visits.receivedBy")) {
                return receivedBy;
            }
            if (key.startsWith("visits.text")) {
                return text;
            }
            return key.startsWith("issues.text") ? issues.fieldOf(refused) : extras.fieldOf(refused);
        }
    }
}
