package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueAdvice;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Registers at the desk what an enterprise raised otherwise than on a visit (登记诉求): its words first, who it was and how it
 * came; the rest is folded away, for triage fills it in. Whoever stands in no list is written down by name and place.
 */
class RaiseIssueDialog extends FormDialog {

    /** Channels that the desk takes in; the others register by themselves. */
    private static final List<Origin.Kind> CHANNELS = List.of(
            Origin.Kind.DESK,
            Origin.Kind.CALL,
            Origin.Kind.HOTLINE_12345,
            Origin.Kind.PLATFORM,
            Origin.Kind.LETTER,
            Origin.Kind.CHAMBER,
            Origin.Kind.LEADER,
            Origin.Kind.MEETING);

    private static final List<EnterpriseKind> KINDS =
            List.of(EnterpriseKind.ENTERPRISE, EnterpriseKind.SOLE_PROPRIETOR, EnterpriseKind.COOPERATIVE);

    private final transient IssueTools tools;
    private final transient Consumer<Raised> raised;
    private final EntityPicker<EnterpriseHit> enterprise;
    private final Checkbox unlisted = new Checkbox(getTranslation("issues.raise.unlisted"));
    private final TextField name = new TextField(getTranslation("issues.raise.name"));
    private final Select<EnterpriseKind> kind = Choices.field(
            getTranslation("issues.raise.kind"), KINDS, one -> getTranslation("enterprises.EnterpriseKind." + one));
    private final Select<Divisions.Division> place;
    private final TextField address = new TextField(getTranslation("issues.raise.address"));
    private final Select<Origin.Kind> channel = new Select<>();
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("issues.field.raisedOn"));
    private final TextArea text = new TextArea(getTranslation("issues.words"));
    private final transient IntakeFields intake = new IntakeFields();
    private final Checkbox confidential = new Checkbox(getTranslation("issues.raise.confidential"));
    private final Div hints = new Div();
    private final transient FormDraft draft;

    RaiseIssueDialog(IssueTools tools, Consumer<Raised> raised) {
        this(tools, Origin.Kind.DESK, raised);
    }

    /** @param from the channel that is chosen at first */
    RaiseIssueDialog(IssueTools tools, Origin.Kind from, Consumer<Raised> raised) {
        super(
                UI.getCurrent().getTranslation("issues.action.raise"),
                UI.getCurrent().getTranslation("issues.raise.send"));
        this.tools = tools;
        this.raised = raised;
        // two columns, however wide the window is
        setMaxWidth("46rem");
        enterprise = new EntityPicker<>(
                getTranslation("issues.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        enterprise.setPlaceholder(getTranslation("issues.raise.enterprise.hint"));
        place = Choices.field(
                getTranslation("issues.raise.place"), tools.divisions().own(), Divisions.Division::name);
        kind.setValue(EnterpriseKind.SOLE_PROPRIETOR);
        channel.setLabel(getTranslation("issues.field.origin"));
        channel.setItems(CHANNELS);
        channel.setItemLabelGenerator(one -> getTranslation("issues.origin." + one.name()));
        channel.setValue(from);
        day.setValue(tools.today());
        text.setMinRows(4);
        text.setHelperText(getTranslation("issues.raise.text.help"));
        draft = tools.drafts().of(tools.actor(), "issue", Drafts.NEW);
        keep();
        lay();
        draft.begin();
        enterprise.addValueChangeListener(changed -> hint());
        text.addValueChangeListener(changed -> hint());
        unlisted.addValueChangeListener(changed -> fields());
        channel.addValueChangeListener(changed -> fields());
        fields();
    }

    private void keep() {
        draft.value("enterprise", enterprise, hit -> hit.id().toString(), this::hit);
        draft.value("unlisted", unlisted, String::valueOf, kept -> Optional.of(Boolean.valueOf(kept)));
        draft.text("name", name);
        draft.value("place", place, Divisions.Division::code, tools.divisions()::byCode);
        draft.text("address", address);
        draft.value("channel", channel, Enum::name, kept -> Optional.ofNullable(Choices.of(Origin.Kind.class, kept)));
        draft.value("day", day, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.text("text", text);
        draft.text("raiser", intake.raiser);
        draft.text("phone", intake.phone);
        draft.text("platform", intake.platform);
        draft.text("reference", intake.reference);
        draft.value("confidential", confidential, String::valueOf, kept -> Optional.of(Boolean.valueOf(kept)));
    }

    private void lay() {
        wide(draft.component());
        wide(text);
        wide(hints);
        wide(enterprise);
        wide(unlisted);
        wide(name);
        field(kind);
        field(place);
        wide(address);
        field(intake.raiser);
        field(intake.phone);
        field(channel);
        field(day);
        field(intake.platform);
        field(intake.reference);
        wide(confidential);
        FormLayout more = new FormLayout(intake.nature, intake.stage, intake.urgency, intake.amount, intake.language);
        Details folded = new Details(getTranslation("issues.raise.more"), more);
        wide(folded);
        hints.getElement().setAttribute("role", "status");
        hints.setVisible(false);
        intake.errorsIn(errors());
        errors().at("enterprises.provisional.name", name)
                .at("enterprises.provisional.place", place)
                .at("enterprises.outsideScope", place)
                .at("enterprises", enterprise)
                .at("issues.enterprise", enterprise)
                .at("issues.day", day)
                .at("issues.text", text);
    }

    private void fields() {
        boolean free = Boolean.TRUE.equals(unlisted.getValue());
        enterprise.setVisible(!free);
        List.<Component>of(name, kind, place, address).forEach(one -> one.setVisible(free));
        day.setVisible(!free);
        intake.show(channel.getValue());
        hint();
    }

    /** Open issues of the same enterprise that speak of the same. */
    private void hint() {
        hints.removeAll();
        List<IssueAdvice.Similar> again = enterprise.getValue() == null || !enterprise.isVisible()
                ? List.of()
                : tools.advice().again(tools.actor(), enterprise.getValue().id(), text.getValue());
        hints.setVisible(!again.isEmpty());
        if (!again.isEmpty()) {
            UnorderedList list = new UnorderedList();
            again.forEach(one -> list.add(new ListItem(
                    link(one.row().id(), one.row().title()),
                    new Span("　"
                            + getTranslation("issues.raise.again.row", one.row().number(), one.percent())))));
            hints.add(new Paragraph(getTranslation("issues.raise.again")), list);
        }
    }

    private static Anchor link(IssueId id, String words) {
        Anchor link = new Anchor(IssueRoutes.details(id), words);
        link.setTarget("_blank");
        return link;
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
        Raised issue;
        try {
            issue = Boolean.TRUE.equals(unlisted.getValue()) ? free() : listed();
        } catch (RuleViolation refused) {
            first(refused);
            throw refused;
        }
        draft.clear();
        raised.accept(issue);
    }

    /** The same number of another platform was taken in before: where. */
    private void first(RuleViolation refused) {
        if (refused.key().equals("issues.intake.reference.taken")) {
            hints.removeAll();
            hints.add(new Paragraph(link(
                    new IssueId((UUID) refused.arguments().get(1)),
                    getTranslation("issues.raise.first", refused.arguments().getFirst()))));
            hints.setVisible(true);
        }
    }

    private Raised listed() {
        if (enterprise.getValue() == null) {
            throw new RuleViolation("issues.enterprise.missing");
        }
        if (day.getValue() == null) {
            throw new RuleViolation("issues.day.missing");
        }
        return tools.intake()
                .raise(
                        tools.actor(),
                        new Origin(channel.getValue(), null),
                        new RaiseIssue(
                                enterprise.getValue().id(),
                                text.getValue(),
                                privacy(),
                                day.getValue(),
                                draft.clientKey()),
                        intake.facts());
    }

    private Raised free() {
        IntakeFacts facts = intake.facts();
        return tools.intake()
                .open(
                        tools.actor(),
                        new OpenIntake(
                                name.getValue(),
                                Optional.ofNullable(kind.getValue()).orElse(EnterpriseKind.SOLE_PROPRIETOR),
                                Optional.ofNullable(place.getValue())
                                        .map(Divisions.Division::code)
                                        .orElse(null),
                                address.getValue(),
                                text.getValue(),
                                facts.raiserName(),
                                facts.raiserPhone(),
                                channel.getValue(),
                                facts.language(),
                                privacy(),
                                draft.clientKey()),
                        facts);
    }

    private IssuePrivacy privacy() {
        return Boolean.TRUE.equals(confidential.getValue()) ? IssuePrivacy.CONFIDENTIAL : IssuePrivacy.NORMAL;
    }
}
