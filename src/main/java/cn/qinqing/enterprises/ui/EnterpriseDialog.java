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
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EditedFields;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
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
    private final EditedFields<EnterpriseForm> edited = new EditedFields<>();
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
    private final DatePicker founded = ChineseTexts.datePicker(getTranslation("enterprises.field.founded"));
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
        founded.setHelperText(getTranslation("enterprises.founded.help"));
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
                .at("enterprises.founded", founded)
                .at("enterprises.industry", industry);
        wide(edited);
        wide(name);
        List.of(shortName, uscc, kind, division, park, address, founded, industry, consent)
                .forEach(this::field);
        if (existing == null) {
            // later a state changes with its day and reason
            field(state);
        } else {
            name.setHelperText(getTranslation("enterprises.changes.nameHelp"));
        }
        wide(key);
        wide(note);
        fields();
        edited.open(
                existing == null
                        ? new EnterpriseForm(
                                EnterpriseKind.ENTERPRISE,
                                "",
                                null,
                                null,
                                tools.divisions().own().size() == 1
                                        ? tools.divisions().own().getFirst().code()
                                        : "",
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

    private void fields() {
        edited.text(getTranslation("enterprises.field.name"), name, EnterpriseForm::name)
                .text(getTranslation("enterprises.field.shortName"), shortName, EnterpriseForm::shortName)
                .text(getTranslation("enterprises.field.uscc"), uscc, EnterpriseForm::uscc)
                .add(getTranslation("enterprises.field.kind"), kind, EnterpriseForm::kind, this::label)
                .add(
                        getTranslation("enterprises.field.division"),
                        division,
                        form -> tools.divisions().byCode(form.divisionCode()).orElse(null),
                        Divisions.Division::name)
                .add(
                        getTranslation("enterprises.field.park"),
                        park,
                        form -> parks.stream()
                                .filter(one -> one.id().equals(form.park()))
                                .findFirst()
                                .orElse(null),
                        Parks.Park::name)
                .text(getTranslation("enterprises.field.address"), address, EnterpriseForm::address)
                .add(getTranslation("enterprises.field.founded"), founded, EnterpriseForm::foundedOn, Formats::day)
                .add(
                        getTranslation("enterprises.field.industry"),
                        industry,
                        form -> Industries.of(form.industryCode())
                                .map(found -> new Industries.Industry(
                                        Objects.requireNonNull(form.industryCode()), found.name()))
                                .orElse(null),
                        EnterpriseDialog::label)
                .add(getTranslation("enterprises.field.state"), state, EnterpriseForm::state, this::label)
                .add(getTranslation("enterprises.field.consent"), consent, EnterpriseForm::consent, this::label)
                .add(
                        getTranslation("enterprises.field.key"),
                        key,
                        EnterpriseForm::keyEnterprise,
                        yes -> getTranslation(yes ? "uikit.yes" : "uikit.no"))
                .text(getTranslation("enterprises.field.note"), note, EnterpriseForm::note);
    }

    private String label(Enum<?> value) {
        return getTranslation("enterprises." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    @Override
    protected boolean changed() {
        return edited.changed();
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
                founded.getValue(),
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
            edit(existing.id(), form);
            afterwards.accept(existing.id());
        }
    }

    private void edit(EnterpriseId id, EnterpriseForm form) {
        edited.send(() -> tools.service().edit(tools.actor(), id, form), () -> {
            existing = tools.queries().details(tools.actor(), id);
            return existing.form();
        });
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
        return Choices.field(getTranslation(labelKey), List.of(values), this::label);
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
}
