package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.CommitmentPosts;
import cn.qinqing.commitments.CommitmentPublicity;
import cn.qinqing.commitments.InstalmentLines;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a promise down (登记承诺), or changes one that is not in force yet. */
class PromiseDialog extends FormDialog {

    private final transient CommitmentTools tools;
    private final transient @Nullable CommitmentDetails before;
    private final transient Consumer<CommitmentId> done;
    private final EntityPicker<EnterpriseHit> enterprise;
    private final Select<Projects.Project> project = new Select<>();
    private final TextArea text = new TextArea(getTranslation("commitments.field.text"));
    private final TextArea details = new TextArea(getTranslation("commitments.field.details"));
    private final Select<CommitmentKinds.Kind> kind;
    private final Select<CommitmentPublicity> publicity = Choices.field(
            getTranslation("commitments.field.publicity"),
            List.of(CommitmentPublicity.values()),
            one -> getTranslation("commitments.CommitmentPublicity." + one.name()));
    private final Select<CommitmentBasis> basis = Choices.field(
            getTranslation("commitments.field.basisKind"),
            List.of(CommitmentBasis.values()),
            one -> getTranslation("commitments.CommitmentBasis." + one.name()));
    private final TextField documentNo = new TextField(getTranslation("commitments.field.documentNo"));
    private final DatePicker documentOn = ChineseTexts.datePicker(getTranslation("commitments.field.documentOn"));
    private final EntityPicker<UnitHit> unit;
    private final EntityPicker<CommitmentPosts.PostHit> post;
    private final DatePicker promisedOn = ChineseTexts.datePicker(getTranslation("commitments.field.promisedOn"));
    private final TextField promisedName = new TextField(getTranslation("commitments.field.promisedName"));
    private final BigDecimalField amount = new BigDecimalField(getTranslation("commitments.field.amountWan"));
    private final DatePicker due = ChineseTexts.datePicker(getTranslation("commitments.field.dueOn"));
    private final TextArea instalments = new TextArea(getTranslation("commitments.field.instalments"));
    private final TextField legalNo = new TextField(getTranslation("commitments.field.legalNo"));
    private final DatePicker legalOn = ChineseTexts.datePicker(getTranslation("commitments.field.legalOn"));
    private final transient FormDraft draft;
    private @Nullable Integer version;

