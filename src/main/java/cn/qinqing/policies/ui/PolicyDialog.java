package cn.qinqing.policies.ui;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.policies.PolicyDetails;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EditedFields;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a policy in, or makes its next version; its conditions are fields of the same form. */
class PolicyDialog extends FormDialog {

    private final transient PolicyTools tools;
    private transient @Nullable PolicyDetails existing;
    private final transient Consumer<PolicyId> afterwards;
    private final EditedFields<PolicyForm> edited = new EditedFields<>();
    private final TextField number = new TextField(getTranslation("policies.field.number"));
    private final TextField name = new TextField(getTranslation("policies.field.title"));
    private final TextField organ = new TextField(getTranslation("policies.field.organ"));
    private final Select<PolicyLevel> level = Choices.field(
            getTranslation("uikit.required", getTranslation("policies.field.level")),
            List.of(PolicyLevel.values()),
            PolicyTexts::level);
    private final Select<Divisions.Division> division;
    private final DatePicker from;
    private final DatePicker lastDay = ChineseTexts.datePicker(getTranslation("policies.field.lastDay"));
    private final TextArea summary = new TextArea(getTranslation("policies.field.summary"));
    private final TextArea benefit = new TextArea(getTranslation("policies.field.benefit"));
    private final TextArea howToApply = new TextArea(getTranslation("policies.field.howToApply"));
    private final EntityPicker<UnitHit> unit;
    private final TextField phone = new TextField(getTranslation("policies.field.phone"));
    private final transient ConditionFields conditions;
    private final transient FormDraft draft;

