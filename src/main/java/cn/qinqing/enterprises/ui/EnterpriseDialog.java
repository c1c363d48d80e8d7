package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.Duplicates;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Parks;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes or edits an enterprise; similar ones are shown while the name is typed. */
class EnterpriseDialog extends FormDialog {

    private static final int MOST_ALIKE = 5;

    private final transient EnterpriseTools tools;
    private transient @Nullable EnterpriseDetails existing;
    private final transient Consumer<EnterpriseId> afterwards;
    private final UUID clientKey = Ids.next();
    private final TextField name = new TextField(getTranslation("enterprises.field.name"));
    private final TextField shortName = new TextField(getTranslation("enterprises.field.shortName"));
    private final TextField uscc = new TextField(getTranslation("enterprises.field.uscc"));
    private final Select<EnterpriseKind> kind = choice("enterprises.field.kind", EnterpriseKind.values());
    private final Select<Divisions.Division> division;
    private final transient List<Parks.Park> parks;
    private final Select<Parks.Park> park;
    private final TextField address = new TextField(getTranslation("enterprises.field.address"));
    private final EntityPicker<Industries.Industry> industry = new EntityPicker<>(
            getTranslation("enterprises.field.industry"), EnterpriseDialog::industries, EnterpriseDialog::label);
    private final Select<EnterpriseState> state = choice("enterprises.field.state", EnterpriseState.values());
    private final Select<ListingConsent> consent = choice("enterprises.field.consent", ListingConsent.values());
    private final Checkbox key = new Checkbox(getTranslation("enterprises.field.key"));
    private final TextArea note = new TextArea(getTranslation("enterprises.field.note"));

