package cn.qinqing.paperwork.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.BulletinRoutes;
import cn.qinqing.paperwork.Bulletins;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.ListExtension;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.Documents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The monthly bulletin (月度通报): figures beside those of the month before, each opening its rows; nobody is ranked. */
@Route(BulletinRoutes.BULLETIN)
@Menu(order = 4.3, title = "paperwork.bulletin.title")
@RolesAllowed(RightsCatalog.ISSUE_FIGURES)
class BulletinView extends Div implements BeforeEnterObserver, HasDynamicTitle, ShownList {

    private final transient CurrentActor current;
    private final transient Bulletins bulletins;
    private final transient Divisions divisions;
    private final transient Documents documents;
    private final transient BulletinDocument document;
    private final transient Clock clock;
    private final Select<YearMonth> month;
    private final Select<Divisions.Division> division;
    private final Button paper = new Button(getTranslation("paperwork.bulletin.make"));
    private final Paragraph summary = new Paragraph();
    private final Div content = new Div();
    private boolean filling;
    private transient @Nullable Bulletin shown;

    BulletinView(
            CurrentActor current,
            Bulletins bulletins,
            Divisions divisions,
            Documents documents,
            BulletinDocument document,
            Clock clock,
            ObjectProvider<ListExtension> offered) {
        this.current = current;
        this.bulletins = bulletins;
        this.divisions = divisions;
        this.documents = documents;
        this.document = document;
        this.clock = clock;
        addClassName("qq-page");
        month = BulletinChoices.months(today());
        division =
                Choices.select(getTranslation("enterprises.field.division"), divisions.own(), Divisions.Division::name);
        month.addValueChangeListener(change -> changed());
        division.addValueChangeListener(change -> changed());
        Div actions = new Div(paper);
        actions.addClassName("qq-actions");
        paper.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        paper.addClickListener(click -> Notices.orRefused(this::make));
        offered.stream()
                .sorted(Comparator.comparingInt(ListExtension::order))
                .forEach(one -> one.tool(this).ifPresent(actions::add));
        Div heading = new Div(new H1(getTranslation("paperwork.bulletin.title")), actions);
        heading.addClassName("qq-heading");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        Div filters = new Div(month, division);
        filters.addClassName("qq-filters");
        add(heading, summary, filters, content);
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filling = true;
        try {
            month.setValue(query.getSingleParameter("month")
                    .map(text -> BulletinChoices.read(text, today()))
                    .orElse(BulletinChoices.usual(today())));
            division.setValue(query.getSingleParameter("division")
                    .flatMap(divisions::byCode)
                    .orElse(null));
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

    private void fill() {
        Bulletin bulletin = bulletins.of(current.get(), month.getValue(), code());
        shown = bulletin;
        content.removeAll();
        summary.setText(BulletinTexts.opening(bulletin, place()));
        paper.setVisible(!bulletin.empty());
        if (bulletin.empty()) {
            content.add(
                    new EmptyState(getTranslation("paperwork.bulletin.empty", BulletinChoices.name(bulletin.month()))));
            return;
        }
        content.add(new BulletinParts(bulletin, code()).all());
    }

    private @Nullable String code() {
        return division.getValue() == null ? null : division.getValue().code();
    }

    private String place() {
        return division.getValue() == null
                ? getTranslation("paperwork.bulletin.place.all")
                : division.getValue().name();
    }

    private void make() {
        Bulletin bulletin = bulletins.of(current.get(), month.getValue(), code());
        String name = getTranslation("paperwork.bulletin.file", place(), BulletinChoices.name(bulletin.month()));
        var made = documents.make(
                current.get(),
                document,
                name,
                bulletin.month() + (code() == null ? "" : "/" + code()),
                document.data(new BulletinDocument.Source(bulletin, place(), today())));
        FilesDialog.document(name, List.of(), made.word(), made.pdf(), made.noPdf())
                .open();
    }

    @Override
    public String name() {
        return "paperwork.bulletin";
    }

    @Override
    public String query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!month.getValue().equals(BulletinChoices.usual(today()))) {
            query.put("month", month.getValue().toString());
        }
        if (code() != null) {
            query.put("division", code());
        }
        return QueryParameters.simple(query).getQueryString();
    }

    @Override
    public void show(String query) {
        UI.getCurrent()
                .navigate(
                        BulletinRoutes.BULLETIN,
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    @Override
    public Optional<ListFile> file() {
        if (shown == null || shown.empty()) {
            return Optional.empty();
        }
        YearMonth of = month.getValue();
        String place = code();
        Bulletins source = bulletins;
        return Optional.of(new ListFile(
                name(),
                getTranslation("paperwork.bulletin.file", place(), BulletinChoices.name(of)),
                BulletinSheet.headings(),
                "month=" + of + (place == null ? "" : "&division=" + place),
                BulletinSheet.rows(shown).size(),
                (actor, offset, limit) -> BulletinSheet.rows(source.of(actor, of, place)).stream()
                        .skip(offset)
                        .limit(limit)
                        .toList()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("paperwork.bulletin.title"));
    }
}
