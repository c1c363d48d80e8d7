package cn.qinqing.issues.ui;

import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueNature;
import cn.qinqing.issues.IssueStage;
import cn.qinqing.issues.IssueUrgency;
import cn.qinqing.shared.Origin;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The fields of how an issue came in (来件情况), for the forms that ask for them. */
final class IntakeFields {

    /** Languages of the prefecture first. */
    static final List<String> LANGUAGES = List.of("zh", "ug", "mn", "kk", "ky", "ru", "en");

    final TextField raiser = new TextField(Sentences.of("issues.intake.field.raiser"));
    final TextField phone = new TextField(Sentences.of("issues.intake.field.phone"));
    final TextField platform = new TextField(Sentences.of("issues.intake.field.platform"));
    final TextField reference = new TextField(Sentences.of("issues.intake.field.reference"));
    final Select<IssueNature> nature = one("nature", List.of(IssueNature.values()), "IssueNature");
    final Select<IssueStage> stage = one("stage", List.of(IssueStage.values()), "IssueStage");
    final Select<IssueUrgency> urgency = one("urgency", List.of(IssueUrgency.values()), "IssueUrgency");
    final BigDecimalField amount = new BigDecimalField(Sentences.of("issues.intake.field.amount"));
    final Select<String> language = Choices.field(
            Sentences.of("issues.intake.field.language"), LANGUAGES, code -> Sentences.of("issues.language." + code));

    IntakeFields() {
        amount.setHelperText(Sentences.of("issues.intake.field.amount.help"));
        language.setValue(IntakeFacts.CHINESE);
        phone.setHelperText(Sentences.of("issues.intake.field.phone.help"));
    }

    private static <T extends Enum<T>> Select<T> one(String field, List<T> values, String type) {
        return Choices.field(
                Sentences.of("issues.intake.field." + field),
                values,
                value -> Sentences.of("issues." + type + "." + value.name()));
    }

    /** Only what comes from another platform has a number there. */
    void show(Origin.Kind channel) {
        boolean hotline = channel == Origin.Kind.HOTLINE_12345;
        platform.setVisible(channel == Origin.Kind.PLATFORM);
        reference.setVisible(hotline || channel == Origin.Kind.PLATFORM);
    }

    void show(IntakeFacts facts) {
        raiser.setValue(facts.raiserName());
        platform.setValue(facts.platform());
        reference.setValue(facts.reference());
        nature.setValue(facts.nature());
        stage.setValue(facts.stage());
        urgency.setValue(facts.urgency());
        amount.setValue(facts.amount());
        language.setValue(LANGUAGES.contains(facts.language()) ? facts.language() : IntakeFacts.CHINESE);
    }

    void errorsIn(FieldErrors errors) {
        errors.at("issues.intake.phone", phone)
                .at("issues.intake.name", raiser)
                .at("issues.intake.platform", platform)
                .at("issues.intake.reference", reference)
                .at("issues.intake.amount", amount)
                .at("issues.intake.language", language);
    }

    IntakeFacts facts() {
        return new IntakeFacts(
                platform.isVisible() ? platform.getValue() : "",
                reference.isVisible() ? reference.getValue() : "",
                raiser.getValue(),
                phone.getValue(),
                nature.getValue(),
                stage.getValue(),
                urgency.getValue(),
                amount.getValue(),
                language.getValue() == null ? IntakeFacts.CHINESE : language.getValue());
    }
}
