package cn.qinqing.people.ui;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.people.UnitQueries.UnitDetails;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes or changes a unit. */
class UnitDialog extends FormDialog {

    private final transient PeopleTools tools;
    private transient @Nullable UnitDetails before;
    private final transient Consumer<UnitId> afterwards;
    private final TextField name = new TextField(getTranslation("people.unit.name"));
    private final TextField shortName = new TextField(getTranslation("people.unit.shortName"));
    private final Select<Organ> organ;
    private final Select<UnitLevel> level;
    private final Select<Divisions.Division> division;
    private final EntityPicker<UnitHit> parent;
    private final TextField address = new TextField(getTranslation("people.unit.address"));
    private final TextField hours = new TextField(getTranslation("people.unit.hours"));

    UnitDialog(PeopleTools tools, @Nullable UnitDetails before, Consumer<UnitId> afterwards) {
        super(
                Sentences.of(before == null ? "people.action.newUnit" : "people.action.editUnit"),
                Sentences.of("uikit.save"));
        this.tools = tools;
        this.before = before;
        this.afterwards = afterwards;
        organ = Choices.field(
                getTranslation("people.unit.organ"),
                List.of(Organ.values()),
                value -> getTranslation("people.Organ." + value.name()));
        level = Choices.field(
                getTranslation("people.unit.level"),
                List.of(UnitLevel.values()),
                value -> getTranslation("people.UnitLevel." + value.name()));
        division = Choices.field(
                getTranslation("people.field.division"), tools.divisions().own(), Divisions.Division::name);
        parent = new EntityPicker<>(
                getTranslation("people.unit.parent"),
                (text, limit) -> tools.queries().units(tools.actor(), text, limit),
                UnitHit::name);
        parent.setClearButtonVisible(true);
        name.setMaxLength(120);
        shortName.setMaxLength(60);
        address.setMaxLength(200);
        hours.setMaxLength(100);
        hours.setHelperText(getTranslation("people.unit.hours.help"));
        errors().at("people.unit.name", name)
                .at("people.unit.organ", organ)
                .at("people.unit.level", level)
                .at("people.unit.division", division)
                .at("people.division", division)
                .at("people.unit.parent", parent);
        wide(name);
        field(shortName);
        field(organ);
        field(level);
        field(division);
        wide(parent);
        wide(address);
        wide(hours);
        fill();
        name.focus();
    }

    private void fill() {
        if (before == null) {
            organ.setValue(Organ.GOVERNMENT);
            level.setValue(UnitLevel.PREFECTURE);
            tools.divisions().byCode(Divisions.PREFECTURE).ifPresent(division::setValue);
            return;
        }
        UnitForm form = before.form();
        name.setValue(form.name());
        shortName.setValue(text(form.shortName()));
        organ.setValue(form.organ());
        level.setValue(form.level());
        tools.divisions().byCode(form.divisionCode()).ifPresent(division::setValue);
        address.setValue(text(form.officeAddress()));
        hours.setValue(text(form.officeHours()));
        if (form.parent() != null && before.parentName() != null) {
            parent.setValue(new UnitHit(form.parent(), before.parentName()));
        }
    }

    @Override
    protected void send() {
        if (division.getValue() == null) {
            throw new RuleViolation("people.unit.divisionMissing");
        }
        UnitForm form = new UnitForm(
                name.getValue(),
                shortName.getValue(),
                organ.getValue(),
                level.getValue(),
                division.getValue().code(),
                none(address.getValue()),
                none(hours.getValue()),
                parent.getValue() == null ? null : parent.getValue().unit());
        if (before == null) {
            afterwards.accept(tools.people().createUnit(tools.actor(), form));
        } else {
            UnitDetails opened = before;
            sendUnlessChanged(
                    () -> tools.unitService().change(tools.actor(), opened.id(), opened.version(), form), () -> {
                        before = tools.units().details(tools.actor(), opened.id());
                        return stands(before);
                    });
            afterwards.accept(opened.id());
        }
    }

    private KeyValues stands(UnitDetails now) {
        return new KeyValues()
                .line(getTranslation("people.unit.name"), now.form().name())
                .line(getTranslation("people.unit.shortName"), now.form().shortName())
                .line(
                        getTranslation("people.unit.organ"),
                        getTranslation("people.Organ." + now.form().organ().name()))
                .line(
                        getTranslation("people.unit.level"),
                        getTranslation("people.UnitLevel." + now.form().level().name()))
                .line(
                        getTranslation("people.field.division"),
                        tools.divisions().nameOf(now.form().divisionCode()))
                .line(getTranslation("people.unit.parent"), now.parentName())
                .line(getTranslation("people.unit.address"), now.form().officeAddress())
                .line(getTranslation("people.unit.hours"), now.form().officeHours());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String none(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
