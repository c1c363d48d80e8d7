package cn.qinqing.people.ui;

import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that hangs on somebody, and what becomes of it. */
class ChangeRow extends Div {

    private final transient HeldThing thing;
    private final Select<HeldOutcome> outcome = new Select<>();
    private final EntityPicker<PersonHit> to;

    /** @param changed told when the decision changes */
    ChangeRow(PeopleTools tools, HeldThing thing, Runnable changed) {
        this.thing = thing;
        addClassName("qq-decide");
        Span period = new Span(Formats.period(thing.period()));
        period.addClassName("qq-time");
        Div what = new Div(new Span(thing.what()), period);
        outcome.setItems(thing.choices());
        outcome.setItemLabelGenerator(value -> getTranslation("people.HeldOutcome." + value.name()));
        outcome.setPlaceholder(getTranslation("people.change.undecided"));
        outcome.setAriaLabel(getTranslation("people.change.decisionOf", thing.what()));
        to = tools.personPicker("");
        to.setAriaLabel(getTranslation("people.change.toOf", thing.what()));
        to.setPlaceholder(getTranslation("people.change.to"));
        to.setVisible(false);
        outcome.addValueChangeListener(change -> {
            to.setVisible(change.getValue() != null && change.getValue().needsPerson());
            changed.run();
        });
        to.addValueChangeListener(change -> changed.run());
        if (thing.usual() != null) {
            outcome.setValue(thing.usual());
        }
        add(what, outcome, to);
    }

    HeldThing thing() {
        return thing;
    }

    /** Decides as for all rows of the group, as far as this one allows it. */
    void decide(HeldOutcome value, @Nullable PersonHit person) {
        if (thing.choices().contains(value)) {
            outcome.setValue(value);
            if (value.needsPerson() && person != null) {
                to.setValue(person);
            }
        }
    }

    /** Takes over what was decided about the same thing before it was shown anew. */
    void decideAs(@Nullable ChangeRow before) {
        HeldOutcome value = before == null ? null : before.outcome.getValue();
        if (before != null && value != null && thing.choices().contains(value)) {
            outcome.setValue(value);
            to.setValue(before.to.getValue());
        }
    }

    /** The field in which somebody else than who leaves is missing; empty when none is. */
    Optional<HasValidation> without(@Nullable PersonHit leaving) {
        boolean needs = outcome.getValue() != null && outcome.getValue().needsPerson();
        return needs && (to.getValue() == null || to.getValue().equals(leaving)) ? Optional.of(to) : Optional.empty();
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(outcome.getValue())
                .map(value -> new Decision(
                        thing.kind(),
                        thing.id(),
                        thing.version(),
                        value,
                        value.needsPerson() && to.getValue() != null
                                ? to.getValue().person()
                                : null));
    }

    /** What is decided, as one line. */
    String sentence() {
        HeldOutcome value = outcome.getValue();
        String decided = getTranslation("people.HeldOutcome." + (value == null ? HeldOutcome.VACANT : value).name());
        return thing.what() + "：" + decided
                + (to.isVisible() && to.getValue() != null ? " " + to.getValue().name() : "");
    }
}
