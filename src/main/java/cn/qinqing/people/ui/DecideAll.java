package cn.qinqing.people.ui;

import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** One decision for all things of a group. */
class DecideAll extends Div {

    DecideAll(PeopleTools tools, List<HeldThing> things, PersonChangeView.ForAll all) {
        addClassName("qq-decide-all");
        List<HeldOutcome> choices = things.stream()
                .flatMap(thing -> thing.choices().stream())
                .distinct()
                .toList();
        Select<HeldOutcome> outcome = Choices.field(
                getTranslation("people.change.all"),
                choices,
                value -> getTranslation("people.HeldOutcome." + value.name()));
        EntityPicker<PersonHit> to = tools.personPicker(getTranslation("people.change.to"));
        to.setVisible(false);
        outcome.addValueChangeListener(change ->
                to.setVisible(change.getValue() != null && change.getValue().needsPerson()));
        Button decide = new Button(getTranslation("people.change.decideAll"), click -> {
            if (outcome.getValue() != null) {
                all.decide(outcome.getValue(), to.getValue());
            }
        });
        add(outcome, to, decide);
    }
}
