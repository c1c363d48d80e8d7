package cn.qinqing.visits.ui;

import cn.qinqing.visits.TogetherRow;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitRow;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visits of a trip or of a group visit that the reader may see, and how many others there are. */
class TogetherList extends Div {

    /**
     * @param self the visit on whose page it stands: it is named without a link
     * @param withText whether the first words of each are shown
     */
    TogetherList(List<TogetherRow> rows, int elsewhere, @Nullable VisitId self, boolean withText) {
        OrderedList list = new OrderedList();
        rows.forEach(row -> list.add(item(row, self, withText)));
        add(list);
        if (elsewhere > 0) {
            add(new Paragraph(getTranslation("visits.together.elsewhere", elsewhere)));
        }
    }

    private ListItem item(TogetherRow row, @Nullable VisitId self, boolean withText) {
        VisitRow visit = row.visit();
        ListItem item = new ListItem(
                visit.id().equals(self)
                        ? new Span(getTranslation("visits.together.this", visit.enterpriseName()))
                        : new Anchor(VisitRoutes.details(visit.id()), visit.enterpriseName()));
        item.add(
                new Span("　" + getTranslation("visits.VisitMode." + visit.mode().name()) + "　"
                        + (visit.issues() == 0
                                ? getTranslation("visits.issues.none")
                                : getTranslation("visits.together.issues", visit.issues()))));
        if (row.withdrawn()) {
            item.add(new Span("　" + getTranslation("visits.withdrawn")));
        }
        if (withText && !visit.text().isBlank()) {
            item.add(new Paragraph(visit.excerpt()));
        }
        return item;
    }
}