    /** @param existing null for a new one */
    PolicyDialog(PolicyTools tools, @Nullable PolicyDetails existing, Consumer<PolicyId> afterwards) {
        super(
                UI.getCurrent().getTranslation(existing == null ? "policies.create" : "policies.change"),
                UI.getCurrent().getTranslation("policies.save"));
        this.tools = tools;
        this.existing = existing;
        this.afterwards = afterwards;
        division = Choices.field(
                getTranslation("policies.field.division"), tools.divisions().own(), Divisions.Division::name);
        from = ChineseTexts.datePicker(
                getTranslation(existing == null ? "policies.field.from" : "policies.field.changeFrom"));
        unit = new EntityPicker<>(
                getTranslation("policies.field.unit"),
                (words, limit) -> tools.people().units(tools.actor(), words, limit),
                UnitHit::name);
        conditions = new ConditionFields(tools);
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "policy",
                        existing == null ? Drafts.NEW : existing.id().toString());
        setWidth("min(860px, 100%)");
        helpers();
        fields();
        edited.open(form(existing));
        keep();
        showDivision();
        name.focus();
    }

    private void helpers() {
        number.setHelperText(getTranslation("policies.number.help"));
        from.setHelperText(
                existing == null
                        ? getTranslation("policies.from.help")
                        : getTranslation(
                                "policies.changeFrom.help",
                                Formats.day(existing.latest().validity().from())));
        lastDay.setHelperText(getTranslation("policies.lastDay.help"));
        phone.setHelperText(getTranslation("policies.phone.help"));
        benefit.setHelperText(getTranslation("policies.benefit.help"));
        summary.setMinRows(3);
        benefit.setMinRows(2);
        howToApply.setMinRows(2);
        List.of(number, name, organ).forEach(field -> field.setRequiredIndicatorVisible(true));
        List.of(summary, benefit).forEach(field -> field.setRequiredIndicatorVisible(true));
        from.setRequiredIndicatorVisible(true);
        level.addValueChangeListener(change -> showDivision());
    }

    private void keep() {
        if (existing != null) {
            draft.opened(existing.version(), () -> {});
        }
        draft.text("title", name);
        draft.text("number", number);
        draft.text("organ", organ);
        draft.text("summary", summary);
        draft.text("benefit", benefit);
        draft.text("howToApply", howToApply);
        draft.text("phone", phone);
        draft.value("level", level, Enum::name, kept -> Optional.ofNullable(Choices.of(PolicyLevel.class, kept)));
        draft.value("division", division, Divisions.Division::code, tools.divisions()::byCode);
        draft.value("from", from, LocalDate::toString, kept -> Optional.ofNullable(Formats.dayOf(kept)));
        draft.value("lastDay", lastDay, LocalDate::toString, kept -> Optional.ofNullable(Formats.dayOf(kept)));
        conditions.keep(draft);
        draft.begin();
    }

    private void showDivision() {
        division.setVisible(level.getValue() != null && level.getValue().local());
    }

    private void fields() {
        wide(draft.component());
        wide(edited);
        wide(name);
        List.of(number, organ, level, division, from, lastDay).forEach(this::field);
        wide(summary);
        wide(benefit);
        wide(howToApply);
        field(unit);
        field(phone);
        wide(new H3(getTranslation("policies.conditions")));
        conditions.show(this);
        errors().at("policies.number", number)
                .at("policies.twice", number)
                .at("policies.title", name)
                .at("policies.organ", organ)
                .at("policies.level", level)
                .at("policies.division", division)
                .at("policies.from", from)
                .at("policies.lastDay", lastDay)
                .at("policies.summary", summary)
                .at("policies.benefit", benefit)
                .at("policies.howToApply", howToApply)
                .at("policies.unit", unit)
                .at("policies.phone", phone)
                .at("shared.phone", phone);
        edited.text(getTranslation("policies.field.title"), name, PolicyForm::title)
                .text(getTranslation("policies.field.number"), number, PolicyForm::number)
                .text(getTranslation("policies.field.organ"), organ, PolicyForm::organ)
                .add(getTranslation("policies.field.level"), level, PolicyForm::level, PolicyTexts::level)
                .add(
                        getTranslation("policies.field.division"),
                        division,
                        form -> form.divisionCode() == null
                                ? null
                                : tools.divisions().byCode(form.divisionCode()).orElse(null),
                        Divisions.Division::name)
                .add(getTranslation("policies.field.changeFrom"), from, PolicyForm::from, Formats::day)
                .add(getTranslation("policies.field.lastDay"), lastDay, PolicyForm::lastDay, Formats::day)
                .text(getTranslation("policies.field.summary"), summary, PolicyForm::summary)
                .text(getTranslation("policies.field.benefit"), benefit, PolicyForm::benefit)
                .text(getTranslation("policies.field.howToApply"), howToApply, PolicyForm::howToApply)
                .add(getTranslation("policies.field.unit"), unit, this::unitOf, UnitHit::name)
                .text(getTranslation("policies.field.phone"), phone, PolicyForm::phone);
        conditions.edit(tools, edited);
    }

    private @Nullable UnitHit unitOf(PolicyForm form) {
        return form.unit() == null || existing == null
                ? null
                : new UnitHit(
                        form.unit(),
                        Objects.requireNonNullElse(existing.latest().unitName(), ""));
    }

    /** What the fields hold at first: nothing, or the newest version as it would change from today on. */
    private PolicyForm form(@Nullable PolicyDetails details) {
        if (details == null) {
            return new PolicyForm(
                    null, null, null, "", "", "", null, null, "", "", "", null, "", List.of(), draft.clientKey());
        }
        PolicyVersion latest = details.latest();
        LocalDate today = tools.today();
        return new PolicyForm(
                details.version(),
                today.isBefore(latest.validity().from()) ? latest.validity().from() : today,
                latest.validity().isOpen() ? null : latest.validity().lastDay(),
                latest.documentNo(),
                latest.title(),
                latest.organ(),
                latest.level(),
                latest.divisionCode(),
                latest.summary(),
                latest.benefit(),
                latest.howToApply(),
                latest.unit(),
                Objects.requireNonNullElse(latest.phone(), ""),
                latest.conditions(),
                null);
    }

    private PolicyForm typed() {
        return new PolicyForm(
                existing == null ? null : existing.version(),
                from.getValue(),
                lastDay.getValue(),
                number.getValue(),
                name.getValue(),
                organ.getValue(),
                level.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                summary.getValue(),
                benefit.getValue(),
                howToApply.getValue(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                phone.getValue(),
                conditions.value(),
                existing == null ? draft.clientKey() : null);
    }

    @Override
    protected boolean changed() {
        return edited.changed();
    }

    @Override
    protected boolean keepsDraft() {
        return true;
    }

    @Override
    protected void cancelled() {
        draft.clear();
    }

    @Override
    protected void send() {
        PolicyDetails before = existing;
        if (before == null) {
            PolicyId made = tools.policies().create(tools.actor(), typed());
            draft.clear();
            afterwards.accept(made);
            return;
        }
        edited.send(() -> tools.policies().change(tools.actor(), before.id(), typed()), () -> {
            existing = tools.queries().details(tools.actor(), before.id());
            return form(existing);
        });
        draft.clear();
        afterwards.accept(before.id());
    }
}
