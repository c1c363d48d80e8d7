package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanForm;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the plan of an enterprise or of one of its projects, or changes what is said of it. */
class PlanDialog extends FormDialog {

    private final transient PlanTools tools;
    private final transient @Nullable PlanDetails before;
    private final transient Consumer<PlanId> done;
    private final EntityPicker<EnterpriseHit> enterprise;
    private final Select<Projects.Project> project = PlanPickers.optional(
            getTranslation("serviceplans.field.project"),
            List.of(),
            one -> one.form().name());
    private final Select<PlanStage> stage = Choices.field(
            getTranslation("serviceplans.field.stage"),
            List.of(PlanStage.values()),
            value -> getTranslation("serviceplans.PlanStage." + value.name()));
    private final EntityPicker<UnitHit> unit;
    private final EntityPicker<PersonHit> steward;
    private final TextArea facts = new TextArea(getTranslation("serviceplans.field.facts"));
    private final transient FormDraft draft;
    private @Nullable Integer version;

    /**
     * @param before null to open one
     * @param of the enterprise when it is known already
     */
    PlanDialog(PlanTools tools, @Nullable PlanDetails before, @Nullable EnterpriseId of, Consumer<PlanId> done) {
        super(
                UI.getCurrent().getTranslation(before == null ? "serviceplans.open" : "serviceplans.change"),
                UI.getCurrent().getTranslation(before == null ? "serviceplans.open.send" : "serviceplans.save"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        setMaxWidth("46rem");
        enterprise = new EntityPicker<>(
                getTranslation("serviceplans.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        unit = PlanPickers.unit(tools, getTranslation("serviceplans.field.unit"));
        steward = PlanPickers.person(tools, getTranslation("serviceplans.field.steward"));
        project.setHelperText(getTranslation("serviceplans.project.help"));
        facts.setHelperText(getTranslation("serviceplans.facts.help"));
        facts.setMinRows(4);
        stage.setValue(PlanStage.FOUNDING);
        enterprise.addValueChangeListener(changed -> projects());
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "service-plan",
                        before == null ? Drafts.NEW : before.id().toString());
        if (before == null) {
            tools.actor().unitId().map(own -> tools.units().hit(own)).ifPresent(unit::setValue);
            if (of != null) {
                hit(of.toString()).ifPresent(enterprise::setValue);
            }
        } else {
            fill(before);
        }
        keep();
        lay();
    }

    private void fill(PlanDetails plan) {
        version = plan.version();
        stage.setValue(plan.stage());
        unit.setValue(new UnitHit(plan.unit(), plan.unitName()));
        if (plan.steward() != null) {
            steward.setValue(tools.people().hit(plan.steward()));
        }
        facts.setValue(plan.facts());
    }

    private void keep() {
        if (before == null) {
            draft.value("enterprise", enterprise, hit -> hit.id().toString(), this::hit);
            draft.value("project", project, one -> one.id().toString(), this::project);
        } else {
            draft.opened(before.version(), () -> {});
        }
        draft.value("stage", stage, Enum::name, name -> Optional.ofNullable(Choices.of(PlanStage.class, name)));
        PlanPickers.keep(tools, draft, "unit", unit);
        PlanPickers.keepPerson(tools, draft, "steward", steward);
        draft.text("facts", facts);
        draft.begin();
    }

    private void lay() {
        wide(draft.component());
        if (before == null) {
            wide(enterprise);
            wide(project);
        }
        field(stage);
        field(unit);
        wide(steward);
        wide(facts);
        errors().at("serviceplans.open.project", project)
                .at("serviceplans.open", enterprise)
                .at("serviceplans.enterprise", enterprise)
                .at("enterprises", enterprise)
                .at("serviceplans.unit", unit)
                .at("serviceplans.steward", steward)
                .at("serviceplans.facts", facts);
    }

    private void projects() {
        EnterpriseHit chosen = enterprise.getValue();
        project.setItems(
                chosen == null
                        ? List.of()
                        : tools.projects().of(tools.actor(), chosen.id()).stream()
                                .filter(one -> !one.ended())
                                .toList());
    }

    private Optional<EnterpriseHit> hit(String id) {
        return tools.enterprises().hit(tools.actor(), EnterpriseId.of(id));
    }

    private Optional<Projects.Project> project(String id) {
        return project.getListDataView()
                .getItems()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    @Override
    protected boolean changed() {
        return draft.changed();
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
        if (before == null) {
            if (enterprise.getValue() == null) {
                throw new RuleViolation("serviceplans.enterprise.missing");
            }
            UUID chosen = project.getValue() == null ? null : project.getValue().id();
            PlanId id = tools.service()
                    .open(tools.actor(), form(enterprise.getValue().id(), chosen));
            draft.clear();
            done.accept(id);
            return;
        }
        sendUnlessChanged(
                () -> tools.service().change(tools.actor(), before.id(), form(before.enterprise(), before.project())),
                () -> newest(before.id()));
        draft.clear();
        done.accept(before.id());
    }

    private PlanForm form(EnterpriseId of, @Nullable UUID chosen) {
        return new PlanForm(
                of,
                chosen,
                facts.getValue(),
                Objects.requireNonNull(stage.getValue()),
                unit.getValue() == null ? null : unit.getValue().unit(),
                steward.getValue() == null ? null : steward.getValue().person(),
                version,
                before == null ? draft.clientKey() : null);
    }

    private KeyValues newest(PlanId id) {
        PlanDetails now = tools.queries().details(tools.actor(), id);
        version = now.version();
        return new KeyValues()
                .line(
                        getTranslation("serviceplans.field.stage"),
                        getTranslation("serviceplans.PlanStage." + now.stage().name()))
                .line(getTranslation("serviceplans.field.unit"), now.unitName())
                .line(getTranslation("serviceplans.field.steward"), now.stewardName())
                .line(getTranslation("serviceplans.field.facts"), now.facts());
    }
}
