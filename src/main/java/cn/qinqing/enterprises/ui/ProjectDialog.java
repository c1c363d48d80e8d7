package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ProjectForm;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes or edits a project. */
class ProjectDialog extends FormDialog {

    private final transient @Nullable ProjectForm existing;
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

    ProjectDialog(String title, @Nullable ProjectForm existing, Consumer<ProjectForm> command) {
        super(title, UI.getCurrent().getTranslation("uikit.save"));
        this.existing = existing;
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
        command.accept(new ProjectForm(
                name.getValue(),
                kind.getValue(),
                stage.getValue(),
                investment.getValue(),
                place.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                existing == null ? 0 : existing.version(),
                existing == null ? clientKey : existing.clientKey()));
    }
}
