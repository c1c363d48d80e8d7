package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes or edits a project. */
class ProjectDialog extends FormDialog {

    private final transient Supplier<ProjectForm> newest;
    private transient @Nullable ProjectForm existing;
    private final transient Consumer<ProjectForm> command;
    private final UUID clientKey = Ids.next();
    private final TextField name = new TextField(getTranslation("enterprises.project.name"));
    private final Select<ProjectKind> kind = Choices.field(
            getTranslation("enterprises.project.kind"),
            List.of(ProjectKind.values()),
            value -> getTranslation("enterprises.ProjectKind." + value.name()));
    private final Select<ProjectStage> stage = Choices.field(
            getTranslation("enterprises.project.stage"),
            List.of(ProjectStage.values()),
            value -> getTranslation("enterprises.ProjectStage." + value.name()));
    private final BigDecimalField investment =
            new BigDecimalField(getTranslation("enterprises.project.investmentField"));
    private final TextField place = new TextField(getTranslation("enterprises.project.place"));
    private final DatePicker startsOn = ChineseTexts.datePicker(getTranslation("enterprises.project.startsOn"));
    private final DatePicker endsOn = ChineseTexts.datePicker(getTranslation("enterprises.project.endsOn"));

    /** @param newest asks for what stands now, when somebody else has changed it */
    ProjectDialog(
            String title, @Nullable ProjectForm existing, Supplier<ProjectForm> newest, Consumer<ProjectForm> command) {
        super(title, UI.getCurrent().getTranslation("uikit.save"));
        this.existing = existing;
        this.newest = newest;
        this.command = command;
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        place.setMaxLength(200);
        wide(name);
        field(kind);
        field(stage);
        field(investment);
        field(place);
        field(startsOn);
        field(endsOn);
        errors().at("enterprises.project.name", name)
                .at("enterprises.project.kind", kind)
                .at("enterprises.project.stage", stage)
                .at("enterprises.project.investment", investment)
                .at("enterprises.project.order", endsOn);
        if (existing != null) {
            name.setValue(existing.name());
            kind.setValue(existing.kind());
            stage.setValue(existing.stage());
            investment.setValue(existing.investment());
            place.setValue(existing.place() == null ? "" : existing.place());
            startsOn.setValue(existing.startsOn());
            endsOn.setValue(existing.endsOn());
        }
        name.focus();
    }

    @Override
    protected void send() {
        ProjectForm form = new ProjectForm(
                name.getValue(),
                kind.getValue(),
                stage.getValue(),
                investment.getValue(),
                place.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                existing == null ? 0 : existing.version(),
                existing == null ? clientKey : existing.clientKey());
        sendUnlessChanged(() -> command.accept(form), () -> {
            existing = newest.get();
            return stands(existing);
        });
    }

    private KeyValues stands(ProjectForm now) {
        return new KeyValues()
                .line(getTranslation("enterprises.project.name"), now.name())
                .line(
                        getTranslation("enterprises.project.kind"),
                        getTranslation("enterprises.ProjectKind." + now.kind()))
                .line(
                        getTranslation("enterprises.project.stage"),
                        getTranslation("enterprises.ProjectStage." + now.stage()))
                .line(
                        getTranslation("enterprises.project.investmentField"),
                        now.investment() == null
                                ? null
                                : now.investment().stripTrailingZeros().toPlainString())
                .line(getTranslation("enterprises.project.place"), now.place())
                .line(getTranslation("enterprises.project.startsOn"), Formats.day(now.startsOn()))
                .line(getTranslation("enterprises.project.endsOn"), Formats.day(now.endsOn()));
    }
}
