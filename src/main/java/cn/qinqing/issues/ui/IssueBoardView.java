package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueBoard;
import cn.qinqing.issues.IssueColumn;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueLight;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open issues by what they wait for (看板): the filters are those of the list and stand in the address as there. */
@Route(IssueRoutes.BOARD)
@RolesAllowed(RightsCatalog.ISSUE_READ)
class IssueBoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEYS = "/components/board-keys.js";
    private static final int FIRST = 10;
    private static final int FURTHER = 30;
    private static final int NARROW = 700;
    private static final Set<String> OWN = Set.of("q", "division", "light", "mine");

    private final transient IssueTools tools;
    private final transient IssueBoard board;
    private final TextField text;
    private final Select<Divisions.Division> division;
    private final Select<IssueLight> light;
    private final Checkbox mine;
    private final Paragraph summary = new Paragraph();
    private final Div columns = new Div();
    private final transient Map<IssueColumn, Integer> most = new EnumMap<>(IssueColumn.class);
    private transient Map<String, List<String>> others = Map.of();
    private boolean filling;
    private boolean narrow;

    IssueBoardView(IssueTools tools, IssueBoard board) {
        this.tools = tools;
        this.board = board;
        addClassNames("qq-page", "qq-issue-board-page");
        text = new TextField(getTranslation("issues.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(400);
        text.setWidth("260px");
        division = Choices.select(
                getTranslation("enterprises.field.division"), tools.divisions().own(), Divisions.Division::name);
        light = Choices.select(
                getTranslation("issues.field.light"),
                List.of(IssueLight.values()),
                value -> getTranslation("issues.IssueLight." + value.name()));
        mine = new Checkbox(getTranslation("issues.filter.mine"));
        text.addValueChangeListener(change -> changed());
        division.addValueChangeListener(change -> changed());
        light.addValueChangeListener(change -> changed());
        mine.addValueChangeListener(change -> changed());
        Button list = new Button(
                getTranslation("issueboard.list"), click -> UI.getCurrent().navigate(IssueRoutes.LIST, address()));
        Div actions = new Div(list);
        actions.addClassName("qq-actions");
        Div heading = new Div(new H1(getTranslation("issueboard.title")), actions);
        heading.addClassName("qq-heading");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        Div filters = new Div(text, division, light, mine);
        filters.addClassName("qq-filters");
        columns.addClassName("qq-issue-board");
        add(heading, summary, filters, columns);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().addJsModule(KEYS);
        attached.getUI().getPage().retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
    }

    /** On a telephone one column is open at a time. */
    void fit(int width) {
        if (width < NARROW != narrow) {
            narrow = width < NARROW;
            fill();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filling = true;
        try {
            text.setValue(query.getSingleParameter("q").orElse(""));
            division.setValue(query.getSingleParameter("division")
                    .flatMap(tools.divisions()::byCode)
                    .orElse(null));
            light.setValue(query.getSingleParameter("light")
                    .map(name -> Choices.of(IssueLight.class, name))
                    .orElse(null));
            mine.setValue(query.getSingleParameter("mine").filter("1"::equals).isPresent());
        } finally {
            filling = false;
        }
        // what the list alone asks, such as its order, comes back to it
        others = new LinkedHashMap<>(query.getParameters());
        others.keySet().removeAll(OWN);
        most.clear();
        for (IssueColumn column : IssueColumn.values()) {
            most.put(column, FIRST);
        }
        fill();
    }

    private void changed() {
        if (!filling) {
            UI.getCurrent().navigate(IssueRoutes.BOARD, address());
        }
    }

    private QueryParameters address() {
        Map<String, List<String>> parts = new LinkedHashMap<>(others);
        if (!text.isEmpty()) {
            parts.put("q", List.of(text.getValue()));
        }
        if (division.getValue() != null) {
            parts.put("division", List.of(division.getValue().code()));
        }
        if (light.getValue() != null) {
            parts.put("light", List.of(light.getValue().name()));
        }
        if (Boolean.TRUE.equals(mine.getValue())) {
            parts.put("mine", List.of("1"));
        }
        return new QueryParameters(parts);
    }

    private IssueFilter filter() {
        return new IssueFilter(
                text.getValue(),
                division.getValue() == null ? null : division.getValue().code(),
                null,
                null,
                null,
                Boolean.TRUE.equals(mine.getValue()),
                light.getValue());
    }

    private void fill() {
        columns.removeAll();
        List<IssueBoard.Column> shown = board.columns(tools.actor(), filter(), most);
        long total = shown.stream().mapToLong(IssueBoard.Column::count).sum();
        summary.setText(getTranslation("issueboard.summary", Formats.number(total)));
        if (total == 0) {
            columns.add(new EmptyState(getTranslation("issueboard.empty")));
            return;
        }
        boolean open = true;
        for (IssueBoard.Column column : shown) {
            boolean first = open && column.count() > 0;
            columns.add(new BoardColumn(tools, column, !narrow || first, this::more, this::fill));
            open = open && !first;
        }
    }

    private void more(IssueColumn column) {
        most.merge(column, FURTHER, Integer::sum);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issueboard.title"));
    }
}