    /** @param before null for a new one */
    PromiseDialog(CommitmentTools tools, @Nullable CommitmentDetails before, Consumer<CommitmentId> done) {
        super(
                UI.getCurrent().getTranslation(before == null ? "commitments.promise" : "commitments.change"),
                UI.getCurrent().getTranslation("commitments.save"));
        this.tools = tools;
        this.before = before;
        this.done = done;
        // two columns, however wide the window is
        setMaxWidth("40rem");
        enterprise = new EntityPicker<>(
                getTranslation("commitments.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        kind = Choices.field(
                getTranslation("commitments.field.kind"), tools.kinds().all(), CommitmentKinds.Kind::label);
        unit = new EntityPicker<>(
                getTranslation("commitments.field.unit"),
                (words, limit) -> tools.people().units(tools.actor(), words, limit),
                UnitHit::name);
        post = new EntityPicker<>(
                getTranslation("commitments.field.post"),
                (words, limit) -> tools.posts().find(tools.actor(), words, limit),
                hit -> hit.title() + (hit.holder() == null ? "" : "　" + hit.holder()));
        project.setLabel(getTranslation("commitments.field.project"));
        project.setItemLabelGenerator(one -> one == null ? "" : one.form().name());
        project.setEmptySelectionAllowed(true);
        helpers();
        publicity.setValue(CommitmentPublicity.INTERNAL);
        enterprise.addValueChangeListener(changed -> projects());
        if (before != null) {
            fill(before);
        }
        projects();
        draft = tools.drafts()
                .of(
                        tools.actor(),
                        "commitment",
                        before == null ? Drafts.NEW : before.row().id().toString());
        keep();
        lay();
        draft.begin();
    }

    private void helpers() {
        text.setMinRows(2);
        text.setHelperText(getTranslation("commitments.help.text"));
        details.setMinRows(2);
        post.setHelperText(getTranslation("commitments.help.post"));
        promisedName.setHelperText(getTranslation("commitments.help.promisedName"));
        instalments.setMinRows(2);
        instalments.setHelperText(getTranslation("commitments.help.instalments"));
        legalNo.setHelperText(getTranslation("commitments.help.legal"));
        documentNo.setHelperText(getTranslation("commitments.help.document"));
    }

    private void fill(CommitmentDetails one) {
        version = one.row().version();
        hit(one.row().enterprise().toString()).ifPresent(enterprise::setValue);
        enterprise.setReadOnly(true);
        text.setValue(one.row().text());
        details.setValue(one.details());
        tools.kinds().byCode(one.kindCode()).ifPresent(kind::setValue);
        publicity.setValue(one.row().publicity());
        basis.setValue(one.row().basis());
        documentNo.setValue(one.row().documentNo());
        documentOn.setValue(one.documentOn());
        if (one.row().unit() != null) {
            unit.setValue(new UnitHit(one.row().unit(), one.row().unitName()));
        }
        if (one.row().post() != null) {
            tools.posts().hit(tools.actor(), one.row().post()).ifPresent(post::setValue);
        }
        promisedOn.setValue(one.row().promisedOn());
        amount.setValue(
                one.row().amountWan() == null ? null : one.row().amountWan().stripTrailingZeros());
        due.setValue(one.row().dueOn());
        instalments.setValue(InstalmentLines.text(one.instalments()));
        projects();
        project.getListDataView()
                .getItems()
                .filter(found -> found.id().equals(one.project()))
                .findFirst()
                .ifPresent(project::setValue);
    }

    private void projects() {
        Projects.Project chosen = project.getValue();
        List<Projects.Project> all = enterprise.getValue() == null
                ? List.of()
                : tools.projects().of(tools.actor(), enterprise.getValue().id()).stream()
                        .filter(one -> !one.ended())
                        .toList();
        project.setItems(all);
        project.setVisible(!all.isEmpty());
        if (chosen != null) {
            all.stream().filter(one -> one.id().equals(chosen.id())).findFirst().ifPresent(project::setValue);
        }
    }

    private void keep() {
        draft.value("enterprise", enterprise, hit -> hit.id().toString(), this::hit);
        draft.text("text", text);
        draft.text("details", details);
        draft.value("kind", kind, CommitmentKinds.Kind::code, tools.kinds()::byCode);
        draft.value(
                "publicity",
                publicity,
                Enum::name,
                kept -> Optional.ofNullable(Choices.of(CommitmentPublicity.class, kept)));
        draft.value("basis", basis, Enum::name, kept -> Optional.ofNullable(Choices.of(CommitmentBasis.class, kept)));
        draft.text("documentNo", documentNo);
        day("documentOn", documentOn);
        draft.value(
                "unit",
                unit,
                hit -> hit.unit().toString(),
                kept -> Optional.ofNullable(tools.units().hit(UnitId.of(kept))));
        draft.value(
                "post",
                post,
                hit -> hit.post().toString(),
                kept -> tools.posts().hit(tools.actor(), PostId.of(kept)));
        day("promisedOn", promisedOn);
        draft.text("promisedName", promisedName);
        draft.value("amount", amount, BigDecimal::toPlainString, kept -> Optional.of(new BigDecimal(kept)));
        day("due", due);
        draft.text("instalments", instalments);
        draft.text("legalNo", legalNo);
        day("legalOn", legalOn);
        if (before != null) {
            draft.opened(before.row().version(), () -> {});
        }
    }

    private void day(String name, DatePicker field) {
        draft.value(name, field, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
    }

    private void lay() {
        wide(draft.component());
        wide(enterprise);
        wide(project);
        wide(text);
        wide(details);
        field(kind);
        field(publicity);
        field(basis);
        field(documentOn);
        wide(documentNo);
        wide(unit);
        wide(post);
        field(promisedOn);
        field(promisedName);
        field(amount);
        field(due);
        wide(instalments);
        if (before == null) {
            wide(new Paragraph(getTranslation("commitments.legal.what")));
            field(legalNo);
            field(legalOn);
        }
        errors().at("commitments.enterprise", enterprise)
                .at("enterprises", enterprise)
                .at("commitments.project", project)
                .at("commitments.text", text)
                .at("commitments.details", details)
                .at("commitments.kind", kind)
                .at("commitments.basis", basis)
                .at("commitments.documentOn", documentOn)
                .at("commitments.document", documentNo)
                .at("commitments.unit", unit)
                .at("commitments.post", post)
                .at("commitments.promisedOn", promisedOn)
                .at("commitments.promisedName", promisedName)
                .at("commitments.amount", amount)
                .at("commitments.due", due)
                .at("commitments.instalments", instalments)
                .at("commitments.legal.on", legalOn)
                .at("commitments.legal.future", legalOn)
                .at("commitments.legal", legalNo);
    }

    private Optional<EnterpriseHit> hit(String id) {
        return tools.enterprises().hit(tools.actor(), EnterpriseId.of(id));
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
            CommitmentId id = tools.service().promise(tools.actor(), form());
            draft.clear();
            done.accept(id);
            return;
        }
        CommitmentId id = before.row().id();
        sendUnlessChanged(() -> tools.service().change(tools.actor(), id, form()), () -> {
            CommitmentDetails now = tools.queries().details(tools.actor(), id);
            version = now.row().version();
            return new KeyValues()
                    .line(getTranslation("commitments.field.text"), now.row().text())
                    .line(getTranslation("commitments.field.dueOn"), CommitmentTexts.term(now.row()))
                    .line(
                            getTranslation("commitments.field.amount"),
                            CommitmentTexts.amount(now.row().amountWan()));
        });
        draft.clear();
        done.accept(id);
    }

    private CommitmentForm form() {
        return new CommitmentForm(
                version,
                enterprise.getValue() == null ? null : enterprise.getValue().id(),
                project.getValue() == null ? null : project.getValue().id(),
                kind.getValue() == null ? null : kind.getValue().code(),
                text.getValue(),
                details.getValue(),
                basis.getValue(),
                documentNo.getValue(),
                documentOn.getValue(),
                unit.getValue() == null ? null : unit.getValue().unit(),
                post.getValue() == null ? null : post.getValue().post(),
                promisedName.getValue(),
                promisedOn.getValue(),
                amount.getValue(),
                due.getValue(),
                InstalmentLines.parse(instalments.getValue()),
                Optional.ofNullable(publicity.getValue()).orElse(CommitmentPublicity.INTERNAL),
                legalNo.getValue(),
                legalOn.getValue(),
                null,
                draft.clientKey());
    }
}
