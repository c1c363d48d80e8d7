package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.OriginLink;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The newest visits on an enterprise's page, and the way from an issue back to its visit. */
@org.springframework.stereotype.Component
class VisitSection implements EnterpriseSection, OriginLink {

    private static final int MOST = 10;

    private final VisitQueries queries;

    VisitSection(VisitQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "visits.section.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.VISIT_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        List<VisitRow> rows = queries.page(actor, VisitFilter.ofEnterprise(enterprise), List.of(), 0, MOST);
        if (rows.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("visits.section.none")));
        } else {
            UnorderedList list = new UnorderedList();
            rows.forEach(row -> list.add(new ListItem(
                    new Anchor(VisitRoutes.details(row.id()), Formats.day(row.on())),
                    new Span("　"
                            + place.getTranslation(
                                    "visits.VisitMode." + row.mode().name()) + "　" + row.excerpt()))));
            place.add(list);
        }
        if (actor.may(Right.VISIT_RECORD)) {
            place.add(new Anchor(VisitRoutes.recordFor(enterprise), place.getTranslation("visits.record.title")));
        }
        return Optional.of(place);
    }

    @Override
    public Optional<String> pathOf(Origin origin) {
        return origin.kind() == Origin.Kind.VISIT && origin.id() != null
                ? Optional.of(VisitRoutes.details(new VisitId(origin.id())))
                : Optional.empty();
    }
}
