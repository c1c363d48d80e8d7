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
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What stands in place of the form when a trip or a group visit was saved. */
class NotedTogether extends Div {

    private final H1 title;

    /** @param names of the enterprises, in the order of their records */
    NotedTogether(String heading, String path, List<Recorded> records, List<String> names) {
        title = new H1(heading);
        title.getElement().setAttribute("tabindex", "-1");
        OrderedList list = new OrderedList();
        for (int i = 0; i < records.size(); i++) {
            Recorded record = records.get(i);
            ListItem item = new ListItem(new Anchor(VisitRoutes.details(record.id()), names.get(i)));
            if (record.issues().isEmpty()) {
                item.add(new Span("　" + getTranslation("visits.issues.none")));
            }
            record.issues()
                    .forEach(issue ->
                            item.add(new Span("　"), new Anchor(IssueRoutes.details(issue.id()), issue.number())));
            list.add(item);
        }
        Button again = new Button(
                getTranslation("visits.saved.again"),
                click -> getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(title, new Paragraph(new Anchor(path, getTranslation("visits.together.open"))), list, again);
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }
}
