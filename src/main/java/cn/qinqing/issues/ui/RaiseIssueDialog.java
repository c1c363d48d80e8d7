package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Registers at the desk what an enterprise raised otherwise than on a visit (登记诉求). */
class RaiseIssueDialog extends FormDialog {

    /** Channels that the desk takes in; the others register by themselves. */
    private static final List<Origin.Kind> CHANNELS = List.of(
            Origin.Kind.DESK,
            Origin.Kind.CALL,
            Origin.Kind.HOTLINE_12345,
            Origin.Kind.CHAMBER,
            Origin.Kind.LEADER,
            Origin.Kind.MEETING);

    private final transient IssueTools tools;
    private final transient Consumer<Raised> raised;
    private final EntityPicker<EnterpriseHit> enterprise;
    private final Select<Origin.Kind> channel = new Select<>();
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("issues.field.raisedOn"));
    private final TextArea text = new TextArea(getTranslation("issues.words"));
    private final Checkbox confidential = new Checkbox(getTranslation("issues.raise.confidential"));
    private final transient FormDraft draft;

    RaiseIssueDialog(IssueTools tools, Consumer<Raised> raised) {
        super(
                UI.getCurrent().getTranslation("issues.action.raise"),
                UI.getCurrent().getTranslation("issues.raise.send"));
        this.tools = tools;
        this.raised = raised;
        enterprise = new EntityPicker<>(
                getTranslation("issues.field.enterprise"),
                (words, limit) -> tools.enterprises().pick(tools.actor(), words, limit),
                hit -> hit.name() + "　" + hit.divisionName());
        enterprise.setPlaceholder(getTranslation("issues.raise.enterprise.hint"));
        channel.setLabel(getTranslation("issues.field.origin"));
        channel.setItems(CHANNELS);
        channel.setItemLabelGenerator(kind -> getTranslation("issues.origin." + kind.name()));
        channel.setValue(Origin.Kind.DESK);
        day.setValue(tools.today());
        text.setMinRows(4);
        text.setHelperText(getTranslation("issues.raise.text.help"));
        draft = tools.drafts().of(tools.actor(), "issue", Drafts.NEW);
        draft.value("enterprise", enterprise, hit -> hit.id().toString(), this::hit);
        draft.value("channel", channel, Enum::name, name -> Optional.ofNullable(Choices.of(Origin.Kind.class, name)));
        draft.value("day", day, LocalDate::toString, kept -> Optional.of(LocalDate.parse(kept)));
        draft.text("text", text);
        draft.value("confidential", confidential, String::valueOf, kept -> Optional.of(Boolean.valueOf(kept)));
        wide(draft.component());
        wide(enterprise);
        field(channel);
        field(day);
        wide(text);
        wide(confidential);
        errors().at("enterprises", enterprise)
                .at("issues.enterprise", enterprise)
                .at("issues.day", day)
                .at("issues.text", text);
        draft.begin();
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
        if (enterprise.getValue() == null) {
            throw new RuleViolation("issues.enterprise.missing");
        }
        if (day.getValue() == null) {
            throw new RuleViolation("issues.day.missing");
        }
        Raised issue = tools.service()
                .raise(
                        tools.actor(),
                        new Origin(channel.getValue(), null),
                        new RaiseIssue(
                                enterprise.getValue().id(),
                                text.getValue(),
                                confidential.getValue() ? IssuePrivacy.CONFIDENTIAL : IssuePrivacy.NORMAL,
                                day.getValue(),
                                draft.clientKey()));
        draft.clear();
        raised.accept(issue);
    }
}