    EnterpriseDialog(
            EnterpriseTools tools,
            @Nullable EnterpriseDetails existing,
            String title,
            String action,
            Consumer<EnterpriseId> afterwards) {
        super(title, action);
        this.tools = tools;
        this.existing = existing;
        this.afterwards = afterwards;
        division = Choices.field(
                getTranslation("uikit.required", getTranslation("enterprises.field.division")),
                tools.divisions().own(),
                Divisions.Division::name);
        parks = parks(tools, existing);
        park = Choices.field(
                getTranslation("enterprises.field.park"),
                parks,
                one -> one == null ? getTranslation("enterprises.park.none") : one.name());
        park.setEmptySelectionAllowed(true);
        park.setEmptySelectionCaption(getTranslation("enterprises.park.none"));
        park.setVisible(!parks.isEmpty());
        uscc.setHelperText(getTranslation("enterprises.uscc.help"));
        industry.setHelperText(getTranslation("enterprises.industry.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        shortName.setMaxLength(60);
        address.setMaxLength(300);
        note.setMaxLength(1000);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(400);
        name.addValueChangeListener(change -> showSimilar());
        uscc.addValueChangeListener(change -> showSimilar());
        errors().at("enterprises.name", name)
                .at("enterprises.uscc", uscc)
                .at("shared.uscc", uscc)
                .at("enterprises.division", division)
                .at("enterprises.outsideScope", division)
                .at("enterprises.park", park)
                .at("enterprises.industry", industry);
        wide(name);
        List.of(shortName, uscc, kind, division, park, address, industry, consent)
                .forEach(this::field);
        if (existing == null) {
            // later a state changes with its day and reason
            field(state);
        } else {
            name.setHelperText(getTranslation("enterprises.changes.nameHelp"));
        }
        wide(key);
        wide(note);
        fill(
                existing == null
                        ? new EnterpriseForm(
                                EnterpriseKind.ENTERPRISE,
                                "",
                                null,
                                null,
                                "",
                                null,
                                null,
                                null,
                                null,
                                EnterpriseState.OPERATING,
                                ListingConsent.NOT_ASKED,
                                false,
                                null,
                                null,
                                clientKey)
                        : existing.form());
        if (existing == null && tools.divisions().own().size() == 1) {
            division.setValue(tools.divisions().own().getFirst());
        }
        name.focus();
    }

    /** Those in use, and the own one though it was closed since: it stays until another is chosen. */
    private static List<Parks.Park> parks(EnterpriseTools tools, @Nullable EnterpriseDetails existing) {
        List<Parks.Park> all = new ArrayList<>(tools.parks().all());
        UnitId own = existing == null ? null : existing.form().park();
        if (own != null && all.stream().noneMatch(one -> one.id().equals(own))) {
            all.add(new Parks.Park(own, Objects.requireNonNullElse(existing.parkName(), "")));
        }
        return all;
    }

    private void fill(EnterpriseForm form) {
        name.setValue(form.name());
        shortName.setValue(text(form.shortName()));
        uscc.setValue(text(form.uscc()));
        kind.setValue(form.kind());
        tools.divisions().byCode(form.divisionCode()).ifPresent(division::setValue);
        parks.stream().filter(one -> one.id().equals(form.park())).findFirst().ifPresent(park::setValue);
        address.setValue(text(form.address()));
        Industries.of(form.industryCode())
                .ifPresent(found -> industry.setValue(
                        new Industries.Industry(Objects.requireNonNull(form.industryCode()), found.name())));
        state.setValue(form.state());
        consent.setValue(form.consent());
        key.setValue(form.keyEnterprise());
        note.setValue(text(form.note()));
    }

    @Override
    protected void send() {
        if (division.getValue() == null) {
            throw new RuleViolation("enterprises.division.missing");
        }
        EnterpriseForm form = new EnterpriseForm(
                kind.getValue() == null ? EnterpriseKind.ENTERPRISE : kind.getValue(),
                name.getValue(),
                shortName.getValue(),
                uscc.getValue(),
                division.getValue().code(),
                park.getValue() == null ? null : park.getValue().id(),
                address.getValue(),
                industry.getValue() == null ? null : industry.getValue().code(),
                existing == null ? null : existing.form().size(),
                existing == null ? null : existing.form().sizeJudgedOn(),
                state.getValue() == null ? EnterpriseState.OPERATING : state.getValue(),
                consent.getValue() == null ? ListingConsent.NOT_ASKED : consent.getValue(),
                key.getValue(),
                note.getValue(),
                existing == null ? null : existing.form().version(),
                existing == null ? clientKey : existing.form().clientKey());
        if (existing == null) {
            afterwards.accept(tools.service().create(tools.actor(), form));
        } else {
            EnterpriseDetails opened = existing;
            sendUnlessChanged(() -> tools.service().edit(tools.actor(), opened.id(), form), () -> {
                existing = tools.queries().details(tools.actor(), opened.id());
                return NewestRecord.of(tools, opened, existing);
            });
            afterwards.accept(opened.id());
        }
    }

    private void showSimilar() {
        List<Duplicates.Likeness> alike = tools.duplicates()
                .of(
                        tools.actor(),
                        name.getValue(),
                        uscc.getValue(),
                        existing == null ? null : existing.id(),
                        MOST_ALIKE);
        if (alike.isEmpty()) {
            name.setHelperComponent(null);
            return;
        }
        Div help = new Div(new Span(getTranslation("enterprises.similar")));
        alike.forEach(one -> {
            // beside the form: what is typed here stays
            Anchor link = new Anchor(
                    EnterpriseRoutes.details(one.hit().id()), one.hit().name());
            link.setTarget("_blank");
            help.add(new Div(link, new Span("　" + getTranslation("enterprises.similar." + one.why()))));
        });
        name.setHelperComponent(help);
    }

    private <T extends Enum<T>> Select<T> choice(String labelKey, T[] values) {
        return Choices.field(
                getTranslation(labelKey),
                List.of(values),
                value -> getTranslation(
                        "enterprises." + value.getDeclaringClass().getSimpleName() + "." + value.name()));
    }

    /** What is typed as a code of the standard stands first, also a finer one than the divisions that are listed. */
    private static List<Industries.Industry> industries(String text, int limit) {
        List<Industries.Industry> found = Industries.find(text, limit);
        try {
            String code = Industries.normalised(text);
            if (code != null && found.stream().noneMatch(one -> one.code().equals(code))) {
                return Stream.concat(
                                Industries.of(code).map(one -> new Industries.Industry(code, one.name())).stream(),
                                found.stream())
                        .toList();
            }
        } catch (RuleViolation noCode) {
            return found;
        }
        return found;
    }

    private static String label(Industries.Industry industry) {
        return industry.code() + " " + industry.name();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
