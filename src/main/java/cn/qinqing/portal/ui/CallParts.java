package cn.qinqing.portal.ui;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkPage;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.KeyValues;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an enterprise says on the telephone to each of several things, read out one by one. */
class CallParts extends Div {

    private record Fields(RadioButtonGroup<LinkPage.Choice> choice, TextArea words) {}

    private final transient Map<String, Fields> fields = new LinkedHashMap<>();

    CallParts(LinkPage page) {
        page.parts().forEach(part -> {
            KeyValues facts = new KeyValues();
            part.lines().forEach(line -> facts.line(line.name(), line.value()));
            RadioButtonGroup<LinkPage.Choice> choice = new RadioButtonGroup<>(part.title());
            choice.setItems(part.choices());
            choice.setItemLabelGenerator(LinkPage.Choice::label);
            TextArea words = new TextArea(part.wordsLabel());
            words.setWidthFull();
            words.setMinRows(2);
            fields.put(part.name(), new Fields(choice, words));
            add(new H3(part.title()), new Paragraph(part.text()), facts, choice, words);
        });
    }

    boolean changed() {
        return fields.values().stream()
                .anyMatch(one -> one.choice().getValue() != null || !one.words().isEmpty());
    }

    Map<String, LinkAnswer.Part> answers() {
        Map<String, LinkAnswer.Part> answers = new LinkedHashMap<>();
        fields.forEach((name, one) -> answers.put(
                name,
                new LinkAnswer.Part(
                        one.choice().getValue() == null
                                ? ""
                                : one.choice().getValue().name(),
                        one.words().getValue())));
        return answers;
    }

    /** Where a refusal of a part is shown: its name comes last, the words of a comment are the text. */
    @Nullable
    HasValidation field(RuleViolation refused) {
        Fields meant = refused.arguments().isEmpty()
                ? null
                : fields.get(refused.arguments().getLast().toString());
        if (meant == null) {
            return null;
        }
        return refused.key().contains(".words.") ? meant.words() : meant.choice();
    }
}
