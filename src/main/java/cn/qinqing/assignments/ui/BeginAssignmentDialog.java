package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Succession;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.PostHit;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Begins an assignment: for whom, who, in which role, from when to when, by which document. */
class BeginAssignmentDialog extends FormDialog {

    private final transient AssignmentTools tools;
    private final transient Runnable afterwards;
    private final UUID clientKey = Ids.next();
    private final EntityPicker<EnterpriseHit> enterprise;
    private final RadioButtonGroup<AssignmentRole> role = new RadioButtonGroup<>();
    private final EntityPicker<PostHit> leader;
    private final EntityPicker<PersonHit> officer;
    private final EntityPicker<UnitHit> unit;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("assignments.field.from"));
    private final DatePicker to = ChineseTexts.datePicker(getTranslation("assignments.field.to"));
    private final TextField document = new TextField(getTranslation("assignments.field.document"));

    BeginAssignmentDialog(AssignmentTools tools, @Nullable EnterpriseHit preset, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.afterwards = afterwards;
        enterprise = new EntityPicker<>(
                getTranslation("assignments.field.enterprise"),
                (text, limit) -> tools.enterprises().pick(tools.actor(), text, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        leader = new EntityPicker<>(
                getTranslation("assignments.AssignmentRole.LEADER"),
                (text, limit) -> tools.people().leaderPosts(tools.actor(), text, limit),
                hit -> (hit.holder() == null ? getTranslation("assignments.vacant") : hit.holder()) + "　"
                        + hit.title());
        officer = new EntityPicker<>(
                getTranslation("assignments.AssignmentRole.LIAISON_OFFICER"),
                (text, limit) -> tools.people().people(tools.actor(), text, limit),
                hit -> hit.name() + (hit.unit() == null ? "" : "　" + hit.unit()));
        unit = new EntityPicker<>(
                getTranslation("assignments.field.unit"),
                (text, limit) -> tools.people().units(tools.actor(), text, limit),
                UnitHit::name);
        role.setLabel(getTranslation("assignments.field.role"));
        role.setItems(AssignmentRole.values());
        role.setItemLabelGenerator(value -> getTranslation("assignments.AssignmentRole." + value.name()));
        role.addValueChangeListener(change -> showHolder());
        to.setHelperText(getTranslation("assignments.field.to.help"));
        document.setMaxLength(100);
        errors().at("assignments.enterprise", enterprise)
                .at("assignments.leader", leader)
                .at("assignments.officer", officer)
                .atOne("assignments.holder", refused -> shownHolder())
                .at("shared.period", to)
                .at("assignments.from", from);
        wide(enterprise);
        wide(role);
        wide(leader);
        wide(officer);
        wide(unit);
        field(from);
        field(to);
        wide(document);
        if (preset != null) {
            enterprise.setValue(preset);
            enterprise.setReadOnly(true);
        }
        role.setValue(AssignmentRole.LEADER);
        from.setValue(tools.today());
    }

    private HasValidation shownHolder() {
        return Stream.of(leader, officer)
                .filter(Component::isVisible)
                .<HasValidation>map(one -> one)
                .findFirst()
                .orElse(unit);
    }

    private void showHolder() {
        leader.setVisible(role.getValue() == AssignmentRole.LEADER);
        officer.setVisible(role.getValue() == AssignmentRole.LIAISON_OFFICER);
        unit.setVisible(role.getValue() == AssignmentRole.LEAD_UNIT || role.getValue() == AssignmentRole.CO_UNIT);
    }

    @Override
    protected void send() {
        if (enterprise.getValue() == null) {
            throw new RuleViolation("assignments.enterprise.missing");
        }
        if (from.getValue() == null) {
            throw new RuleViolation("assignments.from.missing");
        }
        Period period = to.getValue() == null
                ? Period.openFrom(from.getValue())
                : Period.inclusive(from.getValue(), to.getValue());
        tools.service()
                .begin(
                        tools.actor(),
                        new BeginAssignment(
                                enterprise.getValue().id(),
                                role.getValue(),
                                holder(),
                                period,
                                document.getValue().isBlank()
                                        ? null
                                        : document.getValue().strip(),
                                Succession.SUCCESSOR,
                                null,
                                null,
                                clientKey));
        afterwards.run();
    }

    private Holder holder() {
        if (leader.isVisible() && leader.getValue() != null) {
            return new Holder.OfPost(leader.getValue().post());
        }
        if (officer.isVisible() && officer.getValue() != null) {
            return new Holder.OfPerson(officer.getValue().person());
        }
        if (unit.isVisible() && unit.getValue() != null) {
            return new Holder.OfUnit(unit.getValue().unit());
        }
        throw new RuleViolation("assignments.holder.missing");
    }
}
