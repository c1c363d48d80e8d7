package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Coverage;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.Sections;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListExtension;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.ShownList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Coverage (覆盖情况): who has nobody, who is not visited, what is to be put in order; each figure opens its rows. */
@Route("coverage")
@Menu(order = 26, title = "assignments.coverage.title")
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class CoverageView extends Div implements BeforeEnterObserver, HasDynamicTitle, ShownList {

    private static final String PATH = "coverage";
    private static final int MOST_FINDINGS = 20;

    private final transient AssignmentTools tools;
    private final transient Coverage coverage;
    private final transient List<ListExtension> extensions;
    private final DatePicker day;
    private final Select<Coverage.By> by;
    private final Paragraph summary = new Paragraph();
    private final Paragraph earlier = new Paragraph();
    private final Div content = new Div();
    private boolean filling;
    private long shownParts;

    CoverageView(AssignmentTools tools, Coverage coverage, ObjectProvider<ListExtension> offered) {
        this.tools = tools;
        this.coverage = coverage;
        extensions = offered.stream()
                .sorted(Comparator.comparingInt(ListExtension::order))
                .toList();
        addClassName("qq-page");
        day = ChineseTexts.datePicker(getTranslation("assignments.filter.day"));
        day.setWidth("150px");
        by = Choices.field(
                getTranslation("assignments.coverage.by"),
                List.of(Coverage.By.values()),
                value -> getTranslation("assignments.coverage.by." + value.name()));
        by.setWidth("150px");
        day.addValueChangeListener(change -> changed());
        by.addValueChangeListener(change -> changed());
        Div actions = new Div();
        actions.addClassName("qq-actions");
        extensions.forEach(one -> one.tool(this).ifPresent(actions::add));
        Div heading = new Div(new H1(getTranslation("assignments.coverage.title")), actions);
        heading.addClassName("qq-heading");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        Div filters = new Div(day, by);
        filters.addClassName("qq-filters");
        earlier.addClassName("qq-sub");
        earlier.getElement().setAttribute("role", "status");
        add(heading, summary, earlier, filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filling = true;
        try {
            day.setValue(query.getSingleParameter("day").map(Formats::dayOf).orElse(tools.today()));
            by.setValue(query.getSingleParameter("by")
                    .map(name -> Choices.of(Coverage.By.class, name))
                    .orElse(Coverage.By.DIVISION));
        } finally {
            filling = false;
        }
        fill();
    }

    private void changed() {
        if (!filling) {
            show(query());
        }
    }

    private LocalDate day() {
        return day.getValue() == null ? tools.today() : day.getValue();
    }

    private void fill() {
        content.removeAll();
        Coverage.Picture picture = coverage.picture(tools.actor(), day());
        shownParts = picture.parts().get(by.getValue()).size();
        summary.setText(getTranslation("assignments.coverage.summary", Formats.day(day())));
        earlier.setVisible(!picture.current());
        earlier.setText(getTranslation("assignments.coverage.earlier", Formats.second(picture.at())));
        for (CoverageFigure.Of counted : CoverageFigure.Of.values()) {
            content.add(new H2(getTranslation("assignments.coverage.of." + counted.name())), totals(picture, counted));
        }
        content.add(
                new H2(getTranslation("assignments.coverage.parts", byLabel())),
                parts(picture.parts().get(by.getValue())));
        nightly();
    }

    private Div totals(Coverage.Picture picture, CoverageFigure.Of counted) {
        Div figures = new Div();
        figures.addClassName("qq-figures");
        for (CoverageFigure figure : CoverageFigure.of(counted)) {
            long count = picture.total().get(figure);
            Span number = new Span(Formats.number(count));
            number.addClassName("qq-figure-number");
            Anchor link = new Anchor(CoverageLinks.of(figure, day()), number, new Span(label(figure)));
            link.addClassName("qq-figure");
            figures.add(link);
        }
        return figures;
    }

    private PlainTable parts(Map<String, Map<CoverageFigure, Long>> parts) {
        List<CoverageFigure> figures = figures();
        PlainTable table = new PlainTable(
                Stream.concat(Stream.of(byLabel()), figures.stream().map(this::label))
                        .toList());
        table.addClassName("qq-figure-table");
        table.getElement().setAttribute("aria-label", getTranslation("assignments.coverage.parts", byLabel()));
        Map<String, String> names = names();
        ordered(parts).forEach(value -> {
            String name = names.getOrDefault(value, value);
            List<Component> cells = new ArrayList<>(List.of(new Span(name)));
            figures.forEach(figure ->
                    cells.add(cell(figure, value, name, parts.get(value).get(figure))));
            table.line(cells);
        });
        return table;
    }

    private Component cell(CoverageFigure figure, String value, String name, long count) {
        if (count == 0) {
            return new Span("0");
        }
        Anchor link = new Anchor(CoverageLinks.of(figure, day(), by.getValue(), value), Formats.number(count));
        link.setAriaLabel(name + "，" + label(figure) + "：" + Formats.number(count));
        return link;
    }

    /** Leaders belong to a county; they have no tier, industry or size. */
    private List<CoverageFigure> figures() {
        return Arrays.stream(CoverageFigure.values())
                .filter(figure ->
                        by.getValue() == Coverage.By.DIVISION || figure.counted() != CoverageFigure.Of.LEADERS)
                .toList();
    }

    private List<String> ordered(Map<String, ?> parts) {
        List<String> order = List.copyOf(names().keySet());
        return parts.keySet().stream()
                .sorted(Comparator.comparingInt((String value) -> {
                            int place = order.indexOf(value);
                            return place < 0 ? order.size() : place;
                        })
                        .thenComparing(value -> value))
                .toList();
    }

    /** Names of the parts in their order; what is unknown comes last. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        switch (by.getValue()) {
            case DIVISION ->
                tools.divisions().all().forEach((Divisions.Division one) -> names.put(one.code(), one.name()));
            case TIER -> {
                tools.tiers().on(day()).forEach((TierRule rule) -> names.put(rule.tier(), rule.name()));
                names.put(EnterpriseFilter.UNKNOWN, getTranslation("assignments.tier.none"));
            }
            case SECTION -> Sections.ALL.forEach(one -> names.put(one, getTranslation("enterprises.section." + one)));
            case SIZE ->
                Stream.concat(Arrays.stream(SizeClass.values()).map(Enum::name), Stream.of(EnterpriseFilter.UNKNOWN))
                        .forEach(one -> names.put(one, getTranslation("enterprises.SizeClass." + one)));
        }
        return names;
    }

    private void nightly() {
        content.add(new H2(getTranslation("assignments.coverage.check.title")));
        Optional<Coverage.Check> last = coverage.lastCheck();
        content.add(new Paragraph(last.map(check -> getTranslation(
                        "assignments.coverage.check.last",
                        Formats.minute(check.at()),
                        Formats.number(check.found()),
                        Formats.number(check.resolved())))
                .orElse(getTranslation("assignments.coverage.check.never"))));
        List<Coverage.Finding> findings = coverage.findings(tools.actor(), MOST_FINDINGS);
        if (findings.isEmpty()) {
            content.add(new Paragraph(getTranslation("assignments.coverage.check.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        findings.forEach(one -> list.add(new ListItem(
                new Anchor(EnterpriseRoutes.details(one.enterprise()), one.enterpriseName()),
                new Span("　"
                        + getTranslation(
                                "assignments.coverage.found." + one.kind().name(),
                                getTranslation("assignments.AssignmentRole."
                                        + one.role().name()),
                                one.holder() == null ? "—" : one.holder(),
                                Formats.day(one.foundOn()))))));
        content.add(list);
        if (findings.size() == MOST_FINDINGS) {
            content.add(new Paragraph(new Anchor(
                    CoverageLinks.of(CoverageFigure.VACANT, tools.today()),
                    getTranslation("assignments.coverage.check.all"))));
        }
    }

    private String label(CoverageFigure figure) {
        return getTranslation("assignments.coverage." + figure.name());
    }

    private String byLabel() {
        return getTranslation("assignments.coverage.by." + by.getValue().name());
    }

    @Override
    public String name() {
        return "assignments.coverage";
    }

    @Override
    public String query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!day().equals(tools.today())) {
            query.put("day", Formats.day(day()));
        }
        if (by.getValue() != Coverage.By.DIVISION) {
            query.put("by", by.getValue().name());
        }
        return QueryParameters.simple(query).getQueryString();
    }

    @Override
    public void show(String query) {
        UI.getCurrent().navigate(PATH, query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    @Override
    public Optional<ListFile> file() {
        LocalDate asOf = day();
        Coverage.By breakdown = by.getValue();
        List<CoverageFigure> figures = figures();
        Map<String, String> names = names();
        List<String> headings = Stream.concat(
                        Stream.of(byLabel()), figures.stream().map(this::label))
                .toList();
        String all = getTranslation("assignments.coverage.total");
        Coverage source = coverage;
        long parts = shownParts;
        return Optional.of(new ListFile(
                name(),
                getTranslation("assignments.coverage.title"),
                headings,
                "day=" + Formats.day(asOf) + "&by=" + breakdown.name(),
                parts + 1,
                (actor, offset, limit) -> {
                    if (offset > 0) {
                        return List.of();
                    }
                    Coverage.Picture picture = source.settledPicture(actor, asOf);
                    List<List<String>> rows = new ArrayList<>();
                    rows.add(row(all, picture.total(), figures));
                    picture.parts()
                            .get(breakdown)
                            .forEach((value, counts) ->
                                    rows.add(row(names.getOrDefault(value, value), counts, figures)));
                    return rows;
                }));
    }

    private static List<String> row(String name, Map<CoverageFigure, Long> counts, List<CoverageFigure> figures) {
        return Stream.concat(Stream.of(name), figures.stream().map(figure -> String.valueOf(counts.get(figure))))
                .collect(Collectors.toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("assignments.coverage.title"));
    }
}
