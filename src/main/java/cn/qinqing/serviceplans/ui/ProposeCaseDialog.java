package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionForm;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
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
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes a matter (提报), proposes a refused one anew, or writes other words. It keeps a draft. */
class ProposeCaseDialog extends FormDialog {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    private final transient CaseDecisionTools tools;
    private final transient @Nullable CaseDecisionDetails amended;
    private final transient @Nullable CaseDecisionDetails previous;
    private final transient Consumer<CaseDecisionId> done;
    private final EntityPicker<EnterpriseHit> enterprise;
    private final Select<Projects.Project> project = Choices.field(
            getTranslation("serviceplans.case.field.project"),
            List.<Projects.Project>of(),
            one -> one.form().name());
    private final TextField title = new TextField(getTranslation("serviceplans.case.field.title"));
    private final TextArea matter = area("serviceplans.case.field.matter");
    private final TextArea asked = area("serviceplans.case.field.asked");
    private final TextField amount = new TextField(getTranslation("serviceplans.case.field.amountWan"));
    private final TextArea insufficiency = area("serviceplans.case.field.insufficiency");
    private final transient FormDraft draft;
    private int version;

    /**
     * @param amended the one whose words change, or null
     * @param previous the refused or withdrawn one that is proposed anew, or null
     */
    ProposeCaseDialog(
            CaseDecisionTools tools,
            @Nullable CaseDecisionDetails amended,
            @Nullable CaseDecisionDetails previous,
            Consumer<CaseDecisionId> done) {
        super(
                UI.getCurrent()
                        .getTranslation(
                                amended != null
                                        ? "serviceplans.case.do.AMEND"
                                        : previous != null
                                                ? "serviceplans.case.do.PROPOSE_ANEW"
                                                : "serviceplans.case.propose"),
                UI.getCurrent()
                        .getTranslation(amended != null ? "serviceplans.case.save" : "serviceplans.case.propose.send"));
        this.tools = tools;
        this.amended = amended;
        this.previous = previous;
        this.done = done;
        setWidth("720px");
        enterprise = new EntityPicker<>(
                getTranslation("serviceplans.case.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        enterprise.addValueChangeListener(change -> projects());
        project.setItemLabelGenerator(one -> one == null
                ? getTranslation("serviceplans.case.field.project.none")
                : one.form().name());
        // only now: it asks for the label of nothing
        project.setEmptySelectionAllowed(true);
        project.setEmptySelectionCaption(getTranslation("serviceplans.case.field.project.none"));
        title.setHelperText(getTranslation("serviceplans.case.field.title.help"));
        amount.setHelperText(getTranslation("serviceplans.case.field.amountWan.help"));
        insufficiency.setHelperText(getTranslation("serviceplans.case.field.insufficiency.help"));
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "case-decision",
                        amended != null
                                ? amended.row().id().toString()
                                : previous != null ? "anew-" + previous.row().id() : Drafts.NEW);
        CaseDecisionDetails from = amended != null ? amended : previous;
        if (from != null) {
            fill(from);
        }
        keep();
        lay();
        draft.begin();
    }

    private TextArea area(String labelKey) {
        TextArea area = new TextArea(getTranslation(labelKey));
        area.setMinRows(3);
        return area;
    }

    private void keep() {
        draft.value("enterprise", enterprise, hit -> hit.id().toString(), this::hit);
        draft.text("title", title);
        draft.text("matter", matter);
        draft.text("asked", asked);
        draft.text("amount", amount);
        draft.text("insufficiency", insufficiency);
    }

    private Optional<EnterpriseHit> hit(String id) {
        return tools.enterprises().hit(tools.actor(), new EnterpriseId(Ids.parse(id)));
    }

    private void lay() {
        wide(draft.component());
        field(enterprise);
        field(project);
        wide(title);
        wide(matter);
        wide(asked);
        field(amount);
        wide(insufficiency);
        errors().at("serviceplans.case.enterprise", enterprise)
                .at("enterprises.merged", enterprise)
                .at("enterprises.unknown", enterprise)
                .at("serviceplans.case.project", project)
                .at("serviceplans.case.title", title)
                .at("serviceplans.case.matter", matter)
                .at("serviceplans.case.asked", asked)
                .at("serviceplans.case.amount", amount)
                .at("serviceplans.case.insufficiency", insufficiency);
    }

    private void fill(CaseDecisionDetails from) {
        CaseDecisionForm form = from.form();
        version = from.version();
        hit(from.row().enterprise().toString()).ifPresent(enterprise::setValue);
        enterprise.setReadOnly(true);
        title.setValue(form.title());
        matter.setValue(form.matter());
        asked.setValue(form.asked());
        if (form.amountYuan() != null) {
            amount.setValue(
                    form.amountYuan().divide(TEN_THOUSAND).stripTrailingZeros().toPlainString());
        }
        insufficiency.setValue(form.insufficiency());
    }

    private void projects() {
        List<Projects.Project> all = enterprise.isEmpty()
                ? List.of()
                : tools.projects().of(tools.actor(), enterprise.getValue().id()).stream()
                        .filter(one -> !one.ended())
                        .toList();
        project.setItems(all);
        CaseDecisionDetails from = amended != null ? amended : previous;
        if (from != null) {
            all.stream()
                    .filter(one -> one.id().equals(from.form().project()))
                    .findFirst()
                    .ifPresent(project::setValue);
        }
    }

    private @Nullable BigDecimal yuan() {
        String typed = amount.getValue().replaceAll("[\\s,，万元]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(typed).matches()) {
            throw new RuleViolation("serviceplans.case.amount.number");
        }
        return new BigDecimal(typed).multiply(TEN_THOUSAND).stripTrailingZeros();
    }

    @Override
    protected boolean changed() {
        return !title.isEmpty() || !matter.isEmpty() || !asked.isEmpty() || !insufficiency.isEmpty();
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
        BigDecimal yuan = yuan();
        CaseDecisionForm form = new CaseDecisionForm(
                version,
                enterprise.isEmpty() ? null : enterprise.getValue().id(),
                project.isEmpty() ? null : project.getValue().id(),
                previous == null ? null : previous.row().id(),
                title.getValue(),
                matter.getValue(),
                asked.getValue(),
                yuan != null && yuan.scale() < 0 ? yuan.setScale(0) : yuan,
                insufficiency.getValue(),
                draft.clientKey());
        if (amended == null) {
            CaseDecisionId id = tools.service().propose(tools.actor(), form);
            draft.clear();
            done.accept(id);
            return;
        }
        CaseDecisionId id = amended.row().id();
        sendUnlessChanged(() -> tools.service().amend(tools.actor(), id, withVersion(form)), () -> {
            CaseDecisionDetails now = tools.queries().details(tools.actor(), id);
            version = now.version();
            return new KeyValues()
                    .line(
                            getTranslation("serviceplans.case.field.title"),
                            now.form().title())
                    .line(
                            getTranslation("serviceplans.case.field.matter"),
                            now.form().matter())
                    .line(
                            getTranslation("serviceplans.case.field.asked"),
                            now.form().asked());
        });
        draft.clear();
        done.accept(id);
    }

    private CaseDecisionForm withVersion(CaseDecisionForm form) {
        return new CaseDecisionForm(
                version,
                form.enterprise(),
                form.project(),
                form.previous(),
                form.title(),
                form.matter(),
                form.asked(),
                form.amountYuan(),
                form.insufficiency(),
                form.clientKey());
    }
}
