package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Coverage;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On the clerk's first page: what of the assignments needs somebody. */
@org.springframework.stereotype.Component
class CoverageHome implements HomeSection {

    private static final List<CoverageFigure> NEEDED = List.of(
            CoverageFigure.VACANT,
            CoverageFigure.CONFLICT,
            CoverageFigure.UNDECLARED,
            CoverageFigure.ENDING,
            CoverageFigure.ROTATION);

    private final AssignmentTools tools;
    private final Coverage coverage;

    CoverageHome(AssignmentTools tools, Coverage coverage) {
        this.tools = tools;
        this.coverage = coverage;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "assignments.home.title";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.ASSIGNMENT_EDIT)) {
            return Optional.empty();
        }
        LocalDate today = tools.today();
        Coverage.ToDo toDo = coverage.toDo(actor, today);
        Map<CoverageFigure, Long> figures = toDo.figures();
        Div place = new Div();
        UnorderedList list = new UnorderedList();
        NEEDED.stream()
                .filter(figure -> figures.get(figure) > 0)
                .forEach(figure -> list.add(new ListItem(new Anchor(
                        CoverageLinks.of(figure, today),
                        place.getTranslation(
                                "assignments.home." + figure.name(), Formats.number(figures.get(figure)))))));
        long found = coverage.countFindings(actor);
        if (found > 0) {
            list.add(new ListItem(
                    new Anchor("coverage", place.getTranslation("assignments.home.findings", Formats.number(found)))));
        }
        place.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Paragraph(place.getTranslation("assignments.home.nothing")));
        if (!toDo.current()) {
            place.add(new Paragraph(place.getTranslation("assignments.coverage.earlier", Formats.second(toDo.at()))));
        }
        return Optional.of(place);
    }
}
