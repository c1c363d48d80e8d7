package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.PersonDetails;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What its reader may do with a person's record now; the same on its page and beside the list. */
final class PersonActions {

    private PersonActions() {}

    /** @param changed to be run when one of them was done */
    static List<Button> of(PeopleTools tools, PersonDetails person, Runnable changed) {
        List<Button> actions = new ArrayList<>();
        if (tools.actor().may(Right.PEOPLE_EDIT)) {
            actions.add(new Button(
                    Sentences.of("people.action.rename"),
                    click -> new PersonDialog(tools, person, id -> done("people.done.renamed", changed)).open()));
            actions.add(new Button(
                    Sentences.of("people.action.change"),
                    click -> UI.getCurrent()
                            .navigate(
                                    PeopleRoutes.CHANGE,
                                    QueryParameters.simple(
                                            Map.of("person", person.person().toString())))));
        }
        return actions;
    }

    /** Notes who stands in while the person is away; null for who may not. */
    static List<Button> absence(PeopleTools tools, PersonDetails person, Runnable changed) {
        return tools.absences().mayNote(tools.actor(), person.person())
                ? List.of(new Button(
                        Sentences.of("people.action.absence"),
                        click -> new AbsenceDialog(tools, person.person(), () -> done("people.done.absence", changed))
                                .open()))
                : List.of();
    }

    private static void done(String key, Runnable changed) {
        Notices.done(Sentences.of(key));
        changed.run();
    }
}
