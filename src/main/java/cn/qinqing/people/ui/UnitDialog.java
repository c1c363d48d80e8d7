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
import cn.qinqing.uikit.EditedFields;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
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
    private final EditedFields<UnitDetails> edited = new EditedFields<>();
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
        wide(edited);
        wide(name);
        field(shortName);
        field(organ);
        field(level);
        field(division);
        wide(parent);
        wide(address);
        wide(hours);
        fields();
        if (before == null) {
            organ.setValue(Organ.GOVERNMENT);
            level.setValue(UnitLevel.PREFECTURE);
            tools.divisions().byCode(Divisions.PREFECTURE).ifPresent(division::setValue);
        } else {
            edited.open(before);
        }
        name.focus();
    }

    private void fields() {
        edited.text(
                        getTranslation("people.unit.name"),
                        name,
                        unit -> unit.form().name())
                .text(
                        getTranslation("people.unit.shortName"),
                        shortName,
                        unit -> unit.form().shortName())
                .add(
                        getTranslation("people.unit.organ"),
                        organ,
                        unit -> unit.form().organ(),
                        value -> getTranslation("people.Organ." + value.name()))
                .add(
                        getTranslation("people.unit.level"),
                        level,
                        unit -> unit.form().level(),
                        value -> getTranslation("people.UnitLevel." + value.name()))
                .add(
                        getTranslation("people.field.division"),
                        division,
                        unit -> tools.divisions()
                                .byCode(unit.form().divisionCode())
                                .orElse(null),
                        Divisions.Division::name)
                .add(
                        getTranslation("people.unit.parent"),
                        parent,
                        unit -> unit.form().parent() == null || unit.parentName() == null
                                ? null
                                : new UnitHit(unit.form().parent(), unit.parentName()),
                        UnitHit::name)
                .text(
                        getTranslation("people.unit.address"),
                        address,
                        unit -> unit.form().officeAddress())
                .text(
                        getTranslation("people.unit.hours"),
                        hours,
                        unit -> unit.form().officeHours());
    }

    @Override
    protected boolean changed() {
        return edited.changed();
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
            return;
        }
        UnitDetails opened = before;
        edited.send(() -> tools.unitService().change(tools.actor(), opened.id(), opened.version(), form), () -> {
            before = tools.units().details(tools.actor(), opened.id());
            return before;
        });
        afterwards.accept(opened.id());
    }

    private static @Nullable String none(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
