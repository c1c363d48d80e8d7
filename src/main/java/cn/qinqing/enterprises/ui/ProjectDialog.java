package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EditedFields;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes or edits a project. */
class ProjectDialog extends FormDialog {

    private transient @Nullable ProjectForm existing;
    private final transient Consumer<ProjectForm> command;
    private final transient Supplier<@Nullable ProjectForm> newest;
    private final EditedFields<ProjectForm> edited = new EditedFields<>();
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

    /** @param newest how the project stands after somebody else changed it; null when it is none any more */
    ProjectDialog(
            String title,
            @Nullable ProjectForm existing,
            Supplier<@Nullable ProjectForm> newest,
            Consumer<ProjectForm> command) {
        super(title, UI.getCurrent().getTranslation("uikit.save"));
        this.existing = existing;
        this.newest = newest;
        this.command = command;
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        place.setMaxLength(200);
        wide(edited);
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
            fields();
            edited.open(existing);
        }
        name.focus();
    }

    private void fields() {
        edited.text(getTranslation("enterprises.project.name"), name, ProjectForm::name)
                .add(
                        getTranslation("enterprises.project.kind"),
                        kind,
                        ProjectForm::kind,
                        value -> getTranslation("enterprises.ProjectKind." + value.name()))
                .add(
                        getTranslation("enterprises.project.stage"),
                        stage,
                        ProjectForm::stage,
                        value -> getTranslation("enterprises.ProjectStage." + value.name()))
                .add(
                        getTranslation("enterprises.project.investmentField"),
                        investment,
                        ProjectForm::investment,
                        BigDecimal::toPlainString)
                .text(getTranslation("enterprises.project.place"), place, ProjectForm::place)
                .add(getTranslation("enterprises.project.startsOn"), startsOn, ProjectForm::startsOn, Formats::day)
                .add(getTranslation("enterprises.project.endsOn"), endsOn, ProjectForm::endsOn, Formats::day);
    }

    @Override
    protected boolean changed() {
        return edited.changed();
    }

    @Override
    protected void send() {
        edited.send(() -> command.accept(form()), () -> {
            existing = newest.get();
            return existing;
        });
    }

    private ProjectForm form() {
        return new ProjectForm(
                name.getValue(),
                kind.getValue(),
                stage.getValue(),
                investment.getValue(),
                place.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                existing == null ? 0 : existing.version(),
                existing == null ? clientKey : existing.clientKey());
    }
}
