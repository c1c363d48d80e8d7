package cn.qinqing.visits.ui;

import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.visits.Recorded;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What stands there when a visit is saved: the record, the numbers of its issues, and to note another one. */
class NotedVisit extends Div {

    private final H1 title = new H1(getTranslation("visits.saved.title"));

    NotedVisit(Recorded recorded) {
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(new Anchor(VisitRoutes.details(recorded.id()), getTranslation("visits.saved.open"))));
        if (recorded.issues().isEmpty()) {
            add(new Paragraph(getTranslation("visits.saved.noIssue")));
        } else {
            UnorderedList list = new UnorderedList();
            recorded.issues()
                    .forEach(issue ->
                            list.add(new ListItem(new Anchor(IssueRoutes.details(issue.id()), issue.number()))));
            add(
                    new Paragraph(getTranslation(
                            "visits.saved.issues", recorded.issues().size())),
                    list);
        }
        Button again = new Button(
                getTranslation("visits.saved.again"),
                click -> getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(again);
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }
}
